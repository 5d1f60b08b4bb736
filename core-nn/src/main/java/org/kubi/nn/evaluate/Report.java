package org.kubi.nn.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;
import org.kubi.geometry.Rotation;

/**
 * What an evaluation found, as it stands in {@code report.json}.
 *
 * <p>Its keys: {@code count}, {@code geodesic.meanDegrees}, {@code geodesic.medianDegrees}, {@code
 * mae.yaw|pitch|roll|mean} (AFLW2000's convention), {@code constant.geodesic.meanDegrees} and
 * {@code constant.mae.mean} (the best constant answer), {@code aligned} (after one constant
 * rotation of the head's axes), {@code bands} (by |yaw|), {@code opposite} (of the heads with |yaw|
 * under 60 the {@code count} more than 90 degrees off), {@code oppositePercent}, {@code
 * correlation}, {@code core} (|yaw| up to 45, |pitch| up to 30: {@code mae}, {@code correlation}),
 * {@code mirrored} (whether each picture was also seen mirrored), {@code peers} (other networks on
 * the same photos), {@code unreadable} and {@code remarks} (photos left out; what is to be known of
 * others), {@code sources} (each source of a photo list on its own), {@code predictions} (of a
 * photo list of at most 100: file, yaw, pitch, roll, quaternion w x y z), {@code uncertainty} (of a
 * network that says its own: {@code meanDegrees} that it expects, {@code rankCorrelation} of
 * expected and true error, {@code surestHalf.meanDegrees} of error), {@code model}, {@code
 * dataset}. What has no truth is left out.
 *
 * @param json the whole report
 */
public record Report(ObjectNode json) {

  /** A number by its path, {@code geodesic.meanDegrees}, say; empty where it is not known. */
  public OptionalDouble number(String path) {
    var node = json.at("/" + path.replace('.', '/'));
    return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
  }

  /** The measures of rotations against the true ones, of equal number. */
  public static Report of(List<Rotation> truths, List<Rotation> predictions) {
    if (truths.size() != predictions.size()) {
      throw new IllegalArgumentException(
          "a prediction for each truth, found %d and %d"
              .formatted(predictions.size(), truths.size()));
    }
    List<Pair> pairs = new java.util.ArrayList<>();
    for (int i = 0; i < truths.size(); i++) {
      pairs.add(Pair.of(truths.get(i), predictions.get(i)));
    }
    return new Report(new Measures(pairs).toJson());
  }
}
