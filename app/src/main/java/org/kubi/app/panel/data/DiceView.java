package org.kubi.app.panel.data;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.control.Pictures;
import org.kubi.app.panel.text.Texts;

/** A die for each thing that a recipe draws by chance, one for all, and the way to its settings. */
public final class DiceView extends VBox {
  private static final double GAP = 4;
  private static final double PICTURE = 128;

  /**
   * The dice.
   *
   * @param saveAs asks for a name under which the recipe is saved
   */
  public DiceView(DiceViewModel model, Texts texts, Runnable saveAs) {
    getStyleClass().add("panel");
    Button all = Controls.iconButton(Material2AL.CASINO, texts.of("dice.all.tip"));
    all.setId("dice-all");
    all.setOnAction(event -> model.rollAll());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label name = Controls.note("");
    name.textProperty().bind(model.recipeName());
    HBox heading = new HBox(Controls.heading(texts.of("dice.title")), gap, all);
    heading.getStyleClass().add("heading-row");
    FlowPane dice = new FlowPane(GAP, GAP);
    for (String thrower : DiceViewModel.throwers()) {
      Button one =
          Controls.button(
              Material2AL.CASINO,
              texts.of("dice." + thrower),
              texts.of("dice." + thrower + ".tip"));
      one.setId("dice-" + thrower);
      one.getStyleClass().add("small");
      one.setOnAction(event -> model.roll(thrower));
      one.disableProperty().bind(model.isIdle(thrower));
      dice.getChildren().add(one);
    }
    ImageView picture = new ImageView();
    picture.setFitWidth(PICTURE);
    picture.setFitHeight(PICTURE);
    picture.setSmooth(false);
    picture.managedProperty().bind(picture.imageProperty().isNotNull());
    model
        .picture()
        .addListener((changed, was, is) -> picture.setImage(is.map(Pictures::of).orElse(null)));
    Button settings =
        Controls.button(Material2AL.EDIT, texts.of("dice.settings"), texts.of("dice.settings.tip"));
    settings.setId("dice-settings");
    BooleanProperty open = model.settings().open();
    settings.setOnAction(event -> open.set(!open.get()));
    Button save =
        Controls.button(Material2MZ.SAVE, texts.of("dice.save"), texts.of("dice.save.tip"));
    save.setId("dice-save");
    save.setOnAction(event -> saveAs.run());
    settings.getStyleClass().add("small");
    save.getStyleClass().add("small");
    getChildren().addAll(heading, name, dice, new FlowPane(GAP, GAP, settings, save), picture);
  }
}
