package org.kubi.nn.engine;

import java.util.Locale;

/**
 * What {@link Engine#check} found.
 *
 * @param nativeOneDnn whether the native library has oneDNN and it is switched on
 * @param layerHelper whether a fresh convolution layer of Deeplearning4j holds the oneDNN helper
 * @param gigaflops speed of a small convolution in 10^9 operations a second
 * @param cores of this machine
 * @param oneDnnExpected whether oneDNN exists for this kind of processor (x86-64)
 * @param cuda what became of CUDA, in one sentence; empty in a program that was built without
 */
public record EngineReport(
    boolean nativeOneDnn,
    boolean layerHelper,
    double gigaflops,
    int cores,
    boolean oneDnnExpected,
    String cuda) {

  /** Whether both the operations and the layers use oneDNN. */
  public boolean usesOneDnn() {
    return nativeOneDnn && layerHelper;
  }

  /** Whether oneDNN should be used here and is not. */
  public boolean isTooSlow() {
    return oneDnnExpected && !usesOneDnn();
  }

  /** All of it in one sentence for people, and one more on CUDA where the program has it. */
  public String sentence() {
    return cuda.isEmpty() ? processor() : processor() + " " + cuda;
  }

  private String processor() {
    String speed =
        String.format(
            Locale.ROOT, "a convolution runs at %.0f GFLOP/s on %d cores", gigaflops, cores);
    if (usesOneDnn()) {
      return "The learning engine uses oneDNN; " + speed + ".";
    }
    if (!oneDnnExpected) {
      return "The learning engine works without oneDNN, which this processor does not have; "
          + speed
          + ".";
    }
    String trouble =
        nativeOneDnn
            ? "THE STOCK LAYERS OF THE LEARNING ENGINE DO NOT USE oneDNN and are many times too slow"
                + " (they dropped the helper: is org.eclipse.deeplearning4j.helpers.disable true?)"
            : "THE LEARNING ENGINE DOES NOT USE oneDNN and is about ten times too slow (its native"
                + " library lacks it: use the nd4j-native classifier that ends in -onednn)";
    return trouble + "; " + speed + ".";
  }
}
