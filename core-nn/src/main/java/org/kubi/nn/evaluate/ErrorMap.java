package org.kubi.nn.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kubi.data.Json;
import org.kubi.geometry.Rotation;
import org.kubi.pose.HeadAngles;

/**
 * Where a network is wrong: the mean geodesic error over true yaw and pitch (degrees, AFLW2000's
 * convention unless another is asked for), in cells of {@value #STEP} degrees. Heads whose true
 * rotation is not known are left out.
 *
 * @param cells those that hold heads, by yaw, then by pitch
 */
public record ErrorMap(List<Cell> cells) {
  /** Side of a cell, degrees. */
  public static final int STEP = 15;

  /**
   * The heads with yaw in {@code [yawFrom, yawFrom + 15)} and pitch in {@code [pitchFrom, pitchFrom
   * + 15)}.
   *
   * @param count how many, at least 1
   * @param meanDegrees their mean geodesic error
   */
  public record Cell(int yawFrom, int pitchFrom, int count, double meanDegrees) {
    public Cell {
      if (count < 1 || !(meanDegrees >= 0)) {
        throw new IllegalArgumentException(
            "a cell has heads and an error from 0 up, found %d and %s"
                .formatted(count, meanDegrees));
      }
    }
  }

  public ErrorMap {
    cells =
        cells.stream()
            .sorted(Comparator.comparingInt(Cell::yawFrom).thenComparingInt(Cell::pitchFrom))
            .toList();
  }

  /** The error of a head whose true angles are known. */
  private record Measured(double yaw, double pitch, double degrees) {}

  static ErrorMap of(List<Pair> pairs) {
    List<Measured> all = new ArrayList<>();
    for (Pair pair : pairs) {
      pair.geodesicDegrees()
          .ifPresent(degrees -> all.add(new Measured(pair.yaw(), pair.pitch(), degrees)));
    }
    return ofAll(all);
  }

  /**
   * The map of some heads by the yaw and pitch of another convention.
   *
   * @param truths head to camera
   * @param predicted what a network says of each
   */
  public static ErrorMap of(
      List<Rotation> truths, List<Rotation> predicted, HeadAngles.Convention convention) {
    if (truths.size() != predicted.size()) {
      throw new IllegalArgumentException(
          "each head has a truth and a prediction, found %d and %d"
              .formatted(truths.size(), predicted.size()));
    }
    List<Measured> all = new ArrayList<>();
    for (int i = 0; i < truths.size(); i++) {
      HeadAngles angles = HeadAngles.of(truths.get(i), convention);
      double degrees = Math.toDegrees(truths.get(i).angleTo(predicted.get(i)));
      all.add(new Measured(angles.yaw(), angles.pitch(), degrees));
    }
    return ofAll(all);
  }

  private static ErrorMap ofAll(List<Measured> all) {
    Map<Integer, Map<Integer, List<Double>>> errors = new TreeMap<>();
    for (Measured one : all) {
      errors
          .computeIfAbsent(from(one.yaw()), yaw -> new TreeMap<>())
          .computeIfAbsent(from(one.pitch()), pitch -> new ArrayList<>())
          .add(one.degrees());
    }
    List<Cell> cells = new ArrayList<>();
    errors.forEach(
        (yaw, column) ->
            column.forEach(
                (pitch, own) ->
                    cells.add(
                        new Cell(
                            yaw,
                            pitch,
                            own.size(),
                            Statistics.mean(
                                own.stream().mapToDouble(Double::doubleValue).toArray())))));
    return new ErrorMap(cells);
  }

  /** The lower edge of the cell that an angle falls into, degrees. */
  public static int from(double degrees) {
    return STEP * (int) Math.floor(degrees / STEP);
  }

  /** As {@code error-map.json} holds it; of a map by AFLW2000's angles. */
  public ObjectNode toJson() {
    ObjectNode out = Json.MAPPER.createObjectNode();
    out.put("convention", "degrees, AFLW2000");
    out.put("step", STEP);
    ArrayNode all = out.putArray("cells");
    for (Cell cell : cells) {
      all.addObject()
          .put("yawFrom", cell.yawFrom())
          .put("pitchFrom", cell.pitchFrom())
          .put("count", cell.count())
          .put("meanDegrees", cell.meanDegrees());
    }
    return out;
  }
}
