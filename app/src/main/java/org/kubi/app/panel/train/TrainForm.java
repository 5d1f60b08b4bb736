package org.kubi.app.panel.train;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.endless.EndlessRow;
import org.kubi.app.panel.history.History;
import org.kubi.app.panel.project.DataSetEntry;
import org.kubi.app.panel.text.Texts;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;

/** What is to be trained, and the button that asks for it. */
final class TrainForm extends VBox {
  private static final int MOST_EPOCHS = 10_000;
  private static final int MOST_BATCH = 4096;

  private final TrainViewModel model;
  private final Texts texts;
  private final GridPane grid = new GridPane();

  TrainForm(TrainViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("panel");
    grid.getStyleClass().add("form");
    ComboBox<DataSetEntry> data = new ComboBox<>(model.dataSets());
    data.setId("train-data");
    data.setPromptText(texts.of("train.data.none"));
    data.setPlaceholder(Controls.note(texts.of("train.nodata")));
    data.setConverter(shown(DataSetEntry::name));
    data.setMaxWidth(Double.MAX_VALUE);
    data.valueProperty()
        .addListener(
            (changed, was, is) -> {
              if (is != null) {
                model.dataSet().set(Optional.of(is));
              }
            });
    model.dataSet().addListener((changed, was, is) -> data.setValue(is.orElse(null)));
    data.setValue(model.dataSet().get().orElse(null));
    EndlessRow endless = new EndlessRow(model.endless(), texts);
    data.disableProperty().bind(endless.endless());
    row("train.data", data);
    row("train.recipe", endless.recipe());
    row("train.perepoch", endless.perEpoch());
    ComboBox<NetworkPreset> preset = new ComboBox<>();
    preset.getItems().setAll(NetworkPresets.ALL);
    preset.setId("train-preset");
    preset.setConverter(shown(NetworkPreset::id));
    preset.setMaxWidth(Double.MAX_VALUE);
    preset.valueProperty().bindBidirectional(model.preset());
    row("train.preset", preset);
    row("train.epochs", spinner(model.epochs(), MOST_EPOCHS, "train-epochs"));
    row("train.batch", spinner(model.batch(), MOST_BATCH, "train-batch"));
    row("train.rate", rate());
    TextField name = new TextField();
    name.setId("train-name");
    name.textProperty().bindBidirectional(model.name());
    row("train.name", name);
    Label about = Controls.note("");
    about
        .textProperty()
        .bind(model.preset().map(one -> texts.orElse("preset." + one.id(), one.description())));
    about.setMinHeight(USE_PREF_SIZE);
    Button start =
        Controls.button(
            Material2MZ.PLAY_ARROW, texts.of("train.start"), texts.of("train.start.tip"));
    start.setId("train-start");
    start.getStyleClass().add(Styles.ACCENT);
    start.setMaxWidth(Double.MAX_VALUE);
    start.setOnAction(event -> model.start());
    getChildren().addAll(heading(), grid, about, start, others(start));
  }

  private HBox heading() {
    History history = model.form().history();
    Button undo = Controls.iconButton(Material2MZ.UNDO, texts.of("train.undo.tip"));
    undo.setId("train-undo");
    undo.setOnAction(event -> history.undo());
    undo.disableProperty().bind(history.canUndo().not());
    Button redo = Controls.iconButton(Material2MZ.REDO, texts.of("train.redo.tip"));
    redo.setId("train-redo");
    redo.setOnAction(event -> history.redo());
    redo.disableProperty().bind(history.canRedo().not());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox heading = new HBox(Controls.heading(texts.of("train.make")), gap, undo, redo);
    heading.getStyleClass().add("heading-row");
    return heading;
  }

  /** All other settings; made when they are first looked at, since they are many. */
  private TitledPane others(Button start) {
    TitledPane others = new TitledPane(texts.of("train.more"), new Region());
    others.setId("train-more");
    others.setExpanded(false);
    others.setAnimated(false);
    others.getStyleClass().add("dense");
    others
        .expandedProperty()
        .addListener(
            (changed, was, is) -> {
              if (is && !(others.getContent() instanceof SettingsGrid)) {
                SettingsGrid all = new SettingsGrid(model.form(), texts);
                start.disableProperty().bind(all.wrong());
                others.setContent(all);
              }
            });
    return others;
  }

  private Spinner<Integer> spinner(IntegerProperty value, int most, String id) {
    var values = new SpinnerValueFactory.IntegerSpinnerValueFactory(1, most, value.get());
    Spinner<Integer> spinner = new Spinner<>(values);
    spinner.setEditable(true);
    spinner.setId(id);
    spinner.setMaxWidth(Double.MAX_VALUE);
    values
        .valueProperty()
        .addListener(
            (changed, was, is) -> {
              if (is != null) {
                value.set(is);
              }
            });
    value.addListener((changed, was, is) -> values.setValue(is.intValue()));
    return spinner;
  }

  /** A number above 0; what is none is not taken. */
  private TextField rate() {
    TextField field = new TextField();
    field.setId("train-rate");
    Runnable show = () -> field.setText(String.format(Locale.ROOT, "%.3g", model.rate().get()));
    show.run();
    model.rate().addListener((changed, was, is) -> show.run());
    Runnable take =
        () -> {
          try {
            double typed = Double.parseDouble(field.getText().strip().replace(',', '.'));
            if (typed > 0 && Double.isFinite(typed) && !shownAs(typed)) {
              model.rate().set(typed);
            }
          } catch (NumberFormatException e) {
            show.run();
          }
        };
    field.setOnAction(event -> take.run());
    field
        .focusedProperty()
        .addListener(
            (changed, was, is) -> {
              if (!is) {
                take.run();
              }
            });
    return field;
  }

  /** Whether the field shows the rate in fewer digits than it has. */
  private boolean shownAs(double typed) {
    return String.format(Locale.ROOT, "%.3g", typed)
        .equals(String.format(Locale.ROOT, "%.3g", model.rate().get()));
  }

  private void row(String key, Control field) {
    Label label = new Label(texts.of(key));
    label.setMinWidth(USE_PREF_SIZE);
    field.setTooltip(Controls.tooltip(texts.of(key + ".tip")));
    field.setAccessibleText(texts.of(key + ".tip"));
    label.setLabelFor(field);
    GridPane.setHgrow(field, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), label, field);
  }

  private static <T> StringConverter<T> shown(Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String word) {
        throw new UnsupportedOperationException("these are chosen, not typed");
      }
    };
  }
}
