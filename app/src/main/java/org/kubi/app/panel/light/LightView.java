package org.kubi.app.panel.light;

import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.control.NumberSlider;
import org.kubi.app.panel.studio.LightSetting;
import org.kubi.app.panel.text.Texts;

/** Sliders for the light. */
public final class LightView extends VBox {
  private final LightViewModel model;
  private final Texts texts;

  public LightView(LightViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("panel");
    Button reset = Controls.iconButton(Material2MZ.REPLAY, texts.of("light.reset.tip"));
    reset.setOnAction(event -> model.reset());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox heading = new HBox(Controls.heading(texts.of("light.title")), gap, reset);
    heading.getStyleClass().add("heading-row");
    LightSetting neutral = LightSetting.STUDIO;
    getChildren()
        .addAll(
            heading,
            row("light.brightness", model.brightness(), 0, 200, 100 * neutral.brightness()),
            row("light.contrast", model.contrast(), 0, 100, 100 * neutral.contrast()),
            row("light.azimuth", model.azimuth(), -180, 180, neutral.azimuth()),
            row("light.elevation", model.elevation(), -90, 90, neutral.elevation()));
  }

  private NumberSlider row(
      String key, DoubleProperty property, double low, double high, double neutral) {
    NumberSlider slider =
        new NumberSlider(texts.of(key), texts.of(key + ".tip"), low, high, neutral, "%.0f");
    slider.value().bindBidirectional(property);
    slider.onGesture(model::begin, model::end);
    return slider;
  }
}
