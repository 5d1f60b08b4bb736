package org.kubi.app.gui;

import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Job;

/** Asks before the window closes over a job that runs. */
final class Leaving {
  private Leaving() {}

  /** Whether the window may close: nothing runs, or the user says so. */
  static boolean allowed(Workbench bench, Window window) {
    Optional<Job> running = bench.jobs().running();
    if (running.isEmpty()) {
      return true;
    }
    Texts texts = bench.texts();
    ButtonType leave = new ButtonType(texts.of("leave.stop"), ButtonBar.ButtonData.OK_DONE);
    ButtonType stay = new ButtonType(texts.of("leave.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert question =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            texts.of("leave.explain", running.get().name()),
            leave,
            stay);
    question.setTitle(texts.of("window.title"));
    question.setHeaderText(texts.of("leave.title"));
    question.initOwner(window);
    return question.showAndWait().filter(leave::equals).isPresent();
  }
}
