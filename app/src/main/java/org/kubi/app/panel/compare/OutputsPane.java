package org.kubi.app.panel.compare;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.output.CameraSource;
import org.kubi.app.output.FolderSource;
import org.kubi.app.output.HeadPose;
import org.kubi.app.output.HeadStream.Seen;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.control.NumberSlider;
import org.kubi.app.panel.control.Pictures;
import org.kubi.app.panel.photo.PhotoLines;
import org.kubi.app.panel.studio.AngleText;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.text.Texts;
import org.kubi.image.Frame;

/** Poses into files and to other programs; a head that is followed. */
final class OutputsPane extends TitledPane {
  private static final double WIDE = 160;
  private static final double HIGH = 120;

  private final OutputsViewModel model;
  private final CompareAsking asking;
  private final Studio studio;
  private final Texts texts;
  private final Canvas picture = new Canvas(WIDE, HIGH);
  private final Label said = new Label();

  OutputsPane(OutputsViewModel model, CompareAsking asking, Studio studio, Texts texts) {
    this.model = model;
    this.asking = asking;
    this.studio = studio;
    this.texts = texts;
    setText(texts.of("outputs.title"));
    setId("compare-outputs");
    getStyleClass().add("dense");
    setExpanded(false);
    setAnimated(false);
    VBox rows =
        new VBox(
            saving(),
            ends(
                texts.of("outputs.opentrack"),
                "outputs.opentrack.tip",
                model.opentrack(),
                model.opentrackTo(),
                true),
            ends(texts.of("outputs.vmc"), "outputs.vmc.tip", model.vmc(), model.vmcTo(), false),
            following(),
            seeing());
    rows.getStyleClass().add("outputs");
    setContent(rows);
    model.seen().addListener((changed, was, is) -> show(is));
    model.running().addListener((changed, was, is) -> show(model.seen().get()));
    show(Optional.empty());
  }

  private HBox saving() {
    Button save =
        Controls.button(
            Material2MZ.SAVE_ALT, texts.of("outputs.save"), texts.of("outputs.save.tip"));
    save.setId("outputs-save");
    save.setOnAction(event -> asking.posesFile().ifPresent(model::save));
    return row(save);
  }

  private HBox ends(String name, String tip, BooleanProperty on, StringProperty to, boolean send) {
    CheckBox box = new CheckBox(name);
    box.setTooltip(Controls.tooltip(texts.of(tip)));
    box.selectedProperty().bindBidirectional(on);
    box.setMinWidth(118);
    TextField address = new TextField();
    address.textProperty().bindBidirectional(to);
    address.setTooltip(Controls.tooltip(texts.of("outputs.address.tip")));
    address.setPrefColumnCount(14);
    HBox row = row(box, address);
    if (send) {
      Button once =
          Controls.button(Material2MZ.SEND, texts.of("outputs.send"), texts.of("outputs.send.tip"));
      once.setMinWidth(USE_PREF_SIZE);
      once.disableProperty().bind(model.opentrack().not().and(model.vmc().not()));
      once.setOnAction(event -> model.send());
      row.getChildren().add(once);
    }
    return row;
  }

  private VBox following() {
    Button folder =
        Controls.button(
            Material2AL.FOLDER_OPEN, texts.of("outputs.film"), texts.of("outputs.film.tip"));
    folder.setOnAction(
        event ->
            asking
                .film()
                .ifPresent(
                    path ->
                        model.start(
                            path.toString(),
                            (fps, inTime) -> new FolderSource(path, fps, inTime))));
    Button camera =
        Controls.button(
            Material2MZ.VIDEOCAM, texts.of("outputs.camera"), texts.of("outputs.camera.tip"));
    camera.setOnAction(event -> model.start("camera", (fps, inTime) -> new CameraSource(0, fps)));
    Button stop =
        Controls.button(Material2MZ.STOP, texts.of("outputs.stop"), texts.of("outputs.stop.tip"));
    stop.setOnAction(event -> model.stop());
    folder.disableProperty().bind(model.running());
    camera.disableProperty().bind(model.running());
    stop.disableProperty().bind(model.running().not());
    Button copy = Controls.iconButton(Material2AL.CONTENT_COPY, texts.of("job.copy.tip"));
    copy.setId("outputs-copy");
    copy.disableProperty().bind(model.command().map(Optional::isEmpty));
    copy.setOnAction(event -> model.command().get().ifPresent(asking::copy));
    Button record =
        Controls.iconButton(Material2AL.FIBER_MANUAL_RECORD, texts.of("outputs.record.tip"));
    record.setOnAction(event -> model.file().set(asking.posesFile()));
    Label into = Controls.note("");
    into.setWrapText(false);
    into.textProperty()
        .bind(
            model
                .file()
                .map(
                    file ->
                        file.map(path -> texts.of("outputs.into", path.getFileName()))
                            .orElse(texts.of("outputs.into.none"))));
    CheckBox smooth = new CheckBox(texts.of("outputs.smooth"));
    smooth.setTooltip(Controls.tooltip(texts.of("outputs.smooth.tip")));
    smooth.selectedProperty().bindBidirectional(model.smooth());
    NumberSlider fps =
        new NumberSlider(texts.of("outputs.fps"), texts.of("outputs.fps.tip"), 1, 60, 30, "%.0f");
    fps.value().bindBidirectional(model.fps());
    VBox rows = new VBox(row(folder, camera, stop, copy), row(record, into, smooth), fps);
    rows.setSpacing(6);
    return rows;
  }

  private HBox seeing() {
    said.getStyleClass().addAll("number");
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox row = row(picture, said);
    row.visibleProperty().bind(model.seen().map(Optional::isPresent));
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private static HBox row(javafx.scene.Node... nodes) {
    HBox row = new HBox(nodes);
    row.setSpacing(8);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void show(Optional<Seen> seen) {
    GraphicsContext g = picture.getGraphicsContext2D();
    g.setFill(Color.web("#808080"));
    g.fillRect(0, 0, WIDE, HIGH);
    if (seen.isEmpty()) {
      said.setText("");
      return;
    }
    Frame frame = seen.get().shot().frame();
    double scale = Math.min(WIDE / frame.width(), HIGH / frame.height());
    int wide = (int) Math.max(1, scale * frame.width());
    int high = (int) Math.max(1, scale * frame.height());
    double left = (WIDE - wide) / 2;
    double top = (HIGH - high) / 2;
    g.drawImage(Pictures.of(frame.resized(wide, high)), left, top);
    Optional<HeadPose> pose = seen.get().newest();
    pose.ifPresent(
        head -> {
          double x = head.box().map(box -> box.centreX()).orElse(frame.width() / 2.0);
          double y = head.box().map(box -> box.centreY()).orElse(frame.height() / 2.0);
          double side = head.box().map(box -> box.height()).orElse(frame.height() / 2.0);
          PhotoLines.axes(
              g, head.headToCamera(), left + scale * x, top + scale * y, 0.6 * scale * side);
        });
    said.setText(
        texts.of("outputs.seen", seen.get().heads(), seen.get().pictures())
            + pose.map(
                    head -> "\n" + AngleText.narrow(head.headToCamera(), studio.convention().get()))
                .orElse("")
            + String.format(Locale.ROOT, "%n%.1f s", seen.get().shot().seconds()));
  }
}
