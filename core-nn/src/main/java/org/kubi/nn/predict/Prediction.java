package org.kubi.nn.predict;

import java.util.OptionalDouble;
import org.kubi.label.Estimate;

/**
 * What a network says of one picture.
 *
 * @param values its numbers, in the order of the card's labels
 * @param estimate what they mean
 * @param uncertainty how far off it expects the head's rotation to be, degrees; empty where it does
 *     not say so
 */
public record Prediction(double[] values, Estimate estimate, OptionalDouble uncertainty) {
  /** Of a network that does not say its uncertainty. */
  public Prediction(double[] values, Estimate estimate) {
    this(values, estimate, OptionalDouble.empty());
  }
}
