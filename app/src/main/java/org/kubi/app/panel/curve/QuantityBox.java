package org.kubi.app.panel.curve;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.kubi.app.panel.text.Texts;

/** Lets the user choose what a chart shows, or along what. */
public final class QuantityBox {
  private QuantityBox() {}

  /** All quantities, one of them chosen. */
  public static ComboBox<Quantity> of(Quantity first, Texts texts) {
    return box(Quantity.values(), first, quantity -> texts.of(quantity.textKey()));
  }

  /** All that a curve can go along, one of them chosen. */
  public static ComboBox<Along> of(Along first, Texts texts) {
    return box(Along.values(), first, along -> texts.of(along.textKey()));
  }

  private static <T> ComboBox<T> box(T[] values, T first, Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(values);
    box.setValue(first);
    box.getStyleClass().add("small-choice");
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public T fromString(String word) {
            throw new UnsupportedOperationException("these are chosen, not typed");
          }
        });
    return box;
  }
}
