package org.kubi.app.panel.train;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;

/** The network's first layer: its filters, and what they give of the chosen picture. */
final class LayerView extends VBox {
  private final Tiles filters = new Tiles();
  private final Tiles activations = new Tiles();
  private final Label second;

  LayerView(GlimpseViewModel model, Texts texts) {
    getStyleClass().add("glimpses");
    setId("train-layer");
    Label first = Controls.heading(texts.of("train.filters"));
    first.setTooltip(Controls.tooltip(texts.of("train.filters.tip")));
    second = Controls.subheading(texts.of("train.activations"));
    second.setTooltip(Controls.tooltip(texts.of("train.activations.tip")));
    filters.setAccessibleText(texts.of("train.filters.tip"));
    activations.setAccessibleText(texts.of("train.activations.tip"));
    filters.setPrefHeight(80);
    activations.setPrefHeight(160);
    VBox.setVgrow(filters, Priority.SOMETIMES);
    VBox.setVgrow(activations, Priority.ALWAYS);
    HBox heading = new HBox(first);
    heading.getStyleClass().add("heading-row");
    getChildren().addAll(heading, filters, second, activations);
    model.layer().addListener((changed, was, is) -> show(is));
    show(model.layer().get());
  }

  private void show(LayerPictures pictures) {
    filters.show(pictures.filters());
    activations.show(pictures.activations());
    second.setVisible(!pictures.activations().isEmpty());
  }
}
