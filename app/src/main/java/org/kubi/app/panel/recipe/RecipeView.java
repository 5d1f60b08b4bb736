package org.kubi.app.panel.recipe;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.control.Pictures;
import org.kubi.app.panel.text.Texts;

/** The editor of a recipe: its parts to open, a field for each setting, and what each is for. */
public final class RecipeView extends BorderPane {
  private static final double GAP = 4;

  /** So many settings that were looked for are shown at once; parts of more are to be opened. */
  private static final int FEW = 30;

  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final RecipeViewModel model;
  private final Texts texts;
  private final VBox parts = new VBox();
  private final TextField name = new TextField();
  private final Set<String> expanded = new HashSet<>();
  private final List<EntryRow> rows = new ArrayList<>();
  private List<RecipeEntry> shown = List.of();

  public RecipeView(RecipeViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    setId("recipe-editor");
    getStyleClass().add("recipe-editor");
    parts.getStyleClass().add("column");
    ScrollPane scroll = new ScrollPane(parts);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setTop(bar());
    setCenter(scroll);
    model.search().addListener((changed, was, is) -> list());
    model.recipe().addListener((changed, was, is) -> refresh());
    model.base().addListener((changed, was, is) -> refresh());
    model.open().addListener((changed, was, is) -> refresh());
    setOnKeyPressed(
        key -> {
          if (REDO.match(key)) {
            model.redo();
            key.consume();
          } else if (UNDO.match(key)) {
            model.undo();
            key.consume();
          }
        });
    refresh();
  }

  /** Shows the editor and asks for the name under which the recipe is saved. */
  public void askName() {
    model.open().set(true);
    Platform.runLater(
        () -> {
          name.requestFocus();
          name.selectAll();
        });
  }

  private VBox bar() {
    Label title = Controls.heading("");
    title.textProperty().bind(model.base().map(base -> texts.of("recipe.title", base.name())));
    title.setMinWidth(USE_PREF_SIZE);
    Label changes = Controls.note("");
    changes.setId("recipe-changes");
    changes.setWrapText(false);
    changes.setMinWidth(USE_PREF_SIZE);
    changes
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.of("recipe.changes", model.changes()), model.base(), model.recipe()));
    Button undo = Controls.iconButton(Material2MZ.UNDO, texts.of("recipe.undo.tip"));
    undo.setOnAction(event -> model.undo());
    Button redo = Controls.iconButton(Material2MZ.REDO, texts.of("recipe.redo.tip"));
    redo.setOnAction(event -> model.redo());
    Button discard = Controls.iconButton(Material2MZ.REPLAY, texts.of("recipe.discard.tip"));
    discard.setId("recipe-discard");
    discard.setOnAction(event -> model.discard());
    discard.disableProperty().bind(model.isUnchanged());
    name.setId("recipe-name");
    name.setPrefColumnCount(10);
    name.setTooltip(Controls.tooltip(texts.of("recipe.name.tip")));
    name.setAccessibleText(texts.of("recipe.name.tip"));
    name.textProperty().bindBidirectional(model.name());
    name.setOnAction(event -> model.save());
    Button save =
        Controls.button(Material2MZ.SAVE, texts.of("recipe.save"), texts.of("recipe.save.tip"));
    save.setId("recipe-save");
    save.getStyleClass().add(Styles.ACCENT);
    save.setMinWidth(USE_PREF_SIZE);
    save.setOnAction(event -> model.save());
    Button close =
        Controls.button(Material2AL.CLOSE, texts.of("recipe.close"), texts.of("recipe.close.tip"));
    close.setId("recipe-close");
    close.setMinWidth(USE_PREF_SIZE);
    close.setOnAction(event -> model.open().set(false));
    HBox left = new HBox(title, changes, undo, redo, discard);
    HBox right = new HBox(name, save, close);
    left.getStyleClass().add("heading-row");
    right.getStyleClass().add("heading-row");
    // In a narrow place the name goes below.
    FlowPane first = new FlowPane(4 * GAP, GAP, left, right);
    Button look =
        Controls.button(Material2AL.IMAGE, texts.of("recipe.try"), texts.of("recipe.try.tip"));
    look.setId("recipe-try");
    look.setMinWidth(USE_PREF_SIZE);
    look.setOnAction(event -> model.tryOut());
    TextField search = new TextField();
    search.setId("recipe-search");
    search.setPromptText(texts.of("recipe.search"));
    search.setAccessibleText(texts.of("recipe.search"));
    search.textProperty().bindBidirectional(model.search());
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox second = new HBox(search, look);
    second.getStyleClass().add("row");
    VBox bar = new VBox(first, second, pictures());
    bar.getStyleClass().add("panel");
    return bar;
  }

  /** What the recipe makes, in a row. */
  private FlowPane pictures() {
    FlowPane strip = new FlowPane(GAP, GAP);
    strip.setId("recipe-pictures");
    model
        .pictures()
        .addListener(
            (changed, was, is) ->
                strip
                    .getChildren()
                    .setAll(is.stream().map(frame -> new ImageView(Pictures.of(frame))).toList()));
    strip.managedProperty().bind(model.pictures().map(some -> !some.isEmpty()));
    return strip;
  }

  /** Shows the values as they are; builds the fields anew where others are to be shown. */
  private void refresh() {
    if (!model.open().get()) {
      return;
    }
    if (!model.found().equals(shown)) {
      list();
    }
    rows.forEach(EntryRow::show);
  }

  private void list() {
    if (!model.open().get()) {
      return;
    }
    shown = model.found();
    rows.clear();
    parts.getChildren().clear();
    Map<String, List<RecipeEntry>> groups = new LinkedHashMap<>();
    shown.forEach(
        entry -> groups.computeIfAbsent(entry.group(), group -> new ArrayList<>()).add(entry));
    groups.forEach((group, entries) -> parts.getChildren().add(part(group, entries)));
    if (shown.isEmpty()) {
      Label nothing = Controls.note(texts.of("recipe.nothing"));
      nothing.getStyleClass().add("panel");
      parts.getChildren().add(nothing);
    }
  }

  private TitledPane part(String group, List<RecipeEntry> entries) {
    VBox box = new VBox();
    box.getStyleClass().add("recipe-part");
    TitledPane pane = new TitledPane();
    pane.setText(group.isEmpty() ? texts.of("recipe.general") : group);
    pane.setId("recipe-part-" + group);
    pane.setAnimated(false);
    pane.getStyleClass().add("dense");
    pane.setContent(box);
    boolean few = !model.search().get().isBlank() && shown.size() <= FEW;
    boolean open = group.isEmpty() || expanded.contains(group) || few;
    pane.setExpanded(open);
    // Fields are made when they are first looked at: a recipe has some hundred.
    if (open) {
      fill(box, group, entries);
    }
    pane.expandedProperty()
        .addListener(
            (changed, was, is) -> {
              if (is) {
                expanded.add(group);
                if (box.getChildren().isEmpty()) {
                  fill(box, group, entries);
                }
              } else {
                expanded.remove(group);
              }
            });
    return pane;
  }

  private void fill(VBox box, String group, List<RecipeEntry> entries) {
    if (!group.isEmpty()) {
      Label about = Controls.note(model.meaning(group));
      about.setMinHeight(USE_PREF_SIZE);
      box.getChildren().add(about);
    }
    int item = 0;
    for (RecipeEntry entry : entries) {
      if (entry.item() != item) {
        item = entry.item();
        box.getChildren().add(Controls.subheading(group + " " + item));
      }
      EntryRow row = new EntryRow(model, entry, texts);
      rows.add(row);
      box.getChildren().add(row);
    }
    if (model.isList(group)) {
      Button more =
          Controls.button(Material2AL.ADD, texts.of("recipe.more"), texts.of("recipe.more.tip"));
      more.setOnAction(event -> model.more(group));
      Button fewer =
          Controls.button(
              Material2MZ.REMOVE, texts.of("recipe.fewer"), texts.of("recipe.fewer.tip"));
      fewer.setOnAction(event -> model.fewer(group));
      HBox row = new HBox(more, fewer);
      row.getStyleClass().add("row");
      box.getChildren().add(row);
    }
  }
}
