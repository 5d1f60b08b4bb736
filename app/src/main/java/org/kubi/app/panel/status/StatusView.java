package org.kubi.app.panel.status;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;

/** Message, speed and renderer in one line. */
public final class StatusView extends HBox {

  /**
   * The line.
   *
   * @param task what runs in the background
   * @param speed of the viewport, in words
   */
  public StatusView(
      StatusViewModel model, TaskViewModel task, ObservableValue<String> speed, Texts texts) {
    getStyleClass().add("status-line");
    Label message = new Label();
    message.setId("status-message");
    message.textProperty().bind(model.message());
    message.setMaxWidth(Double.MAX_VALUE);
    message.setMinWidth(0);
    Tooltip whole = Controls.tooltip("");
    whole.textProperty().bind(model.message());
    message.setTooltip(whole);
    HBox.setHgrow(message, Priority.ALWAYS);
    Label frames = new Label();
    frames.setId("status-speed");
    frames.textProperty().bind(speed);
    frames.setTooltip(Controls.tooltip(texts.of("status.speed.tip")));
    frames.setMinWidth(USE_PREF_SIZE);
    Label renderer = new Label();
    renderer.setId("status-renderer");
    renderer.textProperty().bind(model.renderer());
    Tooltip drawnBy = Controls.tooltip("");
    drawnBy.textProperty().bind(model.renderer());
    renderer.setTooltip(drawnBy);
    renderer.setMinWidth(80);
    renderer.setMaxWidth(480);
    getChildren().addAll(message, new TaskView(task, texts), frames, renderer);
  }
}
