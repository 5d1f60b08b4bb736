package org.kubi.label;

/** An annotation that a network can be asked for. Its numbers are in [-1, 1]. */
public interface Label extends Annotation {
  /**
   * What the numbers say. Any finite numbers are taken, as a network may answer them: rotations are
   * brought to unit length.
   *
   * @param values as many as {@link #columns()}
   */
  Estimate decode(double[] values);

  /** The numbers of the picture with left and right swapped. */
  double[] mirror(double[] values);
}
