package org.kubi.app.panel.log;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;

/** The lines of the log, the newest in sight. */
public final class LogView extends ListView<LogLine> {
  public LogView(LogViewModel model, Texts texts) {
    setId("log");
    getStyleClass().add("log");
    setAccessibleText(texts.of("log.title"));
    setPlaceholder(Controls.note(texts.of("log.none")));
    setItems(model.lines());
    setCellFactory(view -> new Row());
    model
        .lines()
        .addListener((ListChangeListener<LogLine>) change -> scrollTo(model.lines().size() - 1));
  }

  private static final class Row extends ListCell<LogLine> {
    @Override
    protected void updateItem(LogLine line, boolean empty) {
      super.updateItem(line, empty);
      setText(empty || line == null ? "" : line.text());
      getStyleClass().remove("log-trouble");
      if (!empty && line != null && line.kind() == LogLine.Kind.TROUBLE) {
        getStyleClass().add("log-trouble");
      }
    }
  }
}
