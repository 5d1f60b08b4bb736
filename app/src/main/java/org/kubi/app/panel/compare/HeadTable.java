package org.kubi.app.panel.compare;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.text.Texts;
import org.kubi.pose.HeadAngles;

/**
 * The heads in a table: the angles that the shown network says, and each network's error; a click
 * on a column's title sorts.
 */
final class HeadTable extends TableView<HeadRow> {
  private static final double NAME = 112;
  private static final double ORIGIN = 54;
  private static final double ANGLE = 60;
  private static final double ERROR = 68;

  private final CompareViewModel model;
  private final Studio studio;
  private final Texts texts;
  private final FilteredList<HeadRow> listed;
  private final List<TableColumn<HeadRow, Double>> errors = new ArrayList<>();
  private boolean following;

  HeadTable(CompareViewModel model, Studio studio, Texts texts) {
    this.model = model;
    this.studio = studio;
    this.texts = texts;
    setId("compare-table");
    getStyleClass().addAll(Styles.DENSE, Styles.STRIPED);
    listed = new FilteredList<>(model.rows(), model.errors()::lists);
    SortedList<HeadRow> sorted = new SortedList<>(listed);
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    setPlaceholder(Controls.note(texts.of("compare.none")));
    TableColumn<HeadRow, String> name = new TableColumn<>(texts.of("compare.photo"));
    name.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().name()));
    name.setPrefWidth(NAME);
    TableColumn<HeadRow, String> origin = new TableColumn<>(texts.of("compare.origin"));
    origin.setCellValueFactory(cell -> new ReadOnlyStringWrapper(told(cell.getValue())));
    origin.setPrefWidth(ORIGIN);
    getColumns().add(name);
    getColumns().add(origin);
    angle("compare.yaw", HeadAngles::yaw);
    angle("compare.pitch", HeadAngles::pitch);
    angle("compare.roll", HeadAngles::roll);
    nameErrors();
    model.lineup().contenders().addListener((ListChangeListener<Contender>) change -> nameErrors());
    model.lineup().shown().addListener((changed, was, is) -> refresh());
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
    model.errors().cell().addListener((changed, was, is) -> list(is.isPresent()));
    sorted.subscribe(this::follow);
  }

  /** A column for the error of each network; a single one needs no name. */
  private void nameErrors() {
    List<Contender> networks = model.lineup().contenders();
    getColumns().removeAll(errors);
    errors.clear();
    for (Contender one : networks) {
      boolean alone = networks.size() == 1;
      TableColumn<HeadRow, Double> column =
          number(
              alone ? texts.of("compare.error") : "",
              row -> row.error(one.id()).orElse(Double.NaN));
      if (!alone) {
        // The colour tells which it is where the name is cut.
        Label title = new Label(one.name());
        title.setTooltip(Controls.tooltip(texts.of("compare.error.of", one.name())));
        title.setStyle("-fx-padding: 0; -fx-font-size: 12px;" + NetworkCards.inkOf(one));
        column.setGraphic(title);
        column.setPrefWidth(ERROR);
      }
      column.setId("compare-error-" + one.id());
      errors.add(column);
    }
    getColumns().addAll(errors);
  }

  /** Of a cell of the map, the worst are listed first. */
  private void list(boolean worst) {
    following = true;
    listed.setPredicate(model.errors()::lists);
    if (worst) {
      errors.stream()
          .filter(
              column -> ("compare-error-" + model.lineup().shown().get()).equals(column.getId()))
          .findFirst()
          .ifPresent(
              column -> {
                column.setSortType(TableColumn.SortType.DESCENDING);
                getSortOrder().setAll(List.of(column));
              });
    }
    following = false;
    follow();
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

  private void angle(String key, ToDoubleFunction<HeadAngles> which) {
    getColumns().add(number(texts.of(key), row -> angle(row, which)));
  }

  private double angle(HeadRow row, ToDoubleFunction<HeadAngles> which) {
    return row.said(model.lineup().shown().get())
        .map(head -> which.applyAsDouble(HeadAngles.of(head, studio.convention().get())))
        .orElse(Double.NaN);
  }

  private static TableColumn<HeadRow, Double> number(
      String title, ToDoubleFunction<HeadRow> value) {
    TableColumn<HeadRow, Double> column = new TableColumn<>(title);
    column.setCellValueFactory(
        cell -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(cell.getValue())));
    column.setCellFactory(view -> new NumberCell());
    column.setPrefWidth(ANGLE);
    return column;
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
