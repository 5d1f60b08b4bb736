package org.kubi.app.panel.train;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.panel.train.CurveChart.Series;
import org.kubi.nn.record.RunState;

/** The workspace of the trainings: a new one at the left, curves and runs at the right. */
public final class TrainView extends BorderPane {
  private static final double LEFT = 264;
  private static final double CHARTS_SHARE = 0.62;

  /** Okabe and Ito's colours, which also the colour-blind tell apart. */
  private static final Color[] COLOURS = {
    Color.web("#0072b2"), Color.web("#009e73"), Color.web("#cc79a7"), Color.web("#56b4e9")
  };

  private static final Color LIVE = Color.web("#d9700a");
  private static final int MOST_CURVES = 4;

  private final TrainViewModel model;
  private final Texts texts;
  private final CurveChart degrees;
  private final CurveChart loss;
  private final RunTable table;

  public TrainView(TrainViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.degrees = new CurveChart(texts.of("train.degrees"));
    this.loss = new CurveChart(texts.of("train.loss"));
    this.table = new RunTable(model, texts);
    TrainForm form = new TrainForm(model, texts);
    VBox left = new VBox(form);
    left.getStyleClass().addAll("column", "left-column");
    left.setPrefWidth(LEFT);
    left.setMinWidth(LEFT);
    setLeft(left);
    HBox charts = new HBox(degrees, loss);
    charts.getStyleClass().add("charts");
    HBox.setHgrow(degrees, Priority.ALWAYS);
    HBox.setHgrow(loss, Priority.ALWAYS);
    degrees.setPrefWidth(400);
    loss.setPrefWidth(400);
    VBox.setVgrow(table, Priority.ALWAYS);
    SplitPane split = new SplitPane(charts, new VBox(acts(), table));
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(CHARTS_SHARE);
    setCenter(split);
    draw();
    model.live().addListener((ListChangeListener<CurvePoint>) change -> draw());
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<RunRow>) change -> draw());
  }

  private HBox acts() {
    Button use =
        Controls.button(Material2MZ.VISIBILITY, texts.of("train.use"), texts.of("train.use.tip"));
    use.setOnAction(event -> model.use(table.getSelectionModel().getSelectedItem()));
    use.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    Button resume =
        Controls.button(
            Material2MZ.PLAY_ARROW, texts.of("train.resume"), texts.of("train.resume.tip"));
    resume.setId("train-resume");
    resume.setOnAction(event -> model.resume(table.getSelectionModel().getSelectedItem()));
    var chosen = table.getSelectionModel().selectedItemProperty();
    resume
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> chosen.get() == null || chosen.get().state() != RunState.STOPPED, chosen));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox acts = new HBox(Controls.heading(texts.of("train.runs")), gap, resume, use);
    acts.getStyleClass().addAll("heading-row", "sheet-bar");
    return acts;
  }

  private void draw() {
    List<Series> angles = new ArrayList<>();
    List<Series> losses = new ArrayList<>();
    add(angles, losses, texts.of("train.now"), LIVE, model.live());
    int place = 0;
    for (RunRow run : table.getSelectionModel().getSelectedItems()) {
      if (run != null && place < MOST_CURVES) {
        add(angles, losses, run.name(), COLOURS[place], run.curve());
        place++;
      }
    }
    degrees.show(angles);
    loss.show(losses);
  }

  private static void add(
      List<Series> angles, List<Series> losses, String name, Color colour, List<CurvePoint> curve) {
    angles.add(Series.of(name, colour, false, curve, CurvePoint::degrees));
    losses.add(Series.of(name, colour, false, curve, point -> OptionalDouble.of(point.loss())));
    losses.add(Series.of("", colour, true, curve, CurvePoint::validationLoss));
  }
}
