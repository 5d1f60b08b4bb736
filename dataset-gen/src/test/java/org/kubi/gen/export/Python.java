package org.kubi.gen.export;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a Python script answered.
 *
 * @param code with which it ended
 * @param said on both of its outputs
 */
record Python(int code, String said) {
  /** With this a script ends where a library is missing. */
  private static final int LIBRARY_MISSING = 3;

  /** Runs a script; where there is no Python or a library is missing, the test is skipped. */
  static Python run(Path script, String... arguments) throws InterruptedException, IOException {
    Process process;
    try {
      ProcessBuilder builder = new ProcessBuilder("python3", script.toString());
      builder.command().addAll(List.of(arguments));
      process = builder.redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, "no python3 here: " + e.getMessage());
      throw e;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), said);
    assumeTrue(process.exitValue() != LIBRARY_MISSING, said);
    return new Python(process.exitValue(), said);
  }
}
