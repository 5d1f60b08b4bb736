package org.kubi.app.panel.data;

import atlantafx.base.theme.Styles;
import javafx.beans.property.Property;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.control.Asking;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.control.CountSteps;
import org.kubi.app.panel.text.Texts;

/** What is to be generated, and the button that asks for it. */
final class GenerateView extends VBox {
  private static final int SIDE_STEP = 16;

  private final GenerateViewModel model;
  private final Texts texts;
  private final GridPane grid = new GridPane();

  GenerateView(DataViewModel data, Asking asking, Texts texts) {
    this.model = data.generate();
    this.texts = texts;
    getStyleClass().add("panel");
    ComboBox<RecipeChoice> recipe = new ComboBox<>(model.recipes());
    recipe.setId("data-recipe");
    recipe.setConverter(names());
    recipe.valueProperty().bindBidirectional(model.recipe());
    recipe.setMaxWidth(Double.MAX_VALUE);
    recipe.setTooltip(Controls.tooltip(""));
    recipe
        .getTooltip()
        .textProperty()
        .bind(
            model.recipe().map(one -> names().toString(one) + "\n" + texts.of("data.recipe.tip")));
    HBox.setHgrow(recipe, Priority.ALWAYS);
    Button file = Controls.iconButton(Material2AL.FOLDER_OPEN, texts.of("data.recipe.file.tip"));
    file.setOnAction(event -> asking.chooseRecipe());
    Button edit = Controls.iconButton(Material2AL.EDIT, texts.of("data.recipe.edit.tip"));
    edit.setId("data-recipe-edit");
    edit.setOnAction(event -> data.editRecipe());
    HBox choice = new HBox(recipe, edit, file);
    choice.getStyleClass().add("row");
    Label about = Controls.note("");
    about.textProperty().bind(model.recipe().map(this::description));
    about.setMinHeight(USE_PREF_SIZE);

    grid.getStyleClass().add("form");
    TextField name = new TextField();
    name.setId("data-name");
    name.promptTextProperty().bind(model.recipe().map(one -> one.recipe().name()));
    name.textProperty().bindBidirectional(model.name());
    var counts = new CountSteps(GenerateViewModel.MOST, model.count().get());
    var sides =
        new IntegerSpinnerValueFactory(
            GenerateViewModel.LEAST_SIZE,
            GenerateViewModel.MOST_SIZE,
            model.size().get(),
            SIDE_STEP);
    var seeds = new IntegerSpinnerValueFactory(0, Integer.MAX_VALUE, (int) model.seed().get());
    row("data.count", spinner(counts, model.count(), "data-count"));
    row("data.side", spinner(sides, model.size(), "data-side"));
    row("data.seed", spinner(seeds, model.seed(), "data-seed"));
    row("data.name", name);
    CheckBox planes = new CheckBox(texts.of("data.planes"));
    planes.setTooltip(Controls.tooltip(texts.of("data.planes.tip")));
    planes.selectedProperty().bindBidirectional(model.planes());

    Button start =
        Controls.button(
            Material2MZ.PLAY_ARROW, texts.of("data.generate"), texts.of("data.generate.tip"));
    start.setId("data-generate");
    start.getStyleClass().add(Styles.ACCENT);
    start.setMaxWidth(Double.MAX_VALUE);
    start.setOnAction(event -> model.start());
    Label folder = Controls.note("");
    folder.textProperty().bind(model.place());
    folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    folder.setWrapText(false);
    folder.setTooltip(Controls.tooltip(""));
    folder.getTooltip().textProperty().bind(model.folder());
    getChildren()
        .addAll(
            Controls.heading(texts.of("data.make")), choice, about, grid, planes, start, folder);
  }

  private static Spinner<Integer> spinner(
      IntegerSpinnerValueFactory values, Property<Number> number, String id) {
    Spinner<Integer> spinner = new Spinner<>(values);
    spinner.setEditable(true);
    spinner.setId(id);
    spinner.setMaxWidth(Double.MAX_VALUE);
    values
        .valueProperty()
        .addListener(
            (changed, was, is) -> {
              if (is != null) {
                number.setValue(is);
              }
            });
    number.addListener((changed, was, is) -> values.setValue(is.intValue()));
    return spinner;
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

  /** A named recipe's in the user's language, where there is a translation. */
  private String description(RecipeChoice choice) {
    String own = choice.recipe().description();
    return choice.file().isPresent() ? own : texts.orElse("recipe." + choice.word(), own);
  }

  private static StringConverter<RecipeChoice> names() {
    return new StringConverter<>() {
      @Override
      public String toString(RecipeChoice choice) {
        return choice == null
            ? ""
            : choice.file().map(f -> String.valueOf(f.getFileName())).orElse(choice.word());
      }

      @Override
      public RecipeChoice fromString(String word) {
        throw new UnsupportedOperationException("recipes are chosen, not typed");
      }
    };
  }
}
