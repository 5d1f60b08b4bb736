package org.kubi.app.panel.endless;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;
import org.kubi.app.panel.data.RecipeChoice;
import org.kubi.app.panel.text.Texts;

/** The fields of an endless training: its recipe, and how many pictures an epoch has. */
public final class EndlessRow {
  private static final int STEP = 1000;

  private final EndlessViewModel model;
  private final ComboBox<Optional<RecipeChoice>> recipe = new ComboBox<>();
  private final Spinner<Integer> perEpoch;

  public EndlessRow(EndlessViewModel model, Texts texts) {
    this.model = model;
    recipe.setId("train-recipe");
    recipe.setMaxWidth(Double.MAX_VALUE);
    recipe.setConverter(shown(texts.of("train.recipe.none")));
    list();
    model.recipes().addListener((InvalidationListener) changed -> list());
    recipe.valueProperty().bindBidirectional(model.recipe());
    var values =
        new SpinnerValueFactory.IntegerSpinnerValueFactory(
            1, EndlessViewModel.MOST, model.perEpoch().get(), STEP);
    perEpoch = new Spinner<>(values);
    perEpoch.setId("train-per-epoch");
    perEpoch.setEditable(true);
    perEpoch.setMaxWidth(Double.MAX_VALUE);
    perEpoch.disableProperty().bind(endless().not());
    values
        .valueProperty()
        .addListener(
            (changed, was, is) -> {
              if (is != null) {
                model.perEpoch().set(is);
              }
            });
    model.perEpoch().addListener((changed, was, is) -> values.setValue(is.intValue()));
  }

  /** Which recipe, or none. */
  public ComboBox<Optional<RecipeChoice>> recipe() {
    return recipe;
  }

  /** How many pictures an epoch has. */
  public Spinner<Integer> perEpoch() {
    return perEpoch;
  }

  /** Whether a recipe is chosen, so that the data set says nothing. */
  public BooleanBinding endless() {
    return Bindings.createBooleanBinding(() -> model.recipe().get().isPresent(), model.recipe());
  }

  private void list() {
    Optional<RecipeChoice> chosen = model.recipe().get();
    recipe.getItems().setAll(Optional.<RecipeChoice>empty());
    model.recipes().forEach(one -> recipe.getItems().add(Optional.of(one)));
    recipe.setValue(chosen);
  }

  private static StringConverter<Optional<RecipeChoice>> shown(String none) {
    return new StringConverter<>() {
      @Override
      public String toString(Optional<RecipeChoice> value) {
        return value == null ? "" : value.map(one -> one.recipe().name()).orElse(none);
      }

      @Override
      public Optional<RecipeChoice> fromString(String word) {
        throw new UnsupportedOperationException("these are chosen, not typed");
      }
    };
  }
}
