package org.kubi.app.panel.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.control.Ink;
import org.kubi.app.panel.text.Texts;
import org.kubi.nn.train.ShownPicture;
import org.kubi.nn.train.TrainingEvent.Glimpse;

/** The pictures with what the network says of them, epoch by epoch. A click chooses one. */
final class GlimpseView extends VBox {
  private final GlimpseViewModel model;
  private final Texts texts;
  private final Field field;

  GlimpseView(GlimpseViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.field = new Field();
    getStyleClass().add("glimpses");
    Label title = Controls.heading(texts.of("train.sights"));
    title.setMinWidth(USE_PREF_SIZE);
    title.setTooltip(Controls.tooltip(texts.of("train.sights.tip")));
    Label epoch = Controls.note("");
    epoch.setWrapText(false);
    epoch.setMinWidth(USE_PREF_SIZE);
    epoch
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model
                        .shown()
                        .get()
                        .map(glimpse -> texts.of("train.sights.epoch", glimpse.epoch()))
                        .orElse(""),
                model.shown()));
    Slider slider = new Slider(0, 0, 0);
    slider.setId("train-epoch");
    slider.setTooltip(Controls.tooltip(texts.of("train.sights.slider.tip")));
    slider.setAccessibleText(texts.of("train.sights.slider.tip"));
    slider.setBlockIncrement(1);
    slider.setMinWidth(40);
    slider.maxProperty().bind(Bindings.max(0, model.count().subtract(1)));
    slider.visibleProperty().bind(model.count().greaterThan(1));
    slider.valueProperty().bindBidirectional(model.place());
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox bar = new HBox(title, slider, epoch);
    bar.getStyleClass().add("heading-row");
    VBox.setVgrow(field, Priority.ALWAYS);
    Label none = Controls.note(texts.of("train.sights.none"));
    none.visibleProperty().bind(model.count().isEqualTo(0));
    none.managedProperty().bind(none.visibleProperty());
    getChildren().addAll(bar, none, field);
    model.shown().addListener((changed, was, is) -> field.requestLayout());
    model.picture().addListener((changed, was, is) -> field.requestLayout());
  }

  /** The tiles; they are drawn when it is laid out, so at most once a pulse. */
  private final class Field extends Region {
    private static final double GAP = 8;
    private static final double MOST_SIDE = 128;
    private static final double LEAST_SIDE = 40;

    private final List<Canvas> tiles = new ArrayList<>();
    private final Ink ink = new Ink(this::requestLayout);

    Field() {
      getChildren().add(ink);
      setId("train-sights");
      setFocusTraversable(true);
      getStyleClass().add("sights");
      setMinSize(LEAST_SIDE, LEAST_SIDE);
      setAccessibleText(texts.of("train.sights.tip"));
      setOnKeyPressed(
          key -> {
            if (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT) {
              choose(model.picture().get() + (key.getCode() == KeyCode.LEFT ? -1 : 1));
              key.consume();
            }
          });
    }

    private void choose(int index) {
      int count = model.shown().get().map(glimpse -> glimpse.pictures().size()).orElse(0);
      if (index >= 0 && index < count) {
        model.picture().set(index);
      }
    }

    @Override
    protected void layoutChildren() {
      Optional<Glimpse> shown = model.shown().get();
      int count = shown.map(glimpse -> glimpse.pictures().size()).orElse(0);
      while (tiles.size() < count) {
        addTile();
      }
      double side = side(count);
      int columns = Math.max(1, (int) ((getWidth() + GAP) / (side + GAP)));
      for (int i = 0; i < tiles.size(); i++) {
        Canvas tile = tiles.get(i);
        tile.setVisible(i < count);
        if (i < count) {
          Glimpse glimpse = shown.orElseThrow();
          ShownPicture picture = glimpse.pictures().get(i);
          SightTile.draw(
              tile,
              side,
              picture.picture(),
              glimpse.answers().get(i).estimate().headToCamera(),
              picture.truth(),
              picture.name(),
              ink.colour(),
              i == model.picture().get());
          tile.relocate(i % columns * (side + GAP), i / columns * (side + SightTile.CAPTION));
        }
      }
    }

    private void addTile() {
      int index = tiles.size();
      Canvas tile = new Canvas();
      tile.setManaged(false);
      tile.setOnMouseClicked(
          click -> {
            requestFocus();
            choose(index);
          });
      Tooltip name = Controls.tooltip("");
      name.textProperty()
          .bind(
              Bindings.createStringBinding(
                  () ->
                      model
                          .shown()
                          .get()
                          .filter(glimpse -> index < glimpse.pictures().size())
                          .map(glimpse -> glimpse.pictures().get(index).name())
                          .orElse(""),
                  model.shown()));
      Tooltip.install(tile, name);
      tiles.add(tile);
      getChildren().add(tile);
    }

    private double side(int count) {
      double best = LEAST_SIDE;
      for (int columns = 1; columns <= count; columns++) {
        int rows = (count + columns - 1) / columns;
        double wide = (getWidth() + GAP) / columns - GAP;
        double high = getHeight() / rows - SightTile.CAPTION;
        best = Math.max(best, Math.min(wide, high));
      }
      return Math.floor(Math.min(MOST_SIDE, best));
    }
  }
}
