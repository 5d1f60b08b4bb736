package org.kubi.app.panel.compare;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.control.Asking;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.control.NumberSlider;
import org.kubi.app.panel.control.Pictures;
import org.kubi.app.panel.studio.AngleText;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.text.Texts;

/** The workspace of the photos: the heads in a table, and the photo of the one that is chosen. */
public final class CompareView extends BorderPane {
  private static final double SEEN = 112;
  private static final double TABLE_SHARE = 0.4;

  private final CompareViewModel model;
  private final Studio studio;
  private final Texts texts;
  private final ImageView seen = new ImageView();
  private final ImageView portrait = new ImageView();
  private final Label title = Controls.heading("");
  private final Label said = new Label();
  private final Label truth = new Label();
  private final Label error = new Label();
  private final Label trouble = Controls.note("");

  /**
   * The workspace.
   *
   * @param asking asks the user for files
   * @param copyCommand puts the command line that does the same on the clipboard
   */
  public CompareView(
      CompareViewModel model, Studio studio, Asking asking, Runnable copyCommand, Texts texts) {
    this.model = model;
    this.studio = studio;
    this.texts = texts;
    HeadTable table = new HeadTable(model, studio, texts);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox left = new VBox(acts(asking, copyCommand), table, summary());
    left.setMinWidth(320);
    HeadsCanvas canvas = new HeadsCanvas(model, texts);
    VBox.setVgrow(canvas, Priority.ALWAYS);
    VBox right = new VBox(canvas, facts());
    right.setMinWidth(360);
    SplitPane split = new SplitPane(left, right);
    split.setDividerPositions(TABLE_SHARE);
    setCenter(split);
    tell();
    model.chosen().addListener((changed, was, is) -> tell());
    model.rows().addListener((ListChangeListener<HeadRow>) change -> tell());
    studio.convention().addListener((changed, was, is) -> tell());
    model
        .overlay()
        .portrait()
        .addListener((changed, was, is) -> portrait.setImage(is.map(Pictures::of).orElse(null)));
  }

  private HBox acts(Asking asking, Runnable copyCommand) {
    Button add =
        Controls.button(
            Material2AL.ADD_PHOTO_ALTERNATE, texts.of("compare.add"), texts.of("compare.add.tip"));
    add.setId("compare-add");
    add.setOnAction(event -> asking.choosePhotos());
    add.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox acts =
        new HBox(
            add,
            act(Material2AL.FOLDER_OPEN, "compare.folder.tip", asking::choosePhotoFolder),
            gap,
            act(Material2MZ.REFRESH, "compare.again.tip", model::predict),
            act(Material2AL.CONTENT_COPY, "compare.copy.tip", copyCommand),
            act(Material2MZ.REMOVE_CIRCLE_OUTLINE, "compare.remove.tip", model::remove),
            act(Material2AL.DELETE_OUTLINE, "compare.clear.tip", model::clear));
    acts.getStyleClass().addAll("heading-row", "sheet-bar");
    return acts;
  }

  private Button act(Ikon icon, String tip, Runnable run) {
    Button button = Controls.iconButton(icon, texts.of(tip));
    button.setOnAction(event -> run.run());
    return button;
  }

  private Label summary() {
    Label summary = Controls.note("");
    summary.getStyleClass().add("summary");
    summary.setId("compare-summary");
    summary.setText(summaryWords());
    model
        .rows()
        .addListener((ListChangeListener<HeadRow>) change -> summary.setText(summaryWords()));
    return summary;
  }

  private String summaryWords() {
    int heads = model.rows().size();
    long answered = model.rows().stream().filter(row -> row.answer().isPresent()).count();
    double[] errors =
        model.rows().stream()
            .map(HeadRow::error)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    String words = texts.of("compare.summary", heads, model.files().size(), answered);
    double mean = Arrays.stream(errors).average().orElse(0);
    return errors.length == 0 ? words : words + texts.of("compare.mean", mean, errors.length);
  }

  private HBox facts() {
    seen.setSmooth(false);
    seen.setFitWidth(SEEN);
    seen.setFitHeight(SEEN);
    seen.setAccessibleText(texts.of("photo.seen.tip"));
    portrait.setFitWidth(SEEN);
    portrait.setFitHeight(SEEN);
    portrait.setAccessibleText(texts.of("compare.portrait.tip"));
    said.setId("compare-said");
    said.getStyleClass().addAll("number", "angles", "belief");
    truth.getStyleClass().addAll("number", "angles");
    error.setId("compare-error");
    error.getStyleClass().add("large-number");
    error.setMinWidth(USE_PREF_SIZE);
    said.setMinWidth(USE_PREF_SIZE);
    truth.setMinWidth(USE_PREF_SIZE);
    VBox words =
        new VBox(title, named("compare.said", said), named("compare.truth", truth), trouble);
    words.setSpacing(3);
    HBox.setHgrow(words, Priority.ALWAYS);
    VBox numbers = new VBox(error, drawn());
    numbers.setSpacing(4);
    HBox facts = new HBox(seen, portrait, words, numbers);
    facts.getStyleClass().add("facts");
    facts.setMinHeight(USE_PREF_SIZE);
    facts.visibleProperty().bind(model.photo().map(Optional::isPresent));
    facts.managedProperty().bind(facts.visibleProperty());
    return facts;
  }

  private HBox named(String key, Label value) {
    Label name = new Label(texts.of(key));
    name.getStyleClass().add("row-name");
    name.setMinWidth(54);
    HBox row = new HBox(name, value);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private VBox drawn() {
    CheckBox axes = new CheckBox(texts.of("photo.axes"));
    axes.setTooltip(Controls.tooltip(texts.of("photo.axes.tip")));
    axes.selectedProperty().bindBidirectional(model.overlay().axes());
    CheckBox figure = new CheckBox(texts.of("photo.model"));
    figure.setTooltip(Controls.tooltip(texts.of("photo.model.tip")));
    figure.selectedProperty().bindBidirectional(model.overlay().figure());
    HBox row = new HBox(axes, figure);
    row.setSpacing(12);
    NumberSlider opacity =
        new NumberSlider(
            texts.of("photo.opacity"), texts.of("photo.opacity.tip"), 0, 100, 60, "%.0f");
    opacity.value().bindBidirectional(model.overlay().opacity());
    opacity.setPrefWidth(190);
    VBox drawn = new VBox(row, opacity);
    drawn.setSpacing(4);
    return drawn;
  }

  private void tell() {
    Optional<HeadRow> row = model.row();
    title.setText(row.map(HeadRow::name).orElse(""));
    seen.setImage(
        row.flatMap(HeadRow::answer).map(answer -> Pictures.of(answer.seen())).orElse(null));
    said.setText(
        row.flatMap(HeadRow::said)
            .map(head -> AngleText.of(head, studio.convention().get()))
            .orElse("–"));
    truth.setText(
        row.flatMap(HeadRow::truth)
            .map(head -> AngleText.of(head, studio.convention().get()))
            .orElse("–"));
    OptionalDouble off = row.map(HeadRow::error).orElse(OptionalDouble.empty());
    error.setText(off.isPresent() ? String.format(Locale.ROOT, "%.1f°", off.getAsDouble()) : "");
    trouble.setText(row.map(HeadRow::trouble).orElse(""));
  }
}
