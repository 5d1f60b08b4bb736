package org.kubi.nn.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How far a run has come. */
public enum RunState {
  /** Its network is there. */
  FINISHED,
  /** A program is training it now. */
  RUNNING,
  /** It was stopped or killed, and may be resumed. */
  STOPPED;

  /** As files and people call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RunState of(Path run) throws IOException {
    if (RunsHere.isTrained(run)) {
      return RUNNING;
    }
    return Files.exists(run.resolve("model").resolve("card.json")) ? FINISHED : STOPPED;
  }
}
