package org.kubi.nn.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.kubi.geometry.Rotation;

/** All measures of some pairs of truth and prediction, as the tree that a report holds. */
final class Measures {
  private static final double[] BANDS = {0, 30, 60, 180};
  private static final double SIDEWAYS = 60;
  private static final double OPPOSITE = 90;

  private final List<Pair> pairs;

  /** Those whose true rotation is known. */
  private final List<Pair> whole;

  Measures(List<Pair> pairs) {
    this.pairs = List.copyOf(pairs);
    this.whole = pairs.stream().filter(p -> p.truth().isPresent()).toList();
  }

  ObjectNode toJson() {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("count", pairs.size());
    if (pairs.isEmpty()) {
      return out;
    }
    if (!whole.isEmpty()) {
      out.set("geodesic", geodesic(whole));
    }
    out.set("mae", mae(AngleErrors.of(pairs)));
    out.set("constant", constant());
    if (!whole.isEmpty()) {
      out.set("aligned", aligned());
    }
    out.set("bands", bands());
    put(out, "oppositePercent", oppositePercent());
    out.set("correlation", correlation());
    return out;
  }

  private static ObjectNode geodesic(List<Pair> whole) {
    double[] errors =
        whole.stream().mapToDouble(p -> p.geodesicDegrees().orElse(Double.NaN)).toArray();
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("count", errors.length);
    put(out, "meanDegrees", Statistics.mean(errors));
    put(out, "medianDegrees", Statistics.median(errors));
    return out;
  }

  private static ObjectNode mae(AngleErrors errors) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    put(out, "yaw", errors.yaw());
    put(out, "pitch", errors.pitch());
    put(out, "roll", errors.roll());
    put(out, "mean", errors.mean());
    return out;
  }

  /** What one answer for all pictures reaches, at best. */
  private ObjectNode constant() {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    if (!whole.isEmpty()) {
      Rotation best = RotationMean.median(truths());
      out.set("geodesic", geodesic(whole.stream().map(p -> p.withPredicted(best)).toList()));
    }
    out.set("mae", mae(AngleErrors.ofMedians(pairs)));
    return out;
  }

  /**
   * The errors after one constant rotation of the head's own axes, predicted times C, fitted on
   * these pairs: the chordal mean of predicted^-1 times truth.
   */
  private ObjectNode aligned() {
    Rotation c =
        RotationMean.chordal(
            whole.stream()
                .map(p -> p.predicted().inverse().times(p.truth().orElse(Rotation.IDENTITY)))
                .toList());
    List<Pair> turned = whole.stream().map(p -> p.withPredicted(p.predicted().times(c))).toList();
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.set("geodesic", geodesic(turned));
    out.set("mae", mae(AngleErrors.of(turned)));
    ArrayNode rotation = out.putArray("rotationWxyz");
    rotation.add(c.w()).add(c.x()).add(c.y()).add(c.z());
    return out;
  }

  /** By how far the head is turned aside. */
  private ArrayNode bands() {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i + 1 < BANDS.length; i++) {
      double from = BANDS[i];
      double to = BANDS[i + 1];
      List<Pair> band =
          pairs.stream().filter(p -> Math.abs(p.yaw()) >= from && Math.abs(p.yaw()) < to).toList();
      ObjectNode one = out.addObject();
      one.put("yawFrom", from);
      one.put("yawTo", to);
      one.put("count", band.size());
      List<Pair> known = band.stream().filter(p -> p.truth().isPresent()).toList();
      if (!known.isEmpty()) {
        one.set("geodesic", geodesic(known));
      }
      if (!band.isEmpty()) {
        one.set("mae", mae(AngleErrors.of(band)));
      }
    }
    return out;
  }

  /** Of the heads with |yaw| under 60, the share whose yaw is more than 90 degrees off. */
  private double oppositePercent() {
    List<Pair> frontal = pairs.stream().filter(p -> Math.abs(p.yaw()) < SIDEWAYS).toList();
    long off =
        frontal.stream().filter(p -> Math.abs(p.angles().yaw() - p.yaw()) > OPPOSITE).count();
    return frontal.isEmpty() ? Double.NaN : 100.0 * off / frontal.size();
  }

  /** Of predicted with true angles; what remains where the truth is nominal. */
  private ObjectNode correlation() {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    put(
        out,
        "yaw",
        Statistics.correlation(
            pairs.stream().mapToDouble(Pair::yaw).toArray(),
            pairs.stream().mapToDouble(p -> p.angles().yaw()).toArray()));
    put(
        out,
        "pitch",
        Statistics.correlation(
            pairs.stream().mapToDouble(Pair::pitch).toArray(),
            pairs.stream().mapToDouble(p -> p.angles().pitch()).toArray()));
    return out;
  }

  private List<Rotation> truths() {
    return whole.stream().flatMap(p -> p.truth().stream()).toList();
  }

  /** JSON has no NaN: what is not known is left out. */
  private static void put(ObjectNode out, String name, double value) {
    if (Double.isFinite(value)) {
      out.put(name, value);
    }
  }
}
