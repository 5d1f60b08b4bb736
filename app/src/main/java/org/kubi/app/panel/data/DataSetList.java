package org.kubi.app.panel.data;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.control.Asking;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.project.DataSetEntry;
import org.kubi.app.panel.text.Texts;

/** The project's data sets; a click opens one, a button goes on with one that was begun. */
final class DataSetList extends VBox {
  private final DataViewModel model;
  private final Texts texts;

  DataSetList(DataViewModel model, Asking asking, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("panel");
    Button open = Controls.iconButton(Material2AL.FOLDER_OPEN, texts.of("data.open.tip"));
    open.setOnAction(event -> asking.chooseDataSet());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox heading = new HBox(Controls.heading(texts.of("data.sets")), gap, open);
    heading.getStyleClass().add("heading-row");
    ListView<DataSetEntry> list = new ListView<>();
    list.setId("data-sets");
    list.getStyleClass().addAll(Styles.DENSE, "quiet-list");
    list.setPlaceholder(placeholder());
    list.setCellFactory(view -> new Row());
    list.getItems().setAll(model.contents().get().dataSets());
    model.contents().addListener((changed, was, is) -> list.getItems().setAll(is.dataSets()));
    list.setOnMouseClicked(click -> open(list));
    list.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            open(list);
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(heading, list);
    VBox.setVgrow(this, Priority.ALWAYS);
  }

  private Label placeholder() {
    Label none = Controls.note(texts.of("data.sets.none"));
    none.setAlignment(Pos.CENTER);
    return none;
  }

  private void open(ListView<DataSetEntry> list) {
    DataSetEntry entry = list.getSelectionModel().getSelectedItem();
    if (entry != null && entry.complete()) {
      model.open(entry.folder());
    }
  }

  private final class Row extends ListCell<DataSetEntry> {
    private @Nullable Line line; // most rows of a list stay empty

    Row() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(DataSetEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (empty || entry == null) {
        setGraphic(null);
        setTooltip(null);
        return;
      }
      if (line == null) {
        line = new Line(this);
      }
      line.show(entry);
      setGraphic(line);
      setTooltip(
          Controls.tooltip(
              line.name.getText() + "\n" + line.about.getText() + "\n" + entry.folder()));
    }
  }

  /** What stands in a row. */
  private final class Line extends HBox {
    private final Label name = new Label();
    private final Label about = Controls.note("");
    private final Button resume =
        Controls.iconButton(Material2MZ.PLAY_ARROW, texts.of("data.resume.tip"));

    Line(Row row) {
      name.getStyleClass().add("entry-name");
      VBox words = new VBox(name, about);
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      about.setWrapText(false);
      getChildren().addAll(words, resume);
      setAlignment(Pos.CENTER_LEFT);
      resume.setMinWidth(USE_PREF_SIZE);
      resume.setOnAction(event -> model.openOrResume(row.getItem()));
    }

    void show(DataSetEntry entry) {
      name.setText(entry.name());
      about.setText(
          entry.complete()
              ? texts.of("data.set.whole", entry.count(), entry.recipe(), entry.seed())
              : texts.of("data.set.part", entry.held(), entry.count(), entry.recipe()));
      resume.setVisible(!entry.complete());
      resume.setManaged(!entry.complete());
    }
  }
}
