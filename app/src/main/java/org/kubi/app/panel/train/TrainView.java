package org.kubi.app.panel.train;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.curve.Along;
import org.kubi.app.panel.curve.CurveChart;
import org.kubi.app.panel.curve.CurvePoint;
import org.kubi.app.panel.curve.Quantity;
import org.kubi.app.panel.curve.QuantityBox;
import org.kubi.app.panel.curve.Series;
import org.kubi.app.panel.text.Texts;

/**
 * The workspace of the trainings: a new one at the left; at the right the curves of the one that is
 * under way, what it says of some pictures, and its first layer.
 */
public final class TrainView extends BorderPane {
  private static final double LEFT = 296;
  private static final double CHARTS_SHARE = 0.5;
  private static final double SIGHTS_SHARE = 0.58;

  private final TrainViewModel model;
  private final Texts texts;
  private final CurveChart degrees = new CurveChart();
  private final CurveChart other = new CurveChart();
  private final ComboBox<Quantity> quantity;

  public TrainView(TrainViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.quantity = QuantityBox.of(Quantity.TRAINING_LOSS, texts);
    VBox form = new VBox(new TrainForm(model, texts));
    form.getStyleClass().add("column");
    ScrollPane left = new ScrollPane(form);
    left.setId("train-left");
    left.setFitToWidth(true);
    left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    left.getStyleClass().add("left-column");
    left.setPrefWidth(LEFT);
    left.setMinWidth(LEFT);
    setLeft(left);
    degrees.title().set(texts.of("train.degrees"));
    degrees.empty().set(texts.of("train.nocurve"));
    other.empty().set(texts.of("train.nocurve"));
    degrees.setPrefWidth(400);
    other.setPrefWidth(400);
    quantity.getItems().remove(Quantity.ERROR);
    quantity.setId("train-quantity");
    quantity.setTooltip(Controls.tooltip(texts.of("train.quantity.tip")));
    quantity.setAccessibleText(texts.of("train.quantity.tip"));
    VBox second = new VBox(quantity, other);
    second.setSpacing(4);
    VBox.setVgrow(other, Priority.ALWAYS);
    HBox charts = new HBox(degrees, second);
    charts.getStyleClass().add("charts");
    HBox.setHgrow(degrees, Priority.ALWAYS);
    HBox.setHgrow(second, Priority.ALWAYS);
    SplitPane below =
        new SplitPane(
            new GlimpseView(model.glimpses(), texts), new LayerView(model.glimpses(), texts));
    below.setDividerPositions(SIGHTS_SHARE);
    SplitPane split = new SplitPane(charts, below);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(CHARTS_SHARE);
    VBox.setVgrow(split, Priority.ALWAYS);
    setCenter(new VBox(new NowView(model.now(), texts), split));
    draw();
    model.live().addListener((ListChangeListener<CurvePoint>) change -> draw());
    quantity.valueProperty().addListener((changed, was, is) -> draw());
    // Nothing is drawn while another workspace is shown.
    sceneProperty().addListener((changed, was, is) -> draw());
  }

  private void draw() {
    if (getScene() == null) {
      return;
    }
    degrees.show(List.of(series(Quantity.ERROR, false)));
    Quantity chosen = quantity.getValue();
    List<Series> curves = new ArrayList<>();
    boolean loss = chosen == Quantity.TRAINING_LOSS || chosen == Quantity.VALIDATION_LOSS;
    if (loss) {
      other.title().set(texts.of("train.loss"));
      curves.add(series(Quantity.TRAINING_LOSS, false));
      curves.add(series(Quantity.VALIDATION_LOSS, true));
    } else {
      other.title().set(texts.of(chosen.textKey()) + " / " + texts.of(Along.EPOCHS.textKey()));
      curves.add(series(chosen, false));
    }
    other.show(curves);
  }

  private Series series(Quantity of, boolean dashed) {
    return Series.of("", Series.LIVE, dashed, model.live(), Along.EPOCHS, of);
  }
}
