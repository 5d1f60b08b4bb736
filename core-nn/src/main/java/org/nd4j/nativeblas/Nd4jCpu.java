package org.nd4j.nativeblas;

/**
 * The old name of ND4J's native bindings. Deeplearning4j 1.0.0-M2.1 asks {@code
 * org.nd4j.nativeblas.Nd4jCpu$Environment.isUseMKLDNN()} by reflection whether oneDNN is there; the
 * class has moved to {@code org.nd4j.linalg.cpu.nativecpu.bindings}, so that without this one every
 * layer drops its oneDNN helper and is many times slower. {@code Engine.check()} tells whether it
 * works.
 */
public final class Nd4jCpu {
  private Nd4jCpu() {}

  /** The old name of the native environment's switches. */
  public static final class Environment {
    private static final Environment INSTANCE = new Environment();

    private Environment() {}

    /** The one that Deeplearning4j asks. */
    public static Environment getInstance() {
      return INSTANCE;
    }

    /** Whether the native library uses oneDNN (formerly MKL-DNN). */
    public boolean isUseMKLDNN() {
      return org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance().isUseONEDNN();
    }
  }
}
