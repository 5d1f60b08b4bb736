package org.kubi.app.panel.character;

import java.util.Optional;
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
import org.kubi.render.character.gltf.GltfSource;

/** The chooser of the person. */
public final class CharacterView extends VBox {

  /**
   * Shows who stands there, and asks for a figure's bones when they are wanted.
   *
   * @param openFigure asks the user for a figure's file
   */
  public CharacterView(
      CharacterViewModel model, FigureViewModel figures, Texts texts, Runnable openFigure) {
    getStyleClass().add("panel");
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.setPrefSize(18, 18);
    wheel.visibleProperty().bind(model.loading());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox heading = new HBox(Controls.heading(texts.of("character.title")), gap, wheel);
    heading.getStyleClass().add("heading-row");

    ChoiceBox<CharacterSource> source = new ChoiceBox<>();
    source.setItems(model.sources());
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
    next.disableProperty().bind(model.endless().not());
    seed.disableProperty().bind(model.endless().not());
    HBox.setHgrow(next, Priority.ALWAYS);

    Label caption = Controls.note("");
    caption.textProperty().bind(model.caption());
    HBox row = new HBox(seed, next);
    row.getStyleClass().add("row");
    getChildren()
        .addAll(heading, source, row, figureRow(model, figures, texts, openFigure), caption);
    figures
        .question()
        .addListener((changed, was, is) -> is.ifPresent(one -> ask(one, figures, texts)));
  }

  private static HBox figureRow(
      CharacterViewModel model, FigureViewModel figures, Texts texts, Runnable openFigure) {
    Button open =
        Controls.button(
            Material2AL.FOLDER_OPEN, texts.of("figure.open"), texts.of("figure.open.tip"));
    open.setId("figure-open");
    open.setMaxWidth(Double.MAX_VALUE);
    open.setOnAction(event -> openFigure.run());
    HBox.setHgrow(open, Priority.ALWAYS);
    Button bones =
        Controls.button(
            Material2AL.ACCESSIBILITY_NEW, texts.of("figure.bones"), texts.of("figure.bones.tip"));
    bones.setId("figure-bones");
    bones.setOnAction(event -> model.figure().ifPresent(figures::chooseBones));
    bones.disableProperty().bind(model.endless());
    HBox row = new HBox(open, bones);
    row.getStyleClass().add("row");
    return row;
  }

  private void ask(BoneChooserViewModel question, FigureViewModel figures, Texts texts) {
    BoneChooser chooser = new BoneChooser(question, texts, getScene().getWindow());
    chooser.setOnHidden(event -> figures.answer(Optional.ofNullable(chooser.getResult())));
    chooser.show();
  }

  /** A source's name in words, or its id when there are none. */
  private static final class SourceNames extends StringConverter<CharacterSource> {
    private final Texts texts;

    SourceNames(Texts texts) {
      this.texts = texts;
    }

    @Override
    public String toString(CharacterSource source) {
      if (source instanceof GltfSource figure) {
        return String.valueOf(figure.file().getFileName());
      }
      return source == null ? "" : texts.orElse("character.source." + source.id(), source.id());
    }

    @Override
    public CharacterSource fromString(String name) {
      throw new UnsupportedOperationException("a choice is not typed, found " + name);
    }
  }
}
