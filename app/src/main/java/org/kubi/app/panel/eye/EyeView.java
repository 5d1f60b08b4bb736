package org.kubi.app.panel.eye;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.control.Pictures;
import org.kubi.app.panel.text.Texts;
import org.kubi.image.Frame;
import org.kubi.pose.HeadAngles.Convention;

/** The network's picture, four times enlarged, and the ten numbers that are true of it. */
public final class EyeView extends VBox {
  private static final int ENLARGED = 256;

  private final Texts texts;
  private final EyeViewModel model;

  public EyeView(EyeViewModel model, Texts texts) {
    this.texts = texts;
    this.model = model;
    getStyleClass().add("panel");
    getChildren()
        .addAll(
            Controls.heading(texts.of("eye.title")), picture(), asThrown(), numbers(), angles());
  }

  private CheckBox asThrown() {
    CheckBox box = new CheckBox(texts.of("eye.thrown"));
    box.setId("eye-thrown");
    Controls.tip(box, texts.of("eye.thrown.tip"));
    box.selectedProperty().bindBidirectional(model.asThrown());
    box.visibleProperty().bind(model.hasThrown());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private StackPane picture() {
    ImageView view = new ImageView();
    view.setId("eye-picture");
    view.setSmooth(false);
    view.setFitWidth(ENLARGED);
    view.setFitHeight(ENLARGED);
    view.setAccessibleText(texts.of("eye.accessible"));
    Label none = Controls.note(texts.of("eye.none"));
    none.setMaxWidth(200);
    show(view, none, model.frame().get());
    model.frame().addListener((changed, was, is) -> show(view, none, is));
    StackPane stack = new StackPane(none, view);
    stack.getStyleClass().add("eye-picture");
    stack.setMinSize(ENLARGED + 2, ENLARGED + 2);
    stack.setMaxSize(ENLARGED + 2, ENLARGED + 2);
    return stack;
  }

  private static void show(ImageView view, Label none, Optional<Frame> frame) {
    Image image = frame.map(Pictures::of).orElse(null);
    view.setImage(image);
    none.setVisible(image == null);
  }

  private GridPane numbers() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("numbers");
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().add(name);
    String[] axes = {"x", "y", "z", "w"};
    for (int i = 0; i < axes.length; i++) {
      ColumnConstraints column = new ColumnConstraints(50);
      column.setHalignment(HPos.RIGHT);
      grid.getColumnConstraints().add(column);
      Label axis = new Label(axes[i]);
      axis.getStyleClass().add("axis-name");
      grid.add(axis, i + 1, 0);
    }
    row(grid, 1, "eye.neck.place", "neck_x", "neck_y", "neck_z", "");
    row(grid, 2, "eye.neck.rotation", "neck_qx", "", "neck_qz", "neck_qw");
    row(grid, 3, "eye.head.rotation", "head_qx", "head_qy", "head_qz", "head_qw");
    return grid;
  }

  private void row(GridPane grid, int row, String key, String... columns) {
    Label name = new Label(texts.of(key));
    name.setTooltip(Controls.tooltip(texts.of(key + ".tip")));
    name.getStyleClass().add("row-name");
    grid.add(name, 0, row);
    for (int i = 0; i < columns.length; i++) {
      if (!columns[i].isEmpty()) {
        Label number = new Label();
        number.getStyleClass().add("number");
        number.setTooltip(Controls.tooltip(columns[i]));
        number.textProperty().bind(model.number(columns[i]));
        grid.add(number, i + 1, row);
      }
    }
  }

  private VBox angles() {
    Label name = new Label(texts.of("eye.angles"));
    name.getStyleClass().add("row-name");
    name.setTooltip(Controls.tooltip(texts.of("eye.angles.tip")));
    ChoiceBox<Convention> convention = new ChoiceBox<>();
    convention.getItems().addAll(Convention.values());
    convention.valueProperty().bindBidirectional(model.convention());
    convention.setTooltip(Controls.tooltip(texts.of("eye.convention.tip")));
    convention.getStyleClass().add("small-choice");
    convention.setPrefWidth(128);
    name.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox heading = new HBox(name, gap, convention);
    heading.getStyleClass().add("heading-row");
    Label numbers = new Label();
    numbers.setId("eye-angles");
    numbers.getStyleClass().addAll("number", "angles");
    numbers.textProperty().bind(model.angles());
    return new VBox(heading, numbers);
  }
}
