package org.kubi.app.gui;

import atlantafx.base.theme.Styles;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;

/** The acts that concern the whole window. */
final class MainToolBar extends ToolBar {
  MainToolBar(
      Workbench bench,
      Choosers choosers,
      BooleanProperty dark,
      BooleanProperty photoShown,
      Runnable toggleHelp,
      Texts texts) {
    Label title = new Label("Kubi");
    title.getStyleClass().add("app-title");

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
    ToggleButton wander = toggle(Material2MZ.PLAY_ARROW, texts.of("tool.wander"));
    Controls.tip(wander, texts.of("tool.wander.tip"));
    wander.setId("wander");
    wander.selectedProperty().bindBidirectional(bench.player().wandering());

    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    ToggleButton pane = toggle(Material2MZ.VERTICAL_SPLIT, texts.of("tool.pane"));
    Controls.tip(pane, texts.of("tool.pane.tip"));
    pane.selectedProperty().bindBidirectional(photoShown);
    ToggleButton theme = toggle(Material2AL.BRIGHTNESS_4, texts.of("tool.theme"));
    Controls.tip(theme, texts.of("tool.theme.tip"));
    theme.setId("theme");
    theme.selectedProperty().bindBidirectional(dark);

    Button help = Controls.iconButton(Material2AL.HELP_OUTLINE, texts.of("tool.help.tip"));
    help.setId("help");
    help.setOnAction(event -> toggleHelp.run());

    for (ButtonBase button : new ButtonBase[] {photo, network, view, wander, pane, theme}) {
      button.getStyleClass().add(Styles.FLAT);
    }
    getItems()
        .addAll(
            title,
            new Separator(Orientation.VERTICAL),
            photo,
            network,
            new Separator(Orientation.VERTICAL),
            undo,
            redo,
            new Separator(Orientation.VERTICAL),
            view,
            wander,
            gap,
            pane,
            theme,
            help);
  }

  private static ToggleButton toggle(Ikon icon, String text) {
    return new ToggleButton(text, new FontIcon(icon));
  }
}
