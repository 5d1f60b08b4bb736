package org.kubi.app.panel.character;

import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.material2.Material2AL;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;
import org.kubi.render.character.CharacterSource;

/** The chooser of the person. */
public final class CharacterView extends VBox {

  public CharacterView(CharacterViewModel model, Texts texts) {
    getStyleClass().add("panel");
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.setPrefSize(18, 18);
    wheel.visibleProperty().bind(model.loading());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox heading = new HBox(Controls.heading(texts.of("character.title")), gap, wheel);
    heading.getStyleClass().add("heading-row");

    ChoiceBox<CharacterSource> source = new ChoiceBox<>();
    source.getItems().addAll(model.sources());
    source.setConverter(new SourceNames(texts));
    source.valueProperty().bindBidirectional(model.source());
    source.setMaxWidth(Double.MAX_VALUE);
    source.setTooltip(Controls.tooltip(texts.of("character.source.tip")));
    source.setId("character-source");
    HBox.setHgrow(source, Priority.ALWAYS);

    Spinner<Integer> seed = new Spinner<>();
    var values =
        new SpinnerValueFactory.IntegerSpinnerValueFactory(
            0, CharacterViewModel.GREATEST_SEED, model.seed().get());
    seed.setValueFactory(values);
    seed.setEditable(true);
    seed.setPrefWidth(96);
    seed.setId("character-seed");
    seed.setTooltip(Controls.tooltip(texts.of("character.seed.tip")));
    values
        .valueProperty()
        .addListener(
            (changed, was, is) -> {
              if (is != null) {
                model.seed().set(is);
              }
            });
    model.seed().addListener((changed, was, is) -> values.setValue(is.intValue()));

    Button next =
        Controls.button(
            Material2AL.CASINO, texts.of("character.next"), texts.of("character.next.tip"));
    next.setId("character-next");
    next.setMaxWidth(Double.MAX_VALUE);
    next.setOnAction(event -> model.next());
    HBox.setHgrow(next, Priority.ALWAYS);

    Label caption = Controls.note("");
    caption.textProperty().bind(model.caption());
    HBox row = new HBox(seed, next);
    row.getStyleClass().add("row");
    getChildren().addAll(heading, source, row, caption);
  }

  /** A source's name in words, or its id when there are none. */
  private static final class SourceNames extends StringConverter<CharacterSource> {
    private final Texts texts;

    SourceNames(Texts texts) {
      this.texts = texts;
    }

    @Override
    public String toString(CharacterSource source) {
      return source == null ? "" : texts.orElse("character.source." + source.id(), source.id());
    }

    @Override
    public CharacterSource fromString(String name) {
      throw new UnsupportedOperationException("a choice is not typed, found " + name);
    }
  }
}
