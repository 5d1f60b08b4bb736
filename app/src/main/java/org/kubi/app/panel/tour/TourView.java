package org.kubi.app.panel.tour;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;

/** A card over the window with one step; what is beneath can be used. */
public final class TourView extends StackPane {
  private static final double WIDE = 440;
  private static final Insets MARGIN = new Insets(0, 0, 40, 88);

  private final TourViewModel model;
  private final Texts texts;
  private final Runnable chooseNetwork;
  private final Runnable choosePhoto;
  private final Label title = Controls.heading("");
  private final Label text = new Label();
  private final HBox acts = new HBox();
  private final Button next = new Button();
  private final BooleanBinding watched;
  private final BooleanBinding answered;

  /**
   * The card.
   *
   * @param chooseNetwork asks the user for a network
   * @param choosePhoto asks the user for a photo, which is then opened in the stage
   */
  public TourView(TourViewModel model, Texts texts, Runnable chooseNetwork, Runnable choosePhoto) {
    this.model = model;
    this.watched = model.watched();
    this.answered = model.answered();
    this.texts = texts;
    this.chooseNetwork = chooseNetwork;
    this.choosePhoto = choosePhoto;
    setId("tour");
    setPickOnBounds(false);
    setAlignment(Pos.BOTTOM_LEFT);
    text.setWrapText(true);
    text.getStyleClass().add("tour-text");
    text.setMinHeight(USE_PREF_SIZE);
    acts.setSpacing(8);
    VBox card = new VBox(heading(), text, acts, footer());
    card.getStyleClass().addAll("tour", Styles.ELEVATED_3);
    card.setMaxSize(WIDE, USE_PREF_SIZE);
    card.setPrefWidth(WIDE);
    setMargin(card, MARGIN);
    getChildren().add(card);
    visibleProperty().bind(model.open());
    managedProperty().bind(visibleProperty());
    card.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            model.skip();
            key.consume();
          }
        });
    model.step().addListener((changed, was, is) -> tell());
    answered.addListener((changed, was, is) -> tell());
    watched.addListener((changed, was, is) -> tell());
    tell();
  }

  private HBox heading() {
    Button close = Controls.iconButton(Material2AL.CLOSE, texts.of("tour.close"));
    close.setOnAction(event -> model.skip());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox heading = new HBox(title, gap, close);
    heading.getStyleClass().add("heading-row");
    return heading;
  }

  private HBox footer() {
    Label place = new Label();
    place.getStyleClass().add("note");
    place
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.of("tour.step", model.step().get() + 1, TourViewModel.STEPS),
                model.step()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button skip = new Button(texts.of("tour.skip"));
    skip.setId("tour-skip");
    skip.getStyleClass().add(Styles.FLAT);
    skip.setOnAction(event -> model.skip());
    Button back = new Button(texts.of("tour.back"));
    back.disableProperty().bind(model.step().isEqualTo(0));
    back.setOnAction(event -> model.back());
    next.setId("tour-next");
    next.setOnAction(event -> model.next());
    HBox footer = new HBox(place, gap, skip, back, next);
    footer.setSpacing(8);
    footer.setAlignment(Pos.CENTER_LEFT);
    return footer;
  }

  private void tell() {
    boolean last = model.step().get() == TourViewModel.STEPS - 1;
    boolean hasNetwork = watched.get();
    boolean hasAnswer = answered.get();
    next.setText(texts.of(last ? "tour.done" : "tour.next"));
    next.getStyleClass().remove(Styles.ACCENT);
    if (!last || hasAnswer) {
      next.getStyleClass().add(Styles.ACCENT);
    }
    switch (model.step().get()) {
      case 0 -> {
        title.setText(texts.of("tour.pose.title"));
        text.setText(texts.of("tour.pose.text"));
        acts.getChildren().setAll(act("tour.pose.act", "tour-turn", model::turnHead));
      }
      case 1 -> {
        title.setText(texts.of("tour.network.title"));
        text.setText(texts.of("tour.network.text"));
        acts.getChildren()
            .setAll(
                hasNetwork
                    ? act("tour.network.act", "tour-wander", model::wander)
                    : act("tour.network.choose", "tour-network", chooseNetwork));
      }
      default -> {
        title.setText(texts.of("tour.photo.title"));
        text.setText(texts.of(hasAnswer ? "tour.photo.done" : "tour.photo.text"));
        acts.getChildren()
            .setAll(
                act("tour.photo.act", "tour-example", model::example),
                act("tour.photo.own", "tour-photo", choosePhoto));
        if (!hasNetwork) {
          acts.getChildren().add(act("tour.network.choose", "tour-network", chooseNetwork));
        }
      }
    }
  }

  private Button act(String key, String id, Runnable run) {
    Button act = new Button(texts.of(key));
    act.setId(id);
    act.setOnAction(event -> run.run());
    return act;
  }
}
