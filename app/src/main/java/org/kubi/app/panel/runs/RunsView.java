package org.kubi.app.panel.runs;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.curve.Along;
import org.kubi.app.panel.curve.CurveChart;
import org.kubi.app.panel.curve.Quantity;
import org.kubi.app.panel.curve.QuantityBox;
import org.kubi.app.panel.curve.Series;
import org.kubi.app.panel.text.Texts;
import org.kubi.nn.record.RunState;

/**
 * The workspace of the runs: curves of those that are marked, what their settings differ in, and
 * all of them in a table.
 */
public final class RunsView extends BorderPane {
  private static final double CHART_SHARE = 0.5;
  private static final double CURVES_SHARE = 0.6;

  private final RunsViewModel model;
  private final Texts texts;
  private final Consumer<String> copy;
  private final Predicate<List<RunRow>> sure;
  private final CurveChart chart = new CurveChart();

  /**
   * The workspace.
   *
   * @param copy puts a text on the clipboard
   * @param sure asks the user whether runs are to be deleted
   */
  public RunsView(
      RunsViewModel model, Texts texts, Consumer<String> copy, Predicate<List<RunRow>> sure) {
    this.model = model;
    this.texts = texts;
    this.copy = copy;
    this.sure = sure;
    chart.setId("runs-chart");
    chart.empty().set(texts.of("runs.nocurve"));
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox curves = new VBox(chartBar(), chart);
    curves.getStyleClass().add("charts");
    DifferenceTable differences = new DifferenceTable(model, texts);
    VBox.setVgrow(differences, Priority.ALWAYS);
    Label title = Controls.heading(texts.of("runs.differences"));
    HBox heading = new HBox(title);
    heading.getStyleClass().addAll("heading-row", "sheet-bar", "runs-bar");
    SplitPane above = new SplitPane(curves, new VBox(heading, differences));
    above.setDividerPositions(CURVES_SHARE);
    RunTable table = new RunTable(model, texts);
    VBox.setVgrow(table, Priority.ALWAYS);
    SplitPane split = new SplitPane(above, new VBox(acts(), table));
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(CHART_SHARE);
    setCenter(split);
    model.chosen().addListener((changed, was, is) -> draw());
    model.quantity().addListener((changed, was, is) -> draw());
    model.along().addListener((changed, was, is) -> draw());
    sceneProperty().addListener((changed, was, is) -> draw());
    draw();
  }

  private HBox chartBar() {
    ComboBox<Quantity> quantity = QuantityBox.of(model.quantity().get(), texts);
    quantity.setId("runs-quantity");
    quantity.valueProperty().bindBidirectional(model.quantity());
    quantity.setTooltip(Controls.tooltip(texts.of("runs.quantity.tip")));
    quantity.setAccessibleText(texts.of("runs.quantity.tip"));
    ComboBox<Along> along = QuantityBox.of(model.along().get(), texts);
    along.setId("runs-along");
    along.valueProperty().bindBidirectional(model.along());
    along.setTooltip(Controls.tooltip(texts.of("runs.along.tip")));
    along.setAccessibleText(texts.of("runs.along.tip"));
    ToggleButton log = new ToggleButton(texts.of("runs.log"));
    log.getStyleClass().add(Styles.SMALL);
    log.setMinWidth(USE_PREF_SIZE);
    Controls.tip(log, texts.of("runs.log.tip"));
    log.selectedProperty().bindBidirectional(chart.logarithmic());
    HBox bar = new HBox(quantity, along, log);
    bar.getStyleClass().add("row");
    return bar;
  }

  private HBox acts() {
    TextField filter = new TextField();
    filter.setId("runs-filter");
    filter.setPromptText(texts.of("runs.filter"));
    filter.setTooltip(Controls.tooltip(texts.of("runs.filter.tip")));
    filter.setAccessibleText(texts.of("runs.filter.tip"));
    filter.setPrefWidth(150);
    filter.setMinWidth(80);
    filter.textProperty().bindBidirectional(model.filter());
    TextField tags = new TextField();
    tags.setId("runs-tags");
    tags.setPromptText(texts.of("runs.tags"));
    tags.setTooltip(Controls.tooltip(texts.of("runs.tags.tip")));
    tags.setAccessibleText(texts.of("runs.tags.tip"));
    tags.setPrefWidth(130);
    tags.setMinWidth(70);
    tags.setOnAction(event -> first().ifPresent(row -> model.tag(row, tags.getText())));
    tags.focusedProperty()
        .addListener(
            (changed, was, is) -> {
              if (!is) {
                first().ifPresent(row -> model.tag(row, tags.getText()));
              }
            });
    model
        .chosen()
        .addListener(
            (changed, was, is) -> {
              // A run that is trained comes anew after each measurement: what is typed stays.
              boolean same = folders(was).equals(folders(is));
              if (!same || !tags.isFocused()) {
                tags.setText(is.size() == 1 ? is.get(0).tags().text() : "");
              }
            });
    tags.disableProperty().bind(whether(rows -> rows.size() != 1));
    Button resume = act(Material2MZ.PLAY_ARROW, "train.resume", rows -> model.resume(rows.get(0)));
    resume.setId("runs-resume");
    resume.disableProperty().bind(whether(rows -> rows.size() != 1 || !isResumable(rows.get(0))));
    Button use = act(Material2MZ.VISIBILITY, "runs.use", rows -> model.use(rows.get(0)));
    use.disableProperty().bind(whether(rows -> rows.size() != 1));
    Button again = act(Material2AL.ADD, "runs.again", rows -> model.again(rows.get(0)));
    again.setId("runs-again");
    again.disableProperty().bind(whether(rows -> rows.size() != 1));
    Button open = Controls.iconButton(Material2AL.FOLDER_OPEN, texts.of("runs.open.tip"));
    open.setOnAction(event -> first().ifPresent(row -> model.openFolder(row, copy)));
    open.disableProperty().bind(whether(rows -> rows.size() != 1));
    Button delete = Controls.iconButton(Material2AL.DELETE, texts.of("runs.delete.tip"));
    delete.setId("runs-delete");
    delete.setOnAction(
        event -> {
          List<RunRow> rows = model.chosen().get();
          if (sure.test(rows)) {
            model.delete(rows);
          }
        });
    delete
        .disableProperty()
        .bind(whether(rows -> rows.isEmpty() || rows.stream().anyMatch(model::isBusy)));
    open.setMinWidth(USE_PREF_SIZE);
    delete.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox acts = new HBox(filter, gap, tags, resume, use, again, open, delete);
    acts.getStyleClass().addAll("heading-row", "sheet-bar", "runs-bar");
    return acts;
  }

  private static List<Path> folders(List<RunRow> rows) {
    return rows.stream().map(RunRow::folder).toList();
  }

  private static boolean isResumable(RunRow row) {
    return row.record().state() == RunState.STOPPED;
  }

  private Button act(Ikon icon, String key, Consumer<List<RunRow>> does) {
    Button button = Controls.button(icon, texts.of(key), texts.of(key + ".tip"));
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> does.accept(model.chosen().get()));
    return button;
  }

  private BooleanBinding whether(Predicate<List<RunRow>> rule) {
    return Bindings.createBooleanBinding(() -> rule.test(model.chosen().get()), model.chosen());
  }

  private Optional<RunRow> first() {
    List<RunRow> rows = model.chosen().get();
    return rows.size() == 1 ? Optional.of(rows.get(0)) : Optional.empty();
  }

  private void draw() {
    if (getScene() == null) {
      return;
    }
    Quantity quantity = model.quantity().get();
    Along along = model.along().get();
    chart.title().set(texts.of(quantity.textKey()) + " / " + texts.of(along.textKey()));
    List<Series> curves = new ArrayList<>();
    for (RunRow row : model.chosen().get()) {
      if (curves.size() < Series.MOST) {
        curves.add(
            Series.of(
                row.name(), Series.colour(curves.size()), false, row.curve(), along, quantity));
      }
    }
    chart.show(curves);
  }
}
