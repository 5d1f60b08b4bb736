package org.kubi.app.gui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.kubi.app.panel.runs.RunRow;
import org.kubi.app.panel.text.Texts;

/** Asks before runs are deleted for good. */
final class DeleteQuestion {
  private static final int MOST_NAMES = 5;

  private DeleteQuestion() {}

  /** Whether the user says so. */
  static boolean allowed(List<RunRow> rows, Texts texts, Window window) {
    String names =
        rows.stream().limit(MOST_NAMES).map(RunRow::name).collect(Collectors.joining(", "))
            + (rows.size() > MOST_NAMES ? ", \u2026" : "");
    double megabytes = rows.stream().mapToLong(row -> row.record().bytes()).sum() / 1e6;
    ButtonType delete = new ButtonType(texts.of("runs.delete.yes"), ButtonBar.ButtonData.OK_DONE);
    ButtonType keep = new ButtonType(texts.of("runs.delete.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert question =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            texts.of("runs.delete.explain", names, megabytes),
            delete,
            keep);
    question.setTitle(texts.of("window.title"));
    question.setHeaderText(texts.of("runs.delete.title"));
    question.initOwner(window);
    return question.showAndWait().filter(delete::equals).isPresent();
  }
}
