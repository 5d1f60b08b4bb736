package org.kubi.app.gui;

import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.kubi.app.task.ShellLine;

/** Texts for the clipboard. */
final class Clip {
  private static final String PREDICTIONS = "predictions";

  private Clip() {}

  /** Puts a text there. */
  static void put(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }

  /** Puts a command line there and says so. */
  static void command(String line, Workbench bench) {
    put(line);
    bench.status().remark(bench.texts().of("job.copied", line));
  }

  /** The command line that predicts the photos of the comparison. */
  static void predict(Workbench bench) {
    Path out = bench.desk().project().project().get().folder().resolve(PREDICTIONS);
    command(ShellLine.of(bench.desk().compare().command(out)), bench);
  }
}
