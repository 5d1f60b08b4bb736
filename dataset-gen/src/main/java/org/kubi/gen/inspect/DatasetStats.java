package org.kubi.gen.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Json;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.label.Labels;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;

/**
 * What is in a data set.
 *
 * @param coverage how many heads face where
 * @param histograms of yaw, pitch and roll (opentrack's, degrees), of the pixels' grays, of the
 *     pictures' mean grays, and of the distance
 * @param mean the mean picture
 * @param samples how many
 * @param samplesOfCharacter how many samples show each character
 */
public record DatasetStats(
    Coverage coverage,
    List<Histogram> histograms,
    Frame mean,
    int samples,
    List<Integer> samplesOfCharacter) {
  private static final int ANGLE_BIN = 5;
  private static final int GRAYS = 256;
  private static final int GRAY_BIN = 4;
  private static final double DISTANCE_BIN = 0.25;
  private static final int DISTANCE_BINS = 40;

  public DatasetStats {
    histograms = List.copyOf(histograms);
    samplesOfCharacter = List.copyOf(samplesOfCharacter);
  }

  /**
   * Reads all of a data set once.
   *
   * @throws DatasetException if it lacks the head's rotation, the camera or the character
   */
  public static DatasetStats of(Dataset dataset, LongConsumer progress) throws DatasetException {
    List<Histogram> histograms = angles(dataset);
    Histogram.Builder distances = new Histogram.Builder(0, DISTANCE_BIN, DISTANCE_BINS);
    float[] cameras = dataset.column(Labels.CAMERA);
    for (int i = 3; i < cameras.length; i += Labels.CAMERA.size()) {
      distances.add(cameras[i], 1);
    }
    histograms.add(distances.build("distance", "metres"));
    int[] ofCharacter = new int[dataset.manifest().characters().size()];
    for (float character : dataset.column(Labels.CHARACTER)) {
      if (character >= 0 && character < ofCharacter.length) {
        ofCharacter[(int) character]++;
      }
    }
    List<Integer> counts = new ArrayList<>();
    for (int count : ofCharacter) {
      counts.add(count);
    }
    Frame mean = grays(dataset, histograms, progress);
    return new DatasetStats(Coverage.of(dataset), histograms, mean, dataset.size(), counts);
  }

  private static List<Histogram> angles(Dataset dataset) throws DatasetException {
    Histogram.Builder yaw = new Histogram.Builder(-180, ANGLE_BIN, 360 / ANGLE_BIN);
    Histogram.Builder pitch = new Histogram.Builder(-90, ANGLE_BIN, 180 / ANGLE_BIN);
    Histogram.Builder roll = new Histogram.Builder(-180, ANGLE_BIN, 360 / ANGLE_BIN);
    float[] q = dataset.column(Labels.HEAD_QUATERNION);
    for (int i = 0; i < q.length; i += 4) {
      Rotation head = Rotation.nearest(q[i], q[i + 1], q[i + 2], q[i + 3]);
      HeadAngles angles = HeadAngles.of(head, Convention.OPENTRACK);
      yaw.add(angles.yaw(), 1);
      pitch.add(angles.pitch(), 1);
      roll.add(angles.roll(), 1);
    }
    return new ArrayList<>(
        List.of(
            yaw.build("yaw", "degrees"),
            pitch.build("pitch", "degrees"),
            roll.build("roll", "degrees")));
  }

  /** Adds the histograms of grays, and gives the mean picture. */
  private static Frame grays(Dataset dataset, List<Histogram> histograms, LongConsumer progress) {
    long[] sums = new long[dataset.pictureBytes()];
    long[] times = new long[GRAYS];
    Histogram.Builder means = new Histogram.Builder(0, GRAY_BIN, GRAYS / GRAY_BIN);
    byte[] picture = new byte[sums.length];
    for (int i = 0; i < dataset.size(); i++) {
      dataset.picture(i, picture, 0);
      long sum = 0;
      for (int k = 0; k < picture.length; k++) {
        int gray = picture[k] & 0xff;
        sums[k] += gray;
        sum += gray;
        times[gray]++;
      }
      means.add((double) sum / picture.length, 1);
      progress.accept(i + 1L);
    }
    Histogram.Builder grays = new Histogram.Builder(0, GRAY_BIN, GRAYS / GRAY_BIN);
    for (int gray = 0; gray < GRAYS; gray++) {
      grays.add(gray, times[gray]);
    }
    histograms.add(grays.build("gray", "of 255"));
    histograms.add(means.build("mean gray of a picture", "of 255"));
    byte[] mean = new byte[sums.length];
    for (int k = 0; k < mean.length; k++) {
      mean[k] = (byte) Math.round((double) sums[k] / dataset.size());
    }
    int side = dataset.manifest().size();
    return Frame.gray(side, side, mean);
  }

  /** As {@code stats.json} holds it. */
  public ObjectNode toJson(DatasetManifest manifest) {
    ObjectNode out = Json.MAPPER.createObjectNode();
    out.put("recipe", manifest.name()).put("recipeHash", manifest.recipeHash());
    out.put("seed", manifest.seed()).put("count", samples);
    out.put("convention", "degrees, opentrack: yaw last, about the camera's vertical");
    ObjectNode map = out.putObject("coverage");
    map.put("step", Coverage.STEP);
    ArrayNode cells = map.putArray("cells");
    int[][] counts = coverage.counts();
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        if (counts[row][column] > 0) {
          cells
              .addObject()
              .put("yawFrom", Coverage.yawFrom(column))
              .put("pitchFrom", Coverage.pitchFrom(row))
              .put("count", counts[row][column]);
        }
      }
    }
    out.set("histograms", Json.tree(histograms));
    out.put("people", samplesOfCharacter.size());
    out.put("fewestOfOnePerson", samplesOfCharacter.stream().mapToInt(n -> n).min().orElse(0));
    out.put("mostOfOnePerson", samplesOfCharacter.stream().mapToInt(n -> n).max().orElse(0));
    return out;
  }
}
