package org.kubi.app.panel.compare;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.text.Texts;
import org.kubi.pose.HeadAngles;

/** The heads in a table; a click on a column's title sorts. */
final class HeadTable extends TableView<HeadRow> {
  private static final double NUMBER = 62;

  private final CompareViewModel model;
  private final Studio studio;
  private final Texts texts;
  private boolean following;

  HeadTable(CompareViewModel model, Studio studio, Texts texts) {
    this.model = model;
    this.studio = studio;
    this.texts = texts;
    setId("compare-table");
    getStyleClass().addAll(Styles.DENSE, Styles.STRIPED);
    SortedList<HeadRow> sorted = new SortedList<>(model.rows());
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    setPlaceholder(Controls.note(texts.of("compare.none")));
    TableColumn<HeadRow, String> name = new TableColumn<>(texts.of("compare.photo"));
    name.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().name()));
    name.setPrefWidth(150);
    TableColumn<HeadRow, String> origin = new TableColumn<>(texts.of("compare.origin"));
    origin.setCellValueFactory(cell -> new ReadOnlyStringWrapper(told(cell.getValue())));
    origin.setPrefWidth(70);
    getColumns().add(name);
    getColumns().add(origin);
    number("compare.yaw", row -> angle(row, HeadAngles::yaw));
    number("compare.pitch", row -> angle(row, HeadAngles::pitch));
    number("compare.roll", row -> angle(row, HeadAngles::roll));
    number("compare.error", row -> row.error().orElse(Double.NaN));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    studio.convention().addListener((changed, was, is) -> refresh());
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (changed, was, is) -> {
              if (is != null && !following) {
                model.choose(is.id());
              }
            });
    model.chosen().addListener((changed, was, is) -> follow());
    sorted.subscribe(this::follow);
  }

  /** Marks the head that is chosen. */
  private void follow() {
    following = true;
    int place = -1;
    for (int i = 0; i < getItems().size(); i++) {
      place = getItems().get(i).id() == model.chosen().get() ? i : place;
    }
    if (place >= 0 && getSelectionModel().getSelectedIndex() != place) {
      getSelectionModel().clearAndSelect(place);
    }
    following = false;
  }

  private String told(HeadRow row) {
    return row.trouble().isEmpty()
        ? texts.of("compare.origin." + row.origin().name().toLowerCase(Locale.ROOT))
        : texts.of("compare.trouble");
  }

  private double angle(HeadRow row, ToDoubleFunction<HeadAngles> which) {
    return row.said()
        .map(head -> which.applyAsDouble(HeadAngles.of(head, studio.convention().get())))
        .orElse(Double.NaN);
  }

  private void number(String key, ToDoubleFunction<HeadRow> value) {
    TableColumn<HeadRow, Double> column = new TableColumn<>(texts.of(key));
    column.setCellValueFactory(
        cell -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(cell.getValue())));
    column.setCellFactory(view -> new NumberCell());
    column.setPrefWidth(NUMBER);
    getColumns().add(column);
  }

  private static final class NumberCell extends TableCell<HeadRow, Double> {
    NumberCell() {
      getStyleClass().addAll("number", "right");
    }

    @Override
    protected void updateItem(Double value, boolean empty) {
      super.updateItem(value, empty);
      boolean none = empty || value == null || value.isNaN();
      setText(none ? "" : String.format(Locale.ROOT, "%.1f°", value).replace('-', '−'));
    }
  }
}
