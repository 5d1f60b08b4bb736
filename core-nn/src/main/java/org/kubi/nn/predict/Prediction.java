package org.kubi.nn.predict;

import org.kubi.label.Estimate;

/**
 * What a network says of one picture.
 *
 * @param values its numbers, in the order of the card's labels
 * @param estimate what they mean
 */
public record Prediction(double[] values, Estimate estimate) {}
