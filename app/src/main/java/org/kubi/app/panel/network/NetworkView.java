package org.kubi.app.panel.network;

import atlantafx.base.controls.ToggleSwitch;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.network.NetworkViewModel.About;
import org.kubi.app.panel.network.NetworkViewModel.Comparison;
import org.kubi.app.panel.studio.AngleText;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.text.Texts;

/** The network, and how far off it is now. */
public final class NetworkView extends VBox {
  private final NetworkViewModel model;
  private final Studio studio;
  private final Texts texts;
  private final Label degrees = new Label("–");
  private final Label mean = new Label();
  private final Label truth = new Label("–");
  private final Label belief = new Label("–");
  private final ErrorCurve curve = new ErrorCurve();

  /**
   * The panel.
   *
   * @param choose asks the user for a folder
   */
  public NetworkView(NetworkViewModel model, Studio studio, Texts texts, Runnable choose) {
    this.model = model;
    this.studio = studio;
    this.texts = texts;
    getStyleClass().add("panel");
    Label name = new Label();
    name.getStyleClass().add("network-name");
    Label details = Controls.note("");
    Button open =
        Controls.button(
            Material2AL.FOLDER_OPEN, texts.of("network.open"), texts.of("network.open.tip"));
    open.setId("network-open");
    open.setOnAction(event -> choose.run());
    details.setTooltip(Controls.tooltip(""));
    describe(name, details, model.about().get());
    model.about().addListener((changed, was, is) -> describe(name, details, is));
    VBox error = error();
    error.visibleProperty().bind(model.about().map(Optional::isPresent));
    error.managedProperty().bind(error.visibleProperty());
    // Once there is a network, its numbers need the room; the tool bar has the same button.
    open.visibleProperty().bind(model.about().map(Optional::isEmpty));
    open.managedProperty().bind(open.visibleProperty());
    getChildren().addAll(heading(), name, details, open, error);
    model.comparison().addListener((changed, was, is) -> compare(is));
    studio.convention().addListener((c, was, is) -> compare(model.comparison().get()));
  }

  private HBox heading() {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.setPrefSize(18, 18);
    wheel.visibleProperty().bind(model.loading());
    ToggleSwitch live = new ToggleSwitch(texts.of("network.live"));
    live.setTooltip(Controls.tooltip(texts.of("network.live.tip")));
    live.setId("network-live");
    live.selectedProperty().bindBidirectional(model.live());
    live.visibleProperty().bind(model.about().map(Optional::isPresent));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox heading = new HBox(Controls.heading(texts.of("network.title")), wheel, gap, live);
    heading.getStyleClass().add("heading-row");
    return heading;
  }

  private VBox error() {
    degrees.setId("network-error");
    degrees.getStyleClass().add("large-number");
    degrees.setMinWidth(USE_PREF_SIZE);
    degrees.setTooltip(Controls.tooltip(texts.of("network.error.tip")));
    Tooltip.install(curve, Controls.tooltip(texts.of("network.curve.tip")));
    Label caption = Controls.note(texts.of("network.error"));
    mean.getStyleClass().addAll("note");
    HBox row = new HBox(degrees, new VBox(caption, mean));
    row.setAlignment(Pos.CENTER_LEFT);
    row.setSpacing(10);
    GridPane angles = new GridPane();
    angles.getStyleClass().add("numbers");
    angles.add(rowName("network.truth"), 0, 0);
    angles.add(rowName("network.belief"), 0, 1);
    truth.getStyleClass().addAll("number", "angles");
    belief.getStyleClass().addAll("number", "angles", "belief");
    angles.add(truth, 1, 0);
    angles.add(belief, 1, 1);
    VBox error = new VBox(row, curve, angles);
    error.setSpacing(4);
    return error;
  }

  private Label rowName(String key) {
    Label label = new Label(texts.of(key));
    label.getStyleClass().add("row-name");
    label.setMinWidth(64);
    label.setTooltip(Controls.tooltip(texts.of("network.row.tip")));
    return label;
  }

  private void describe(Label name, Label details, Optional<About> about) {
    name.setText(about.map(About::name).orElse(texts.of("network.none")));
    details.setText(about.map(About::details).orElse(texts.of("network.none.note")));
    details.getTooltip().setText(about.map(About::facts).orElse(texts.of("network.open.tip")));
  }

  private void compare(Optional<Comparison> comparison) {
    degrees.setText(
        comparison.map(c -> String.format(Locale.ROOT, "%.1f°", c.degrees())).orElse("–"));
    mean.setText(comparison.isEmpty() ? "" : texts.of("network.mean", model.trace().mean()));
    truth.setText(
        comparison.map(c -> AngleText.of(c.truth(), studio.convention().get())).orElse("–"));
    belief.setText(
        comparison.map(c -> AngleText.of(c.belief(), studio.convention().get())).orElse("–"));
    curve.show(model.trace().points());
  }
}
