package org.kubi.app.panel.train;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.job.ProgressWords;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.JobState;
import org.kubi.nn.train.TrainingEvent;

/** How far the training is, in numbers, and the buttons that let it wait or stop. */
final class NowView extends HBox {
  private static final double NAME = 220;

  private final LiveViewModel model;
  private final Texts texts;
  private final Label name = Controls.heading("");
  private final Label facts = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Button pause = new Button("", new FontIcon(Material2MZ.PAUSE));
  private final Button stop;

  NowView(LiveViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll("row", "now");
    name.setMinWidth(USE_PREF_SIZE);
    name.setMaxWidth(NAME);
    name.setTooltip(Controls.tooltip(""));
    name.getTooltip().textProperty().bind(name.textProperty());
    facts.setId("train-facts");
    facts.setMinWidth(0);
    facts.setMaxWidth(Double.MAX_VALUE);
    facts.setWrapText(true);
    HBox.setHgrow(facts, Priority.ALWAYS);
    bar.setPrefWidth(90);
    bar.setMinWidth(40);
    pause.setId("train-pause");
    pause.setMinWidth(USE_PREF_SIZE);
    pause.setOnAction(event -> model.togglePause());
    stop = Controls.button(Material2MZ.STOP, texts.of("train.stop"), texts.of("train.stop.tip"));
    stop.setId("train-stop");
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setOnAction(event -> model.stop());
    getChildren().addAll(name, bar, facts, pause, stop);
    model.run().addListener((changed, was, is) -> show());
    model.state().addListener((changed, was, is) -> show());
    model.progress().addListener((changed, was, is) -> show());
    facts.setTooltip(Controls.tooltip(""));
    facts
        .getTooltip()
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> facts.getText() + "\n" + texts.of("train.facts.tip"), facts.textProperty()));
    show();
  }

  private void show() {
    boolean runs = model.run().get().isPresent();
    boolean waits = model.state().get().equals(Optional.of(JobState.PAUSED));
    name.setText(
        model
            .run()
            .get()
            .map(run -> String.valueOf(run.getFileName()))
            .orElse(texts.of("train.none")));
    bar.setVisible(runs);
    bar.setManaged(runs);
    bar.setProgress(model.progress().get().map(TrainingEvent.Progress::share).orElse(-1.0));
    pause.setDisable(!runs);
    stop.setDisable(!runs);
    pause.setGraphic(new FontIcon(waits ? Material2MZ.PLAY_ARROW : Material2MZ.PAUSE));
    pause.setText(texts.of(waits ? "train.continue" : "train.pause"));
    Controls.tip(pause, texts.of(waits ? "train.continue.tip" : "train.pause.tip"));
    facts.setText(
        waits
            ? texts.of("job.paused")
            : model.progress().get().filter(now -> runs).map(this::words).orElse(""));
  }

  private String words(TrainingEvent.Progress now) {
    return texts.of(
        "train.facts",
        now.epoch(),
        now.epochs(),
        now.loss(),
        String.format(Locale.ROOT, "%.2g", now.learningRate()),
        now.picturesPerSecond(),
        ProgressWords.time(now.secondsLeft()));
  }
}
