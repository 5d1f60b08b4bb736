package org.kubi.gen.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.LabelBlock;
import org.kubi.data.Sample;
import org.kubi.label.Labels;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectTest {
  @TempDir Path temp;
  private List<Sample> samples = List.of();

  @BeforeAll
  void render() {
    samples = TinySet.samples();
  }

  @Test
  void whatIsRenderedBreaksNoRule() throws Exception {
    Dataset dataset = TinySet.write(temp.resolve("good"), samples);
    assertEquals(List.of(), LabelCheck.of(dataset, done -> {}));
    assertEquals(List.of(), PictureCheck.of(dataset, done -> {}).pairs());
  }

  @ParameterizedTest
  @CsvSource({
    "head-quaternion, 0, 2, a rotation has length 1",
    "body, 0, -0.99, a rotation has length 1",
    "head-rotation, 1, 0.9, two axes have length 1",
    "bones10, 8, 5, rotations have length 1",
    "camera, 3, 0, focal length and distance are above 0",
    "face-box, 2, -1, a box has sides above 0",
    "joints, 2, 3, 'neck_visible is 0, 1 or 2, found 3.0'",
    "landmarks, 0, 900, in the picture by its code",
    "gaze, 2, 0.1, a gaze has length 1 or 0",
    "character, 0, 0.5, characters are 0 to 3",
    "landmarks-3d, 5, NaN, landmark01_cz is NaN",
    "skeleton, 9, Infinity, is Infinity"
  })
  void oneWrongNumberIsNamedWithItsSample(String id, int column, float value, String rule)
      throws Exception {
    List<Sample> bad = new ArrayList<>(samples);
    int at = wanted(id);
    float[] numbers = samples.get(at).numbers().clone();
    LabelBlock block =
        LabelBlock.of(Labels.STORED).stream().filter(b -> b.id().equals(id)).findFirst().get();
    numbers[block.offset() + column] = value;
    bad.set(at, new Sample(at, samples.get(at).picture(), numbers));
    Dataset dataset = TinySet.write(temp.resolve(id + column), bad);
    List<String> found = LabelCheck.of(dataset, done -> {});
    // Six numbers that no longer agree with the quaternion are named too.
    assertEquals(id.equals("head-quaternion") ? 2 : 1, found.size(), found.toString());
    String clause = found.get(found.size() - 1);
    assertTrue(
        clause.startsWith(id + " breaks a rule in 1 of 40 samples, first in sample " + at), clause);
    assertTrue(clause.contains(rule), clause);
  }

  /** A sample whose first landmark is in the picture, for the rule of landmarks. */
  private int wanted(String id) {
    if (!id.equals("landmarks")) {
      return 17;
    }
    int offset =
        LabelBlock.of(Labels.STORED).stream()
            .filter(b -> b.id().equals(id))
            .findFirst()
            .get()
            .offset();
    for (int i = 0; i < samples.size(); i++) {
      if (samples.get(i).numbers()[offset + 2] > 0) {
        return i;
      }
    }
    throw new AssertionError("no landmark 0 is in a picture");
  }

  @Test
  void aHeadThatTwoLabelsTurnOtherwiseIsFound() throws Exception {
    List<Sample> bad = new ArrayList<>(samples);
    int six = LabelBlock.of(Labels.STORED).get(1).offset();
    float[] numbers = samples.get(3).numbers().clone();
    System.arraycopy(samples.get(30).numbers(), six, numbers, six, 6);
    bad.set(3, new Sample(3, samples.get(3).picture(), numbers));
    List<String> found = LabelCheck.of(TinySet.write(temp.resolve("two"), bad), done -> {});
    assertEquals(1, found.size());
    assertTrue(found.get(0).contains("turned like head-quaternion"), found.get(0));
  }

  @Test
  void picturesThatAreThereTwiceAreFound() throws Exception {
    List<Sample> bad = new ArrayList<>(samples);
    bad.set(31, new Sample(31, samples.get(4).picture(), samples.get(31).numbers()));
    assertEquals(
        List.of(new PictureCheck.Pair(4, 31)),
        PictureCheck.of(TinySet.write(temp.resolve("twice"), bad), done -> {}).pairs());
  }

  @Test
  void statisticsCountEverySampleOnceAndAverageThePictures() throws Exception {
    Dataset dataset = TinySet.write(temp.resolve("stats"), samples);
    DatasetStats stats = DatasetStats.of(dataset, done -> {});
    assertEquals(40, Arrays.stream(stats.coverage().counts()).flatMapToInt(Arrays::stream).sum());
    for (Histogram histogram : stats.histograms()) {
      long n = histogram.counts().stream().mapToLong(Long::longValue).sum();
      assertEquals(histogram.name().equals("gray") ? 40L * 64 * 64 : 40, n, histogram.name());
    }
    assertEquals(List.of(10, 10, 10, 10), stats.samplesOfCharacter());
    double sum = 0;
    for (Sample sample : samples) {
      sum += sample.picture()[64 * 20 + 30] & 0xff;
    }
    assertEquals(sum / 40, stats.mean().at(30, 20, 0), 0.5);
    assertEquals(40, stats.toJson(dataset.manifest()).path("count").asInt());
  }

  @Test
  void aHeadIsCountedWhereItFaces() throws DatasetException {
    Dataset dataset = TinySet.write(temp.resolve("face"), samples);
    Coverage coverage = Coverage.of(dataset);
    assertEquals(-180, Coverage.yawFrom(0));
    assertEquals(75, Coverage.pitchFrom(Coverage.ROWS - 1));
    assertTrue(coverage.at(-5, 5) + coverage.at(5, 5) + coverage.at(5, -5) > 0);
    assertEquals(0, coverage.at(179, 0), "nobody is seen from behind");
  }

  @Test
  void fillingRaisesTheThinnestCellsToOneLevel() {
    int[][] counts = new int[Coverage.ROWS][Coverage.COLUMNS];
    // Four cells lie within 15 degrees of yaw and pitch: they hold 10, 2, 0 and 4.
    counts[5][11] = 10;
    counts[5][12] = 2;
    counts[6][12] = 4;
    Coverage coverage = new Coverage(counts);
    assertEquals(10, coverage.at(-1, -1));
    // 2 + 0 + 4 + 9 = 15: three cells of 5.
    assertEquals(
        List.of(3.0, 5.0, 1.0),
        coverage.fill(9, 100, 15, 15).stream().map(aim -> aim.weight()).toList());
    assertEquals(100, coverage.fill(9, 100, 15, 15).get(0).firstSample());
    // With many more all four get some, and the fullest the least.
    assertEquals(
        List.of(6.0, 14.0, 16.0, 12.0),
        coverage.fill(48, 0, 15, 15).stream().map(aim -> aim.weight()).toList());
  }
}
