package org.kubi.app.gui;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Job;

/** Asks before the window closes over a job that runs, or over a recipe that is not saved. */
final class Leaving {
  private Leaving() {}

  /** Whether the window may close: nothing is lost, or the user says so. */
  static boolean allowed(Workbench bench, Window window) {
    Texts texts = bench.texts();
    Optional<Job> running = bench.jobs().running();
    // A project that is on disk keeps them with its state.
    List<String> unsaved =
        bench.keeper().keepsState() ? List.of() : bench.desk().data().unsavedRecipes();
    return (running.isEmpty()
            || says(
                texts,
                window,
                "leave.title",
                texts.of("leave.explain", running.get().name()),
                "leave.stop"))
        && (unsaved.isEmpty()
            || says(
                texts,
                window,
                "leave.unsaved.title",
                texts.of("leave.unsaved.explain", String.join(", ", unsaved)),
                "leave.unsaved.drop"));
  }

  private static boolean says(
      Texts texts, Window window, String title, String explanation, String act) {
    ButtonType leave = new ButtonType(texts.of(act), ButtonBar.ButtonData.OK_DONE);
    ButtonType stay = new ButtonType(texts.of("leave.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert question = new Alert(Alert.AlertType.CONFIRMATION, explanation, leave, stay);
    question.setTitle(texts.of("window.title"));
    question.setHeaderText(texts.of(title));
    question.initOwner(window);
    return question.showAndWait().filter(leave::equals).isPresent();
  }
}
