package org.kubi.app.panel.photo;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.control.NumberSlider;
import org.kubi.app.panel.control.Pictures;
import org.kubi.app.panel.photo.PhotoViewModel.Finding;
import org.kubi.app.panel.studio.AngleText;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.text.Texts;

/** The photo pane: the photo, its box, and what the network said. */
public final class PhotoView extends VBox {
  private static final int SEEN_SIDE = 100;

  private final PhotoViewModel model;
  private final Studio studio;
  private final Texts texts;
  private final ImageView seen = new ImageView();
  private final Label angles = new Label();
  private final Label title = Controls.heading("");

  /**
   * The pane.
   *
   * @param choose asks the user for a photo file
   */
  public PhotoView(PhotoViewModel model, Studio studio, Texts texts, Runnable choose) {
    this.model = model;
    this.studio = studio;
    this.texts = texts;
    getStyleClass().addAll("panel", "photo-pane");
    setMinWidth(204);
    PhotoCanvas canvas = new PhotoCanvas(model, texts.of("photo.empty"));
    VBox.setVgrow(canvas, Priority.ALWAYS);
    getChildren().addAll(heading(choose), canvas, footer(), drawn());
    showTitle();
    model.photo().addListener((changed, was, is) -> showTitle());
    show(model.finding().get());
    model.finding().addListener((changed, was, is) -> show(is));
    studio.convention().addListener((changed, was, is) -> show(model.finding().get()));
  }

  private HBox heading(Runnable choose) {
    Button open = Controls.iconButton(Material2AL.FOLDER_OPEN, texts.of("photo.open.tip"));
    open.setId("photo-open");
    open.setOnAction(event -> choose.run());
    Button predict =
        Controls.button(
            Material2MZ.VISIBILITY, texts.of("photo.predict"), texts.of("photo.predict.tip"));
    predict.setId("photo-predict");
    predict.getStyleClass().add("accent");
    predict.disableProperty().bind(model.canPredict().not());
    predict.setOnAction(event -> model.predict());
    title.setMinWidth(0);
    title.setTooltip(Controls.tooltip(""));
    title.getTooltip().textProperty().bind(title.textProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    open.setMinWidth(USE_PREF_SIZE);
    predict.setMinWidth(USE_PREF_SIZE);
    HBox heading = new HBox(title, gap, open, predict);
    heading.getStyleClass().addAll("heading-row", "row");
    return heading;
  }

  private FlowPane footer() {
    seen.setSmooth(false);
    seen.setFitWidth(SEEN_SIDE);
    seen.setFitHeight(SEEN_SIDE);
    seen.setAccessibleText(texts.of("photo.seen.tip"));
    angles.getStyleClass().addAll("number", "angles", "belief");
    angles.setId("photo-angles");
    Label caption = new Label(texts.of("photo.angles"));
    caption.getStyleClass().add("row-name");
    Button whole =
        Controls.button(
            Material2AL.CROP_FREE, texts.of("photo.whole"), texts.of("photo.whole.tip"));
    whole.disableProperty().bind(model.box().map(Optional::isEmpty));
    whole.setOnAction(event -> model.box().set(Optional.empty()));
    VBox words = new VBox(caption, angles, Controls.note(texts.of("photo.seen")), whole);
    words.setSpacing(2);
    // In a narrow pane the words stand below the picture.
    FlowPane footer = new FlowPane(10, 4, seen, words);
    footer.setRowValignment(VPos.CENTER);
    footer.visibleProperty().bind(model.finding().map(Optional::isPresent));
    footer.managedProperty().bind(footer.visibleProperty());
    footer.setMinHeight(USE_PREF_SIZE);
    return footer;
  }

  private VBox drawn() {
    CheckBox axes = new CheckBox(texts.of("photo.axes"));
    axes.setTooltip(Controls.tooltip(texts.of("photo.axes.tip")));
    axes.selectedProperty().bindBidirectional(model.axes());
    CheckBox figure = new CheckBox(texts.of("photo.model"));
    figure.setTooltip(Controls.tooltip(texts.of("photo.model.tip")));
    figure.selectedProperty().bindBidirectional(model.model());
    NumberSlider opacity =
        new NumberSlider(
            texts.of("photo.opacity"), texts.of("photo.opacity.tip"), 0, 100, 60, "%.0f");
    opacity.value().bindBidirectional(model.opacity());
    opacity.disableProperty().bind(model.model().not());
    HBox row = new HBox(axes, figure);
    row.setSpacing(16);
    VBox drawn = new VBox(row, opacity);
    drawn.setSpacing(4);
    drawn.setMinHeight(USE_PREF_SIZE);
    drawn.visibleProperty().bind(model.photo().map(Optional::isPresent));
    drawn.managedProperty().bind(drawn.visibleProperty());
    return drawn;
  }

  private void showTitle() {
    title.setText(
        model
            .photo()
            .get()
            .map(photo -> String.valueOf(photo.file().getFileName()))
            .orElse(texts.of("photo.title")));
  }

  private void show(Optional<Finding> finding) {
    seen.setImage(finding.map(found -> Pictures.of(found.seen())).orElse(null));
    angles.setText(
        finding
            .map(
                found ->
                    AngleText.narrow(
                        found.reading().estimate().headToCamera(), studio.convention().get()))
            .orElse(""));
  }
}
