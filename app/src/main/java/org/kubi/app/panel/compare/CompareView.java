package org.kubi.app.panel.compare;

import atlantafx.base.theme.Styles;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
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
import org.kubi.geometry.Rotation;

/** The workspace of the photos: the heads in a table, and the photo of the one that is chosen. */
public final class CompareView extends BorderPane {
  private static final double SEEN = 72;
  private static final double FACTS = 290;
  private static final double ROOM_FOR_SEEN = 560;
  private static final double TABLE_SHARE = 0.41;
  private static final double TABLE_HEIGHT = 110;

  private final CompareViewModel model;
  private final Studio studio;
  private final CompareAsking asking;
  private final Texts texts;
  private final ImageView seen = new ImageView();
  private final Label title = Controls.heading("");
  private final Label said = new Label();
  private final Label truth = new Label();
  private final Label error = new Label();
  private final Label trouble = Controls.note("");

  /**
   * The workspace.
   *
   * @param files asks the user for photos
   * @param asking asks for networks, films, and files to write
   * @param copyCommand puts the command line that does the same on the clipboard
   */
  public CompareView(
      CompareViewModel model,
      Studio studio,
      Asking files,
      CompareAsking asking,
      Runnable copyCommand,
      Texts texts) {
    this.model = model;
    this.asking = asking;
    this.studio = studio;
    this.texts = texts;
    HeadTable table = new HeadTable(model, studio, texts);
    VBox.setVgrow(table, Priority.ALWAYS);
    table.setMinHeight(TABLE_HEIGHT);
    VBox left =
        new VBox(
            acts(files, copyCommand),
            table,
            summary(),
            map(),
            new OutputsPane(model.outputs(), asking, studio, texts));
    left.setMinWidth(476);
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
    model.lineup().shown().addListener((changed, was, is) -> tell());
    studio.convention().addListener((changed, was, is) -> tell());
  }

  private HBox acts(Asking files, Runnable copyCommand) {
    Button add =
        Controls.button(
            Material2AL.ADD_PHOTO_ALTERNATE, texts.of("compare.add"), texts.of("compare.add.tip"));
    add.setId("compare-add");
    add.setOnAction(event -> files.choosePhotos());
    add.setMinWidth(USE_PREF_SIZE);
    add.getStyleClass().add(Styles.SMALL);
    MenuButton network = NetworkCards.adding(model.lineup(), asking, texts);
    network.setMinWidth(USE_PREF_SIZE);
    network.getStyleClass().add("small-choice");
    HBox adding =
        new HBox(
            add,
            act(Material2AL.FOLDER_OPEN, "compare.folder.tip", files::choosePhotoFolder),
            network);
    HBox others =
        new HBox(
            act(Material2MZ.REFRESH, "compare.again.tip", model::predict),
            act(Material2AL.CONTENT_COPY, "compare.copy.tip", copyCommand),
            act(Material2MZ.REMOVE_CIRCLE_OUTLINE, "compare.remove.tip", model::remove),
            act(Material2AL.DELETE_OUTLINE, "compare.clear.tip", model::clear));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox acts = new HBox(adding, gap, others);
    adding.getStyleClass().add("tight-row");
    others.getStyleClass().add("tight-row");
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
    summary.setMinHeight(USE_PREF_SIZE);
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
    said.setId("compare-said");
    said.getStyleClass().addAll("number", "belief");
    truth.getStyleClass().addAll("number");
    error.setId("compare-error");
    error.getStyleClass().add("card-error");
    VBox words =
        new VBox(
            title,
            named("compare.said", said),
            named("compare.truth", truth),
            named("compare.error", error),
            trouble);
    words.setSpacing(3);
    HBox head = new HBox(seen, words);
    head.setSpacing(10);
    VBox left = new VBox(head, drawn());
    left.setSpacing(8);
    NetworkCards cards = new NetworkCards(model, studio, texts);
    HBox.setHgrow(cards, Priority.ALWAYS);
    HBox facts = new HBox(left, cards);
    // In a narrow window the networks' cards are worth more than what the network saw.
    BooleanBinding roomy = facts.widthProperty().greaterThan(ROOM_FOR_SEEN);
    seen.visibleProperty().bind(roomy);
    seen.managedProperty().bind(roomy);
    left.minWidthProperty().bind(Bindings.when(roomy).then(FACTS).otherwise(FACTS - SEEN - 10));
    left.maxWidthProperty().bind(left.minWidthProperty());
    facts.getStyleClass().add("facts");
    facts.setMinHeight(USE_PREF_SIZE);
    facts.visibleProperty().bind(model.photo().map(Optional::isPresent));
    facts.managedProperty().bind(facts.visibleProperty());
    return facts;
  }

  private HBox named(String key, Label value) {
    Label name = new Label(texts.of(key));
    name.getStyleClass().add("row-name");
    name.setMinWidth(58);
    HBox row = new HBox(name, value);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** The map of errors with what its chosen cell is, where truths are known. */
  private VBox map() {
    ErrorMapViewModel errors = model.errors();
    Label told = Controls.note("");
    told.setId("compare-cell");
    Button all = new Button(texts.of("compare.cell.all"));
    all.setOnAction(event -> errors.chooseNone());
    Button more =
        Controls.button(
            Material2AL.CENTER_FOCUS_STRONG,
            texts.of("compare.more"),
            texts.of("compare.more.tip"));
    more.setId("compare-more");
    more.setOnAction(event -> model.generateMore());
    all.getStyleClass().add(Styles.SMALL);
    more.getStyleClass().add(Styles.SMALL);
    Runnable tell =
        () ->
            told.setText(
                errors
                    .cell()
                    .get()
                    .map(cell -> ErrorMapView.told(cell, texts))
                    .orElseGet(
                        () ->
                            texts.of(
                                "compare.map",
                                model.lineup().front().map(Contender::name).orElse(""))));
    tell.run();
    errors.cell().addListener((changed, was, is) -> tell.run());
    errors.map().addListener((changed, was, is) -> tell.run());
    HBox acts = new HBox(all, more);
    acts.getStyleClass().add("heading-row");
    acts.visibleProperty().bind(errors.cell().map(Optional::isPresent));
    acts.managedProperty().bind(acts.visibleProperty());
    told.setMinHeight(USE_PREF_SIZE);
    VBox map = new VBox(told, acts, new ErrorMapView(errors, texts));
    map.getStyleClass().add("error-map");
    map.visibleProperty().bind(errors.map().map(found -> !found.cells().isEmpty()));
    map.managedProperty().bind(map.visibleProperty());
    return map;
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
    VBox drawn = new VBox(row, opacity);
    drawn.setSpacing(4);
    return drawn;
  }

  private void tell() {
    Optional<HeadRow> row = model.row();
    int network = model.lineup().shown().get();
    title.setText(row.map(HeadRow::name).orElse(""));
    seen.setImage(
        row.flatMap(one -> one.answerOf(network))
            .map(answer -> Pictures.of(answer.seen()))
            .orElse(null));
    said.setText(angles(row.flatMap(one -> one.said(network))));
    truth.setText(angles(row.flatMap(HeadRow::truth)));
    OptionalDouble off = row.map(one -> one.error(network)).orElse(OptionalDouble.empty());
    error.setText(off.isPresent() ? String.format(Locale.ROOT, "%.1f°", off.getAsDouble()) : "–");
    trouble.setText(row.map(HeadRow::trouble).orElse(""));
    trouble.setManaged(!trouble.getText().isEmpty());
  }

  private String angles(Optional<Rotation> head) {
    return head.map(one -> AngleText.narrow(one, studio.convention().get())).orElse("–");
  }
}
