package org.kubi.nn.predict;

import java.util.Locale;

/** Who computes a prediction. The answers are the same within 1e-4. */
public enum PredictionEngine {
  /**
   * ONNX Runtime for as many pictures at once as it is faster for, our own engine for more, and
   * where ONNX Runtime cannot be used.
   */
  AUTO,
  /** Our own engine. */
  OWN,
  /** ONNX Runtime, where there is a library for this machine. */
  ONNX;

  /** Its name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
