package org.kubi.app.panel.data;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.control.Asking;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.recipe.RecipeView;
import org.kubi.app.panel.text.Texts;
import org.kubi.data.Dataset;
import org.kubi.gen.export.DatasetExporter;

/**
 * The workspace of the data sets: what is made at the left, the sheet, map and sample at the right.
 */
public final class DataView extends BorderPane {
  private static final double LEFT = 264;
  private static final double RIGHT = 296;

  private final SheetViewModel sheet;
  private final Texts texts;

  /**
   * The workspace.
   *
   * @param asking asks the user for files
   */
  public DataView(DataViewModel model, Asking asking, Texts texts) {
    this.sheet = model.sheet();
    this.texts = texts;
    VBox left =
        new VBox(new GenerateView(model, asking, texts), new DataSetList(model, asking, texts));
    left.setId("data-left");
    left.getStyleClass().addAll("column", "left-column");
    left.setPrefWidth(LEFT);
    left.setMinWidth(LEFT);
    setLeft(left);
    SheetView pictures = new SheetView(sheet, texts);
    VBox.setVgrow(pictures, Priority.ALWAYS);
    VBox middle = new VBox(bar(model), pictures);
    middle.getStyleClass().add("sheet-side");
    RecipeView editor = new RecipeView(model.recipe(), texts);
    editor.visibleProperty().bind(model.recipe().open());
    middle.visibleProperty().bind(model.recipe().open().not());
    setCenter(new StackPane(middle, editor));
    setRight(right(model));
  }

  private HBox bar(DataViewModel model) {
    Label title = Controls.heading("");
    title
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> title(sheet.dataset().get()), sheet.dataset(), sheet.count()));
    title.setMinWidth(0);
    title.setTooltip(Controls.tooltip(""));
    title.getTooltip().textProperty().bind(title.textProperty());
    Label filter = Controls.note("");
    filter.setId("sheet-filter");
    filter.setWrapText(false);
    filter.setMinWidth(0);
    filter.setTooltip(Controls.tooltip(""));
    filter.getTooltip().textProperty().bind(filter.textProperty());
    filter
        .textProperty()
        .bind(Bindings.createStringBinding(() -> words(sheet.filter().get()), sheet.filter()));
    Button all =
        Controls.button(Material2AL.FILTER_LIST, texts.of("data.all"), texts.of("data.all.tip"));
    all.getStyleClass().add(Styles.SMALL);
    all.setId("sheet-all");
    all.visibleProperty().bind(sheet.filter().isNotEqualTo(SampleFilter.ALL));
    all.managedProperty().bind(all.visibleProperty());
    all.setOnAction(event -> sheet.filter().set(SampleFilter.ALL));
    all.setMinWidth(USE_PREF_SIZE);
    Button more = Controls.iconButton(Material2AL.ADD, texts.of("data.more.tip"));
    more.setId("sheet-more");
    more.setMinWidth(USE_PREF_SIZE);
    more.visibleProperty().bind(sheet.filter().map(one -> one.angles().isPresent()));
    more.managedProperty().bind(more.visibleProperty());
    more.setOnAction(event -> model.moreHere());
    Slider size = new Slider(32, 192, sheet.cell().get());
    size.visibleProperty().bind(sheet.dataset().map(Optional::isPresent));
    size.setPrefWidth(90);
    size.setMinWidth(40);
    size.setBlockIncrement(16);
    size.setTooltip(Controls.tooltip(texts.of("data.size.tip")));
    size.setAccessibleText(texts.of("data.size.tip"));
    // Whole multiples of half a picture look crisp.
    size.valueProperty()
        .addListener(
            (changed, was, is) -> sheet.cell().set((int) Math.round(is.doubleValue() / 16) * 16));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    VBox words = new VBox(title, filter);
    words.setMinWidth(0);
    filter.managedProperty().bind(filter.textProperty().isNotEmpty());
    HBox bar = new HBox(words, all, more, gap, exports(model.export()), size);
    words.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().addAll("heading-row", "sheet-bar");
    return bar;
  }

  private MenuButton exports(ExportViewModel export) {
    MenuButton button = new MenuButton("", new FontIcon(Material2MZ.SAVE_ALT));
    button.setId("data-export");
    button.getStyleClass().add(Styles.SMALL);
    button.setTooltip(Controls.tooltip(texts.of("data.export.tip")));
    button.setAccessibleText(texts.of("data.export.tip"));
    button.setMinWidth(USE_PREF_SIZE);
    button.visibleProperty().bind(sheet.dataset().map(Optional::isPresent));
    button.managedProperty().bind(button.visibleProperty());
    for (DatasetExporter format : export.formats()) {
      String what = texts.orElse("export." + format.id(), format.describe());
      MenuItem item = new MenuItem(format.id() + ": " + what);
      item.setMnemonicParsing(false); // an underscore is one
      item.setOnAction(event -> export.start(format));
      button.getItems().add(item);
    }
    return button;
  }

  private ScrollPane right(DataViewModel model) {
    VBox map =
        new VBox(Controls.heading(texts.of("data.coverage")), new CoverageView(sheet, texts));
    map.getStyleClass().add("panel");
    map.visibleProperty().bind(sheet.coverage().map(Optional::isPresent));
    VBox column = new VBox(map, new SampleView(model.sample(), sheet, texts));
    column.getStyleClass().add("column");
    ScrollPane scroll = new ScrollPane(column);
    scroll.getStyleClass().add("right-column");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefWidth(RIGHT);
    scroll.setMinWidth(RIGHT);
    return scroll;
  }

  private String title(Optional<Dataset> set) {
    return set.map(
            one ->
                texts.of(
                    sheet.count().get() == one.size() ? "data.title.all" : "data.title.some",
                    one.folder().getFileName(),
                    sheet.count().get(),
                    one.size()))
        .orElse(texts.of("data.title.none"));
  }

  private String words(SampleFilter filter) {
    StringBuilder words = new StringBuilder();
    filter
        .angles()
        .ifPresent(
            a ->
                words.append(
                    String.format(
                        Locale.ROOT,
                        texts.of("data.filter.angles"),
                        a.yawFrom(),
                        a.yawTo(),
                        a.pitchFrom(),
                        a.pitchTo())));
    if (filter.character().isPresent()) {
      words.append(words.isEmpty() ? "" : ", ");
      words.append(
          sheet
              .dataset()
              .get()
              .map(set -> set.manifest().characters())
              .filter(ids -> filter.character().getAsInt() < ids.size())
              .filter(ids -> filter.character().getAsInt() >= 0)
              .map(ids -> ids.get(filter.character().getAsInt()))
              .orElse(""));
    }
    return words.toString();
  }
}
