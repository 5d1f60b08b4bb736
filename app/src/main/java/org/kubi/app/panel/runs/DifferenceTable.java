package org.kubi.app.panel.runs;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;
import org.kubi.nn.record.RunComparison;
import org.kubi.nn.record.RunRecord;

/** In what the chosen runs are not alike: a row a setting, a column a run. */
final class DifferenceTable extends TableView<DifferenceTable.Line> {
  private static final double LEAST_WIDTH = 80;
  private static final double MOST_WIDTH = 240;
  private static final double MARGIN = 28;

  /** That of the window's style. */
  private static final double FONT_SIZE = 13;

  private final Texts texts;
  private List<String> shown = List.of();

  /**
   * A setting.
   *
   * @param values of each run
   */
  record Line(String setting, List<Optional<String>> values) {}

  DifferenceTable(RunsViewModel model, Texts texts) {
    this.texts = texts;
    setId("runs-differences");
    getStyleClass().addAll(Styles.DENSE, Styles.STRIPED);
    model.comparison().addListener((changed, was, is) -> show(is));
    show(model.comparison().get());
  }

  /** Shows the differences, if they are others than those that are shown. */
  private void show(Optional<RunComparison> comparison) {
    List<String> names =
        comparison.map(RunComparison::runs).orElse(List.of()).stream()
            .map(RunRecord::name)
            .toList();
    List<Line> lines = new ArrayList<>();
    comparison.ifPresent(
        one -> one.differences().forEach((name, values) -> lines.add(new Line(name, values))));
    setPlaceholder(
        Controls.note(texts.of(comparison.isPresent() ? "runs.alike" : "runs.choosetwo")));
    if (names.equals(shown) && lines.equals(getItems())) {
      return;
    }
    shown = names;
    getColumns().clear();
    getItems().setAll(lines);
    if (lines.isEmpty()) {
      return;
    }
    column(texts.of("runs.setting"), Line::setting).setSortable(true);
    for (int i = 0; i < names.size(); i++) {
      int place = i;
      column(names.get(i), line -> line.values().get(place).orElse("\u2013"));
    }
  }

  /** As wide as its widest text, within reason; a tip tells what is longer. */
  private double width(String name, Function<Line, String> value) {
    double widest = widthOf(name, true);
    for (Line line : getItems()) {
      widest = Math.max(widest, widthOf(value.apply(line), false));
    }
    return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, widest + MARGIN));
  }

  private static double widthOf(String words, boolean bold) {
    Text text = new Text(words);
    text.setFont(Font.font(null, bold ? FontWeight.BOLD : FontWeight.NORMAL, FONT_SIZE));
    return text.getLayoutBounds().getWidth();
  }

  private TableColumn<Line, String> column(String name, Function<Line, String> value) {
    TableColumn<Line, String> column = new TableColumn<>(name);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    column.setPrefWidth(width(name, value));
    column.setCellFactory(view -> new TippedCell<>());
    column.setSortable(false);
    getColumns().add(column);
    return column;
  }
}
