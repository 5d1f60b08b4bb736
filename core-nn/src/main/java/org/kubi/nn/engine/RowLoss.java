package org.kubi.nn.engine;

/** The loss of one picture's numbers, with its gradient; safe for many threads. */
public interface RowLoss {
  /**
   * The loss.
   *
   * @param truth what the numbers should be; whatever stands in the place of an uncertainty, which
   *     has no truth
   * @param answer what the network says; as many
   * @param gradient is given d loss / d answer, as many
   */
  double of(double[] truth, double[] answer, double[] gradient);
}
