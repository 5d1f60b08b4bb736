package org.kubi.app.panel.runs;

import atlantafx.base.theme.Styles;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.curve.Quantity;
import org.kubi.app.panel.text.Texts;

/** The runs in a table, sorted by any column; the curves of those that are marked are drawn. */
final class RunTable extends TableView<RunRow> {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /** A number with as many places as it has. */
  private static final String PLAIN = "";

  private final RunsViewModel model;
  private final Texts texts;
  private boolean marking;

  RunTable(RunsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    setId("runs");
    getStyleClass().addAll(Styles.DENSE, Styles.STRIPED);
    SortedList<RunRow> sorted = new SortedList<>(model.shown());
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    setPlaceholder(Controls.note(texts.of("runs.none")));
    setTableMenuButtonVisible(true);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    words("runs.run", 160, RunRow::name);
    words("runs.tags", 104, row -> row.tags().text());
    words("train.preset", 100, row -> row.record().preset());
    words("train.data", 108, RunRow::dataset);
    number("train.batch", 62, "%.0f", row -> parsed(row.setting("batch")));
    number("train.rate", 72, PLAIN, row -> parsed(row.setting("learningRate")));
    words("runs.epochs", 84, RunRow::epochs);
    words(
        "runs.state",
        82,
        row -> texts.of("runs.state." + row.record().state().name().toLowerCase(Locale.ROOT)));
    number("runs.best", 96, "%.2f°", row -> row.least(Quantity.ERROR));
    number("runs.best.median", 104, "%.2f°", row -> row.least(Quantity.MEDIAN_ERROR))
        .setVisible(false);
    number("runs.best.loss", 90, "%.4f", row -> row.least(Quantity.VALIDATION_LOSS))
        .setVisible(false);
    number("runs.best.epoch", 100, "%.0f", RunRow::bestEpoch).setVisible(false);
    number("runs.speed", 96, "%,.0f", RunRow::speed);
    number("runs.minutes", 82, "%,.1f", RunRow::minutes);
    number("runs.size", 70, "%,.1f", row -> OptionalDouble.of(row.record().bytes() / 1e6))
        .setVisible(false);
    when();
    getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<RunRow>) change -> marked());
    model.chosen().addListener((changed, was, is) -> mark(is));
    mark(model.chosen().get());
  }

  /** Tells which rows are marked. */
  private void marked() {
    if (!marking) {
      model.choose(
          getSelectionModel().getSelectedItems().stream().filter(row -> row != null).toList());
    }
  }

  /** Marks the rows of runs that are chosen. */
  private void mark(List<RunRow> rows) {
    List<RunRow> marked = getSelectionModel().getSelectedItems();
    if (marked.size() == rows.size() && marked.containsAll(rows)) {
      return;
    }
    marking = true;
    getSelectionModel().clearSelection();
    rows.forEach(getSelectionModel()::select);
    marking = false;
  }

  private void words(String key, double width, Function<RunRow, String> value) {
    TableColumn<RunRow, String> column = new TableColumn<>(texts.of(key));
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    column.setCellFactory(view -> new TippedCell<>());
    column.setPrefWidth(width);
    getColumns().add(column);
  }

  private TableColumn<RunRow, Double> number(
      String key, double width, String format, Function<RunRow, OptionalDouble> value) {
    TableColumn<RunRow, Double> column = new TableColumn<>(texts.of(key));
    column.setCellValueFactory(
        cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue()).orElse(Double.NaN)));
    column.setCellFactory(view -> new NumberCell(format));
    column.setComparator(Comparator.naturalOrder());
    column.setPrefWidth(width);
    getColumns().add(column);
    return column;
  }

  private void when() {
    TableColumn<RunRow, Instant> column = new TableColumn<>(texts.of("runs.when"));
    column.setCellValueFactory(
        cell -> new ReadOnlyObjectWrapper<>(cell.getValue().record().changed()));
    column.setCellFactory(
        view ->
            new TableCell<>() {
              @Override
              protected void updateItem(Instant value, boolean empty) {
                super.updateItem(value, empty);
                setText(
                    empty || value == null
                        ? ""
                        : WHEN.format(value.atZone(ZoneId.systemDefault())));
              }
            });
    column.setPrefWidth(138);
    getColumns().add(column);
    column.setSortType(TableColumn.SortType.DESCENDING);
    getSortOrder().add(column);
  }

  private static OptionalDouble parsed(String text) {
    try {
      return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty(); // of another version of the program
    }
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static final class NumberCell extends TableCell<RunRow, Double> {
    private final String format;

    NumberCell(String format) {
      this.format = format;
      getStyleClass().addAll("number", "right");
    }

    @Override
    protected void updateItem(Double value, boolean empty) {
      super.updateItem(value, empty);
      boolean none = empty || value == null || value.isNaN();
      setText(
          none
              ? ""
              : format.equals(PLAIN) ? plain(value) : String.format(Locale.ROOT, format, value));
    }
  }
}
