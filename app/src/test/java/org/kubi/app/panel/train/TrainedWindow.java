package org.kubi.app.panel.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A process that trains in a project and is killed. */
public final class TrainedWindow {
  private TrainedWindow() {}

  /**
   * Trains a run called {@code killed} and kills the process without a word.
   *
   * @param measurements after how many
   * @return how many it had told of
   */
  public static int trainAndKill(Path project, int epochs, int measurements)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                    "-cp",
                    System.getProperty("java.class.path"),
                    TrainedElsewhere.class.getName(),
                    project.toString(),
                    Integer.toString(epochs)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int told = 0;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine();
          line != null && told < measurements;
          line = out.readLine()) {
        if (line.startsWith(TrainedElsewhere.MEASURED)) {
          told = Integer.parseInt(line.substring(TrainedElsewhere.MEASURED.length()));
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    if (told < measurements) {
      throw new AssertionError("the other process ended after " + told + " measurements");
    }
    return told;
  }
}
