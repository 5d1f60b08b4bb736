package org.kubi.app.panel.compare;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.control.Pictures;
import org.kubi.app.panel.studio.AngleText;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.text.Texts;

/**
 * The networks side by side: each with the model in the pose that it says of the chosen head, the
 * truth as a ghost, the angles and the error. A click shows its answer over the photo.
 */
final class NetworkCards extends ScrollPane {
  private static final double PICTURE = 100;
  private static final double HEADING = 28;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final CompareViewModel model;
  private final LineupViewModel lineup;
  private final Studio studio;
  private final Texts texts;
  private final HBox cards = new HBox();

  NetworkCards(CompareViewModel model, Studio studio, Texts texts) {
    this.model = model;
    this.lineup = model.lineup();
    this.studio = studio;
    this.texts = texts;
    setId("compare-networks");
    getStyleClass().add("network-cards");
    cards.getStyleClass().add("cards");
    setContent(cards);
    setFitToHeight(true);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setMinHeight(USE_PREF_SIZE);
    tell();
    lineup.contenders().addListener((ListChangeListener<Contender>) change -> tell());
    lineup.shown().addListener((changed, was, is) -> tell());
    model.chosen().addListener((changed, was, is) -> tell());
    model.rows().addListener((ListChangeListener<HeadRow>) change -> tell());
    model.overlay().portraits().addListener((changed, was, is) -> tell());
    studio.convention().addListener((changed, was, is) -> tell());
  }

  /** A button whose menu adds networks. */
  static MenuButton adding(LineupViewModel lineup, CompareAsking asking, Texts texts) {
    MenuButton add = new MenuButton(texts.of("compare.network.add"), new FontIcon(Material2AL.ADD));
    add.setId("compare-network-add");
    add.setTooltip(Controls.tooltip(texts.of("compare.network.add.tip")));
    add.disableProperty().bind(lineup.opening());
    add.setOnShowing(
        event -> {
          add.getItems().clear();
          for (Path one : lineup.known()) {
            add.getItems().add(item(String.valueOf(one.getFileName()), () -> lineup.add(one)));
          }
          add.getItems()
              .addAll(
                  new SeparatorMenuItem(),
                  item(
                      texts.of("compare.network.folder"),
                      () -> asking.networkFolder().ifPresent(lineup::add)),
                  item(
                      texts.of("compare.network.foreign"),
                      () -> asking.networkDescription().ifPresent(lineup::add)));
        });
    // A menu without items does not open at all.
    add.getItems().add(new SeparatorMenuItem());
    return add;
  }

  /** Style of letters in a network's colour, which are darker on bright paper. */
  static String inkOf(Contender one) {
    String colour = "#%06x".formatted(one.colour());
    return "-fx-text-fill: ladder(-color-bg-default, %s 49%%, derive(%s, -40%%) 50%%);"
        .formatted(colour, colour);
  }

  private static MenuItem item(String name, Runnable act) {
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false); // an underscore is one
    item.setOnAction(event -> act.run());
    return item;
  }

  private void tell() {
    cards.getChildren().clear();
    for (Contender one : lineup.contenders()) {
      cards.getChildren().add(card(one));
    }
    if (lineup.contenders().isEmpty()) {
      cards.getChildren().add(Controls.note(texts.of("compare.network.none")));
    }
  }

  private VBox card(Contender one) {
    Optional<HeadRow> row = model.row();
    ImageView portrait = new ImageView();
    portrait.setFitWidth(PICTURE);
    portrait.setFitHeight(PICTURE);
    Optional.ofNullable(model.overlay().portraits().get().get(one.id()))
        .ifPresent(frame -> portrait.setImage(Pictures.of(frame)));
    Label angles =
        new Label(
            row.flatMap(head -> head.said(one.id()))
                .map(head -> AngleText.narrow(head, studio.convention().get()))
                .orElse("–"));
    angles.getStyleClass().addAll("number", "card-angles");
    OptionalDouble off = row.map(head -> head.error(one.id())).orElse(OptionalDouble.empty());
    Label error =
        new Label(off.isPresent() ? String.format(Locale.ROOT, "%.1f°", off.getAsDouble()) : "");
    error.setId("compare-card-error-" + one.id());
    error.getStyleClass().add("card-error");
    error.setStyle(inkOf(one));
    VBox numbers = new VBox(error, mean(one));
    numbers.setAlignment(Pos.TOP_LEFT);
    HBox picture = new HBox(portrait, numbers);
    picture.setSpacing(6);
    VBox card = new VBox(heading(one), picture, angles);
    card.setId("compare-card-" + one.id());
    card.getStyleClass().add("network-card");
    card.pseudoClassStateChanged(CHOSEN, lineup.shown().get() == one.id());
    card.setFocusTraversable(true);
    card.setAccessibleText(one.name() + ", " + one.details());
    card.setOnMouseClicked(click -> lineup.shown().set(one.id()));
    card.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.SPACE || key.getCode() == KeyCode.ENTER) {
            lineup.shown().set(one.id());
            key.consume();
          }
        });
    return card;
  }

  /** The mean error over all heads whose truth is known. */
  private Label mean(Contender one) {
    OptionalDouble mean =
        model.rows().stream()
            .map(row -> row.error(one.id()))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .average();
    Label told =
        Controls.note(mean.isPresent() ? texts.of("compare.network.mean", mean.getAsDouble()) : "");
    told.setWrapText(false);
    return told;
  }

  private HBox heading(Contender one) {
    Label name = new Label(one.name());
    name.getStyleClass().add("entry-name");
    name.setTooltip(Controls.tooltip(one.details()));
    name.setMaxWidth(PICTURE + 20);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox heading = new HBox(new Circle(5, HeadsCanvas.rgb(one.colour())), name, gap);
    heading.setSpacing(6);
    heading.setMinHeight(HEADING);
    heading.setAlignment(Pos.CENTER_LEFT);
    if (one.id() != Contender.LEADING) {
      Button remove = Controls.iconButton(Material2AL.CLOSE, texts.of("compare.network.remove"));
      remove.setOnAction(event -> lineup.remove(one.id()));
      heading.getChildren().add(remove);
    }
    return heading;
  }
}
