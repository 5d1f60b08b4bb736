package org.kubi.app.cli;

import java.nio.file.Path;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.record.Timeline;

/** The option by which commands write a timeline. */
final class TraceOption {
  static final String NAME = "--trace";

  static final String STEP =
      "Also write where the time of one step goes, for ui.perfetto.dev or chrome://tracing.";

  static final String PREDICTION =
      "Also write where the time of one prediction goes, for ui.perfetto.dev or chrome://tracing.";

  private TraceOption() {}

  static void write(Timeline timeline, Path file) throws ModelException {
    timeline.write(file);
    System.err.println("The timeline is in " + file + ".");
  }
}
