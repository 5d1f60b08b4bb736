package org.kubi.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.task.TaskException;
import org.kubi.data.Json;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;

/** What is written is read back. */
class FilesTest {
  @TempDir private Path folder;

  private static Rotation turn(double x, double y, double z) {
    return Rotation.aboutY(y).times(Rotation.aboutX(x)).times(Rotation.aboutZ(z));
  }

  /** The rotation of a frame's three angles by BVH's own rule: Rz Rx Ry. */
  private static Rotation zxy(String[] row, int at) {
    double[] a = new double[3];
    for (int i = 0; i < 3; i++) {
      a[i] = Math.toRadians(Double.parseDouble(row[at + i]));
    }
    return Rotation.aboutZ(a[0]).times(Rotation.aboutX(a[1])).times(Rotation.aboutY(a[2]));
  }

  @Test
  void aFilmOfNeckAndHeadIsReadBackToATenthOfAThousandthDegree() throws Exception {
    List<Pose> poses =
        List.of(
            Pose.of(turn(0.2, 0, -0.1), turn(-0.5, 1.1, 0.3)),
            Pose.of(turn(-0.4, 0.1, 0.2), turn(1.2, -0.7, -1.5)),
            Pose.of(Rotation.IDENTITY, Rotation.aboutX(Math.PI / 2)));
    Path file = folder.resolve("film.bvh");
    NeckBones bones = new NeckBones(Vec3.ZERO, new Vec3(0, 1.4, 0), new Vec3(0, 1.5, 0.02));
    try (BvhSink sink = new BvhSink(file, bones, 10)) {
      sink.take(TestPoses.of(poses.get(0), 0));
      sink.take(TestPoses.of(poses.get(1), 0.1));
      // In two pictures nobody was seen.
      sink.take(TestPoses.of(poses.get(2), 0.4));
    }
    List<String> lines = Files.readAllLines(file);
    int channels =
        lines.stream()
            .map(String::strip)
            .filter(line -> line.startsWith("CHANNELS"))
            .mapToInt(line -> Integer.parseInt(line.split(" ")[1]))
            .sum();
    assertEquals(12, channels);
    assertTrue(lines.contains("    OFFSET 0.000000 140.000000 0.000000"), "the neck, cm");
    assertTrue(lines.contains("      OFFSET 0.000000 10.000000 2.000000"), "the head, cm");
    int motion = lines.indexOf("MOTION");
    assertEquals("Frames: 5", lines.get(motion + 1));
    assertEquals("Frame Time: 0.10000000", lines.get(motion + 2));
    List<String> rows = lines.subList(motion + 3, lines.size());
    assertEquals(5, rows.size());
    int[] shown = {0, 1, 1, 1, 2};
    for (int i = 0; i < shown.length; i++) {
      String[] row = rows.get(i).split(" ");
      assertEquals(channels, row.length);
      Pose pose = poses.get(shown[i]);
      assertEquals(0, Math.toDegrees(pose.neck().angleTo(zxy(row, 6))), 1e-4, "neck " + i);
      assertEquals(0, Math.toDegrees(pose.head().angleTo(zxy(row, 9))), 1e-4, "head " + i);
    }
  }

  @Test
  void aTableHasARowForEachPoseAndAsManyCellsAsTitles() throws Exception {
    Path file = folder.resolve("out/poses.csv");
    try (CsvSink sink = new CsvSink(file)) {
      assertFalse(Files.exists(file), "it is in its place when it is whole");
      sink.take(TestPoses.of(20, 0, 0, 0.5));
    }
    List<String> lines = Files.readAllLines(file);
    assertEquals(2, lines.size());
    String[] titles = lines.get(0).split(",");
    String[] cells = lines.get(1).split(",", -1);
    assertEquals(titles.length, cells.length);
    assertEquals("\"a \"\"b\"\".png\"", cells[0]);
    assertEquals(0.5, Double.parseDouble(cells[3]));
    assertEquals(20, Double.parseDouble(cells[4]), 1e-3, "yaw");
    assertEquals(20, Double.parseDouble(cells[titles.length - 1]), 1e-3, "error");
  }

  @Test
  void jsonHoldsTheSameValues() throws Exception {
    Path file = folder.resolve("poses.json");
    try (JsonSink sink = new JsonSink(file)) {
      sink.take(TestPoses.of(20, 0, 0, 0));
      sink.take(TestPoses.of(0, 15, 0, 0.1));
    }
    JsonNode heads = Json.MAPPER.readTree(file.toFile()).path("heads");
    assertEquals(2, heads.size());
    assertEquals(20, heads.get(0).path("yaw").asDouble(), 1e-6);
    assertEquals(15, heads.get(1).path("pitch").asDouble(), 1e-6);
    assertEquals(-0.5, heads.get(0).path("place").get(2).asDouble());
    assertEquals(15, heads.get(1).path("errorDegrees").asDouble(), 1e-6);
  }

  @Test
  void whatWasTakenIsKeptWhenTheWorkIsInterrupted() throws Exception {
    Path file = folder.resolve("poses.csv");
    try (CsvSink sink = new CsvSink(file)) {
      for (int i = 0; i < 200; i++) {
        Thread.currentThread().interrupt();
        sink.take(TestPoses.of(i % 90, 0, 0, i / 30.0));
      }
    } finally {
      assertTrue(Thread.interrupted());
    }
    assertEquals(201, Files.readAllLines(file).size());
  }

  @Test
  void aPlaceThatTakesNoFileIsSaidInASentence() throws Exception {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");
    TaskException e =
        assertThrows(TaskException.class, () -> new CsvSink(inTheWay.resolve("poses.csv")));
    assertTrue(String.valueOf(e.getMessage()).contains("name another file"), e.getMessage());
  }
}
