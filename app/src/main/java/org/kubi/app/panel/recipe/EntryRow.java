package org.kubi.app.panel.recipe;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;
import org.kubi.gen.recipe.Setting;

/** A setting: its name, value, unit and range; below, what it is and why, or what is wrong. */
final class EntryRow extends VBox {
  private static final double NAME = 190;
  private static final double FIELD = 150;
  private static final double WIDE_FIELD = 330;

  /** In a narrow place. */
  private static final double LEAST = 96;

  private final RecipeViewModel model;
  private final RecipeEntry entry;
  private final SettingWords told;
  private final TextField field = new TextField();
  private final Label words = Controls.note("");
  private final Button reset;

  EntryRow(RecipeViewModel model, RecipeEntry entry, Texts texts) {
    this.model = model;
    this.entry = entry;
    this.told = new SettingWords(texts);
    getStyleClass().add("recipe-entry");
    Setting setting = entry.setting();
    String comment = told.comment(setting);
    Label name = new Label(entry.name());
    name.setMinWidth(LEAST);
    name.setPrefWidth(NAME);
    name.setTooltip(Controls.tooltip(entry.name()));
    name.setLabelFor(field);
    field.setId("recipe-" + String.join("-", entry.words()));
    field.setMinWidth(LEAST);
    field.setPrefWidth(setting.unit().startsWith("text") ? WIDE_FIELD : FIELD);
    field.setAccessibleText(entry.name() + ", " + comment);
    field.setTooltip(Controls.tooltip(comment));
    field.setOnAction(event -> take());
    field.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            show();
            key.consume();
          }
        });
    field
        .focusedProperty()
        .addListener(
            (changed, was, is) -> {
              if (!is) {
                take();
              }
            });
    Label unit = Controls.note(told.measure(setting));
    unit.setWrapText(false);
    unit.setMinWidth(0);
    unit.setTooltip(Controls.tooltip(unit.getText()));
    reset = Controls.iconButton(Material2MZ.UNDO, texts.of("recipe.reset.tip"));
    reset.setOnAction(event -> model.reset(entry));
    HBox row = new HBox(name, field, reset, unit);
    row.getStyleClass().add("row");
    HBox.setHgrow(unit, Priority.ALWAYS);
    words.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(row, words);
    show();
  }

  /** Shows the value as it is now. */
  void show() {
    String text = model.text(entry);
    if (!field.getText().equals(text)) {
      field.setText(text);
    }
    words.setText(told.words(entry.setting()));
    mark(false);
    boolean changed = model.isChanged(entry);
    reset.setVisible(changed);
    field.pseudoClassStateChanged(Styles.STATE_ACCENT, changed);
  }

  private void take() {
    if (field.getText().equals(model.text(entry))) {
      show();
      return;
    }
    Optional<String> why = model.take(entry, field.getText());
    if (why.isPresent()) {
      words.setText(why.get());
      mark(true);
    } else {
      show();
    }
  }

  private void mark(boolean wrong) {
    field.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
    words.getStyleClass().remove(Styles.DANGER);
    if (wrong) {
      words.getStyleClass().add(Styles.DANGER);
    }
  }
}
