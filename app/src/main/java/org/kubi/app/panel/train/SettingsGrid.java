package org.kubi.app.panel.train;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.service.TrainSetting;

/** All settings of a training that the form does not show at once, as texts. */
final class SettingsGrid extends GridPane {
  /** Those that the form itself has. */
  private static final Set<TrainSetting> ELSEWHERE =
      Set.of(TrainSetting.EPOCHS, TrainSetting.BATCH, TrainSetting.RATE);

  private static final List<String> SCHEDULES =
      List.of(
          "constant",
          "cosine:warm-up=0.05,last=0.01",
          "exponential:factor=0.97",
          "step:factor=0.1,every=10");

  /** What may be chosen; some take other texts, too. */
  private static final Map<TrainSetting, List<String>> CHOICES =
      Map.of(
          TrainSetting.LABELS,
          List.of("bones10", "head-rotation", "bones10,head-rotation"),
          TrainSetting.OPTIMIZER,
          List.of("adam", "adamw", "sgd"),
          TrainSetting.SCHEDULE,
          SCHEDULES,
          TrainSetting.DECAY_SCHEDULE,
          SCHEDULES,
          TrainSetting.AUGMENT,
          List.of("none", "mirror=0.5"));

  /** Their texts are long: they have a line of their own. */
  private static final Set<TrainSetting> LONG =
      Set.of(
          TrainSetting.LABELS,
          TrainSetting.LOSS,
          TrainSetting.SCHEDULE,
          TrainSetting.DECAY_SCHEDULE,
          TrainSetting.AUGMENT);

  private final SettingsViewModel model;
  private final Texts texts;
  private final Map<TrainSetting, TextField> fields = new HashMap<>();
  private final Set<TrainSetting> troubled = new HashSet<>();
  private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper(this, "wrong");
  private final Label trouble = Controls.note("");

  SettingsGrid(SettingsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll("form", "more-settings");
    for (TrainSetting setting : TrainSetting.values()) {
      if (!ELSEWHERE.contains(setting)) {
        row(setting);
      }
    }
    trouble.getStyleClass().add(Styles.DANGER);
    trouble.setMinHeight(USE_PREF_SIZE);
    trouble.managedProperty().bind(wrong);
    add(trouble, 0, getRowCount(), 2, 1);
    show();
    model.others().addListener((changed, was, is) -> show());
  }

  /** Whether a text stands there that is not taken. */
  ReadOnlyBooleanProperty wrong() {
    return wrong.getReadOnlyProperty();
  }

  private void row(TrainSetting setting) {
    String key = "train.set." + setting.id();
    List<String> choices = CHOICES.getOrDefault(setting, List.of());
    Control control;
    TextField field;
    if (choices.isEmpty()) {
      field = new TextField();
      control = field;
    } else {
      ComboBox<String> box = new ComboBox<>();
      box.getItems().setAll(choices);
      box.setEditable(true);
      box.setMaxWidth(Double.MAX_VALUE);
      box.setPrefWidth(0);
      field = box.getEditor();
      box.setOnAction(event -> take(setting));
      control = box;
    }
    field.setPrefColumnCount(6);
    control.setId("train-set-" + setting.id().replace('.', '-'));
    control.setMinWidth(60);
    control.setTooltip(Controls.tooltip(""));
    control
        .getTooltip()
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> field.getText() + "\n" + texts.of(key + ".tip"), field.textProperty()));
    control.setAccessibleText(texts.of(key + ".tip"));
    field.setOnAction(event -> take(setting));
    field
        .focusedProperty()
        .addListener(
            (changed, was, is) -> {
              if (!is) {
                take(setting);
              }
            });
    fields.put(setting, field);
    Label name = new Label(texts.of(key));
    name.setMinWidth(USE_PREF_SIZE);
    name.setTooltip(Controls.tooltip(texts.of(key + ".tip")));
    name.setLabelFor(control);
    GridPane.setHgrow(control, Priority.ALWAYS);
    if (LONG.contains(setting)) {
      add(name, 0, getRowCount(), 2, 1);
      add(control, 0, getRowCount(), 2, 1);
    } else {
      addRow(getRowCount(), name, control);
    }
  }

  private void take(TrainSetting setting) {
    TextField field = fields.get(setting);
    if (field == null || field.getText() == null || field.getText().equals(words(setting))) {
      right(setting);
      return;
    }
    Optional<String> why = model.take(setting, field.getText());
    if (why.isPresent()) {
      troubled.add(setting);
      field.pseudoClassStateChanged(Styles.STATE_DANGER, true);
      trouble.setText(why.get());
      wrong.set(true);
    } else {
      right(setting);
    }
  }

  private void right(TrainSetting setting) {
    troubled.remove(setting);
    TextField field = fields.get(setting);
    if (field != null) {
      field.pseudoClassStateChanged(Styles.STATE_DANGER, false);
    }
    wrong.set(!troubled.isEmpty());
  }

  private String words(TrainSetting setting) {
    return setting.of(model.others().get());
  }

  /** Shows the settings; a text that was not taken stays until it is corrected. */
  private void show() {
    fields.forEach(
        (setting, field) -> {
          if (!troubled.contains(setting) && !words(setting).equals(field.getText())) {
            field.setText(words(setting));
          }
        });
  }
}
