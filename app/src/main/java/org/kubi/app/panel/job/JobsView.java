package org.kubi.app.panel.job;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.JobState;

/** The jobs, each with a bar and its buttons. */
public final class JobsView extends ListView<JobRow> {
  private static final double NAME = 240;
  private static final double BAR = 140;

  private final JobsViewModel model;
  private final Texts texts;
  private final Consumer<String> copy;

  /**
   * The list.
   *
   * @param copy puts a text on the clipboard
   */
  public JobsView(JobsViewModel model, Texts texts, Consumer<String> copy) {
    this.model = model;
    this.texts = texts;
    this.copy = copy;
    setId("jobs");
    getStyleClass().add("jobs");
    setItems(model.rows());
    setPlaceholder(Controls.note(texts.of("job.none")));
    setCellFactory(view -> new Row());
  }

  private final class Row extends ListCell<JobRow> {
    private @Nullable Line line; // most rows of a list stay empty

    Row() {
      setPrefWidth(0); // the words give way, no bar appears below
    }

    @Override
    protected void updateItem(JobRow item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        return;
      }
      if (line == null) {
        line = new Line(this);
      }
      line.show(item);
      setGraphic(line);
    }
  }

  /** What stands in a row; it is told of its job some times a second. */
  private final class Line extends HBox {
    private final Label name = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();
    private final Tooltip allWords = Controls.tooltip("");
    private final Tooltip wholeName = Controls.tooltip("");
    private final Button pause = Controls.iconButton(Material2MZ.PAUSE, texts.of("job.pause.tip"));
    private final Button cancel =
        Controls.iconButton(Material2AL.CANCEL, texts.of("job.cancel.tip"));
    private boolean waits;

    Line(Row row) {
      Button copied = Controls.iconButton(Material2AL.CONTENT_COPY, texts.of("job.copy.tip"));
      name.setPrefWidth(NAME);
      name.setMinWidth(120);
      name.setTooltip(wholeName);
      bar.setPrefWidth(BAR);
      bar.setMinWidth(80);
      words.getStyleClass().add("note");
      words.setMaxWidth(Double.MAX_VALUE);
      words.setMinWidth(0);
      words.setTooltip(allWords);
      HBox.setHgrow(words, Priority.ALWAYS);
      for (Button button : new Button[] {pause, cancel, copied}) {
        button.setMinWidth(USE_PREF_SIZE);
      }
      getChildren().addAll(name, bar, words, pause, cancel, copied);
      getStyleClass().add("row");
      setAlignment(Pos.CENTER_LEFT);
      pause.setOnAction(event -> model.togglePause(row.getItem().job()));
      cancel.setOnAction(event -> row.getItem().job().cancel());
      copied.setOnAction(event -> copy.accept(model.command(row.getItem().job())));
    }

    void show(JobRow item) {
      name.setText(item.job().name());
      wholeName.setText(item.job().name());
      bar.setProgress(item.fraction());
      words.setText(item.words());
      allWords.setText(item.words());
      if (waits != (item.state() == JobState.PAUSED)) {
        waits = !waits;
        pause.setGraphic(new FontIcon(waits ? Material2MZ.PLAY_ARROW : Material2MZ.PAUSE));
        Controls.tip(pause, texts.of(waits ? "job.resume.tip" : "job.pause.tip"));
      }
      pause.setDisable(!item.pausable());
      cancel.setDisable(item.state().ended());
    }
  }
}
