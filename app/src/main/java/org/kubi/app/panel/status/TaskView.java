package org.kubi.app.panel.status;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;

/** The running task: a bar, what it does, and a button that stops it. */
final class TaskView extends HBox {
  TaskView(TaskViewModel model, Texts texts) {
    getStyleClass().add("row");
    Label words = new Label();
    words.textProperty().bind(model.words());
    words.setMinWidth(USE_PREF_SIZE);
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(120);
    bar.setMinWidth(60);
    bar.progressProperty().bind(model.fraction());
    Button stop = Controls.iconButton(Material2AL.CANCEL, texts.of("task.stop.tip"));
    stop.setOnAction(event -> model.cancel());
    stop.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(words, bar, stop);
    visibleProperty().bind(model.shown());
    managedProperty().bind(visibleProperty());
  }
}
