package org.kubi.app.panel.control;

import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A name, a slider and a field for the number, in one row. A double click on the name sets the
 * number back. In the field, Enter takes the number and up and down change it by one.
 */
public final class NumberSlider extends HBox {
  private final DoubleProperty value = new SimpleDoubleProperty(this, "value");
  private final Slider slider;
  private final TextField field = new TextField();
  private final String format;
  private boolean showing;
  private Runnable onBegin = () -> {};
  private Runnable onEnd = () -> {};

  /**
   * A row.
   *
   * @param neutral the value that a double click on the name sets
   * @param format how the number is written, as in {@code %.1f}
   */
  public NumberSlider(
      String name, String tip, double low, double high, double neutral, String format) {
    this.format = format;
    this.slider = new Slider(low, high, neutral);
    getStyleClass().add("number-slider");
    setAlignment(Pos.CENTER_LEFT);
    Tooltip tooltip = Controls.tooltip(tip);
    Label label = new Label(name);
    label.setLabelFor(slider);
    label.setTooltip(tooltip);
    label.getStyleClass().add("slider-name");
    label.setMinWidth(USE_PREF_SIZE);
    label.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2) {
            value.set(neutral);
          }
        });
    slider.setTooltip(tooltip);
    slider.setAccessibleText(tip);
    slider.setBlockIncrement((high - low) > 10 ? 1 : (high - low) / 50);
    slider.setMinWidth(40);
    HBox.setHgrow(slider, Priority.ALWAYS);
    field.setTooltip(tooltip);
    field.getStyleClass().add("number");
    field.setAccessibleText(tip);
    getChildren().addAll(label, slider, field);

    value.set(neutral);
    show();
    value.addListener((changed, was, is) -> show());
    slider
        .valueProperty()
        .addListener(
            (changed, was, is) -> {
              if (!showing) {
                value.set(is.doubleValue());
                show();
              }
            });
    slider.valueChangingProperty().addListener((changed, was, is) -> (is ? onBegin : onEnd).run());
    field.setOnAction(event -> take());
    field
        .focusedProperty()
        .addListener(
            (changed, was, is) -> {
              if (!is) {
                take();
              }
            });
    field.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
            double step = slider.getBlockIncrement();
            value.set(value.get() + (key.getCode() == KeyCode.UP ? step : -step));
            show();
            key.consume();
          }
        });
  }

  /**
   * The number. It may lie beyond the slider's ends, where the field shows it and the knob stops.
   */
  public DoubleProperty value() {
    return value;
  }

  /** What to do when a drag of the knob begins and ends. */
  public void onGesture(Runnable begin, Runnable end) {
    onBegin = begin;
    onEnd = end;
  }

  private void take() {
    try {
      double number = Double.parseDouble(field.getText().trim().replace(',', '.'));
      if (Double.isFinite(number) && !field.getText().equals(text())) {
        value.set(Math.max(slider.getMin(), Math.min(slider.getMax(), number)));
      }
    } catch (NumberFormatException e) {
      // What is not a number is not taken: the field shows the last one again.
    }
    show();
  }

  private void show() {
    showing = true;
    slider.setValue(value.get());
    field.setText(text());
    showing = false;
  }

  private String text() {
    String text = String.format(Locale.ROOT, format, value.get());
    return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }
}
