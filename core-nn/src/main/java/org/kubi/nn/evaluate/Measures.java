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
  private static final double CORE_YAW = 45;
  private static final double CORE_PITCH = 30;

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
    out.set("bands", bands(pairs));
    ObjectNode opposite = opposite();
    out.set("opposite", opposite);
    if (opposite.path("of").asInt() > 0) {
      out.put(
          "oppositePercent", 100.0 * opposite.path("count").asInt() / opposite.path("of").asInt());
    }
    out.set("correlation", correlation(pairs));
    out.set("core", core());
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
    out.set("bands", bands(turned));
    ArrayNode rotation = out.putArray("rotationWxyz");
    rotation.add(c.w()).add(c.x()).add(c.y()).add(c.z());
    return out;
  }

  /** By how far the head is turned aside. */
  private static ArrayNode bands(List<Pair> pairs) {
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

  /** Of the heads with |yaw| under 60, how many came out facing another way. */
  private ObjectNode opposite() {
    List<Pair> frontal = pairs.stream().filter(p -> Math.abs(p.yaw()) < SIDEWAYS).toList();
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("count", frontal.stream().filter(Measures::isOpposite).count());
    out.put("of", frontal.size());
    return out;
  }

  /** More than 90 degrees off; where no rotation is known, in yaw. */
  private static boolean isOpposite(Pair pair) {
    return pair.geodesicDegrees().orElse(Math.abs(pair.angles().yaw() - pair.yaw())) > OPPOSITE;
  }

  /**
   * The heads with |yaw| up to 45 and |pitch| up to 30, where nominal angles, at which people were
   * told to look, are about those of their heads.
   */
  private ObjectNode core() {
    List<Pair> core =
        pairs.stream()
            .filter(p -> Math.abs(p.yaw()) <= CORE_YAW && Math.abs(p.pitch()) <= CORE_PITCH)
            .toList();
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("count", core.size());
    if (!core.isEmpty()) {
      out.set("mae", mae(AngleErrors.of(core)));
      out.set("correlation", correlation(core));
    }
    return out;
  }

  /** Of predicted with true angles; what remains where the truth is nominal. */
  private static ObjectNode correlation(List<Pair> pairs) {
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
