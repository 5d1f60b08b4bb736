package org.kubi.app.gui;

import atlantafx.base.theme.Styles;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.character.CharacterView;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.data.DiceView;
import org.kubi.app.panel.eye.EyeView;
import org.kubi.app.panel.light.LightView;
import org.kubi.app.panel.network.NetworkView;
import org.kubi.app.panel.photo.PhotoView;
import org.kubi.app.panel.pose.PoseView;
import org.kubi.app.panel.recipe.RecipeView;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.panel.viewport.ViewportView;

/**
 * The stage: controls at the left, the studio and the photo in the middle, the settings of the dice
 * below them, the network's eye at the right.
 */
final class StageWorkspace {
  private static final double LEFT = 288;

  /** The enlarged picture of the network's eye needs it. */
  private static final double RIGHT = 288;

  private final Workbench bench;
  private final Texts texts;
  private final Choosers choosers;
  private final BooleanProperty photoShown = new SimpleBooleanProperty(this, "photoShown");
  private final SplitPane middle = new SplitPane();
  private final SplitPane stack = new SplitPane(middle);
  private final ViewportView viewport;
  private final RecipeView recipe;

  StageWorkspace(Workbench bench, Choosers choosers) {
    this.bench = bench;
    this.texts = bench.texts();
    this.choosers = choosers;
    this.viewport = new ViewportView(bench.viewport(), bench.handling(), texts);
    PhotoView photo = new PhotoView(bench.photo(), bench.studio(), texts, choosers::choosePhoto);
    middle.getItems().add(viewport);
    photoShown.addListener((changed, was, is) -> showPhoto(photo, is));
    this.recipe = new RecipeView(bench.desk().data().dice().settings(), texts);
    stack.setOrientation(Orientation.VERTICAL);
    bench.desk().data().dice().settings().open().addListener((changed, was, is) -> showRecipe(is));
    bench
        .photo()
        .photo()
        .addListener((changed, was, is) -> photoShown.set(photoShown.get() || is.isPresent()));
  }

  /** The picture of the studio: the first focus is its. */
  Node viewport() {
    return viewport;
  }

  /** Shows the settings of the dice and asks for the name under which they are saved. */
  void saveRecipe() {
    recipe.askName();
  }

  Region view() {
    // In reading order: the Tab key goes through them as they are added.
    BorderPane frame = new BorderPane();
    frame.setLeft(
        column(
            "left-column",
            LEFT,
            new CharacterView(bench.character(), bench.figures(), texts, choosers::chooseFigure),
            new PoseView(bench.pose(), texts),
            new LightView(bench.light(), texts),
            new DiceView(bench.desk().data().dice(), texts, this::saveRecipe)));
    frame.setCenter(stack);
    frame.setRight(
        column(
            "right-column",
            RIGHT,
            new EyeView(bench.eye(), texts),
            new NetworkView(bench.network(), bench.studio(), texts, choosers::chooseNetwork)));
    return frame;
  }

  /** The stage's own acts, for the bar above. */
  Node tools() {
    Button photo =
        Controls.button(Material2AL.IMAGE, texts.of("tool.photo"), texts.of("photo.open.tip"));
    photo.setOnAction(event -> choosers.choosePhoto());
    Button network =
        Controls.button(
            Material2AL.FOLDER_OPEN, texts.of("tool.network"), texts.of("network.open.tip"));
    network.setOnAction(event -> choosers.chooseNetwork());
    Button undo = Controls.iconButton(Material2MZ.UNDO, texts.of("tool.undo.tip"));
    undo.setId("undo");
    undo.setOnAction(event -> bench.editor().undo());
    undo.disableProperty().bind(bench.editor().canUndo().not());
    Button redo = Controls.iconButton(Material2MZ.REDO, texts.of("tool.redo.tip"));
    redo.setOnAction(event -> bench.editor().redo());
    redo.disableProperty().bind(bench.editor().canRedo().not());
    Button view =
        Controls.button(
            Material2AL.CENTER_FOCUS_STRONG, texts.of("tool.view"), texts.of("tool.view.tip"));
    view.setOnAction(event -> bench.handling().resetView());
    ToggleButton wander =
        new ToggleButton(texts.of("tool.wander"), new FontIcon(Material2MZ.PLAY_ARROW));
    Controls.tip(wander, texts.of("tool.wander.tip"));
    wander.setId("wander");
    wander.selectedProperty().bindBidirectional(bench.player().wandering());
    ToggleButton pane =
        new ToggleButton(texts.of("tool.pane"), new FontIcon(Material2MZ.VERTICAL_SPLIT));
    Controls.tip(pane, texts.of("tool.pane.tip"));
    pane.selectedProperty().bindBidirectional(photoShown);
    for (ButtonBase button : new ButtonBase[] {photo, network, view, wander, pane}) {
      button.getStyleClass().add(Styles.FLAT);
    }
    HBox tools =
        new HBox(
            undo, redo, new Separator(Orientation.VERTICAL), photo, network, view, wander, pane);
    tools.getStyleClass().add("tools");
    return tools;
  }

  private void showPhoto(Node photo, boolean shown) {
    if (shown && middle.getItems().size() == 1) {
      middle.getItems().add(photo);
      middle.setDividerPositions(0.5);
    } else if (!shown) {
      middle.getItems().remove(photo);
    }
  }

  private void showRecipe(boolean shown) {
    if (shown) {
      stack.getItems().add(recipe);
      stack.setDividerPositions(0.5);
    } else {
      stack.getItems().remove(recipe);
    }
  }

  private static ScrollPane column(String id, double width, Region... panels) {
    VBox box = new VBox(panels);
    box.getStyleClass().add("column");
    ScrollPane scroll = new ScrollPane(box);
    scroll.setId(id);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefWidth(width);
    scroll.setMinWidth(width);
    return scroll;
  }
}
