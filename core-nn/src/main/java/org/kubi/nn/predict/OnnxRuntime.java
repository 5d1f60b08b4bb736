package org.kubi.nn.predict;

import java.util.Optional;

/** Whether ONNX Runtime can be used here. */
public final class OnnxRuntime {
  /** Of the environment; without it ONNX Runtime 1.29 reports to its makers. */
  private static final String NO_TELEMETRY = "ORT_DISABLE_TELEMETRY";

  private OnnxRuntime() {}

  /** Why it cannot be used here, or nothing when it can, as far as one knows without loading it. */
  public static Optional<String> obstacle() {
    if (!"1".equals(System.getenv(NO_TELEMETRY))) {
      return Optional.of(
          "set %s=1 in the environment, as the launcher does: else it reports to its makers, and"
                  .formatted(NO_TELEMETRY)
              + " brings down Java where the command line is long");
    }
    boolean intelMac =
        System.getProperty("os.name", "").startsWith("Mac")
            && System.getProperty("os.arch", "").equals("x86_64");
    return intelMac ? Optional.of("it has no library for Intel Macs") : Optional.empty();
  }
}
