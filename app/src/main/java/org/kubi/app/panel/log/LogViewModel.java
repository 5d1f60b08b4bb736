package org.kubi.app.panel.log;

import java.time.LocalTime;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Keeps the newest lines of what has happened. */
public final class LogViewModel {
  /** More lines than anybody reads; older ones are dropped. */
  static final int MOST = 2000;

  private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
  // One for all: a wrapper that nobody holds is forgotten with its listeners.
  private final ObservableList<LogLine> readOnly = FXCollections.unmodifiableObservableList(lines);

  /** The lines, the oldest first; read only. */
  public ObservableList<LogLine> lines() {
    return readOnly;
  }

  /** All is well: a sentence. */
  public void note(String sentence) {
    add(LogLine.Kind.NOTE, sentence);
  }

  /** Something went wrong: a sentence. */
  public void trouble(String sentence) {
    add(LogLine.Kind.TROUBLE, sentence);
  }

  /** All lines, to be copied. */
  public String text() {
    return lines.stream().map(LogLine::text).collect(Collectors.joining("\n", "", "\n"));
  }

  private void add(LogLine.Kind kind, String sentence) {
    if (lines.size() == MOST) {
      lines.remove(0, MOST / 10);
    }
    lines.add(new LogLine(LocalTime.now(), kind, sentence));
  }
}
