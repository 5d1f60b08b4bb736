package org.kubi.app.panel.train;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;

/** The runs in a table; the curves of those that are marked are drawn. */
final class RunTable extends TableView<RunRow> {
  private final Texts texts;

  RunTable(TrainViewModel model, Texts texts) {
    this.texts = texts;
    setId("runs");
    getStyleClass().addAll(Styles.DENSE, Styles.STRIPED);
    setItems(model.runs());
    setPlaceholder(Controls.note(texts.of("train.runs.none")));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    words("train.run", 190, RunRow::name);
    words("train.preset", 90, RunRow::preset);
    words("train.data", 130, RunRow::dataset);
    words(
        "train.done",
        80,
        row -> row.wanted() == 0 ? "" + row.epochs() : row.epochs() + " / " + row.wanted());
    words(
        "train.state",
        100,
        row -> texts.of("train.state." + row.state().name().toLowerCase(Locale.ROOT)));
    TableColumn<RunRow, Double> best = new TableColumn<>(texts.of("train.best"));
    best.setCellValueFactory(
        cell -> new ReadOnlyObjectWrapper<>(cell.getValue().best().orElse(Double.NaN)));
    best.setCellFactory(view -> new DegreesCell());
    getColumns().add(best);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
  }

  private void words(String key, double width, Function<RunRow, String> value) {
    TableColumn<RunRow, String> column = new TableColumn<>(texts.of(key));
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    column.setPrefWidth(width);
    getColumns().add(column);
  }

  private static final class DegreesCell extends TableCell<RunRow, Double> {
    DegreesCell() {
      getStyleClass().addAll("number", "right");
    }

    @Override
    protected void updateItem(Double value, boolean empty) {
      super.updateItem(value, empty);
      boolean none = empty || value == null || value.isNaN();
      setText(none ? "" : String.format(Locale.ROOT, "%.2f°", value));
    }
  }
}
