package org.kubi.app.gui;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;

/** The project, the acts of the workspace that is shown, and those of the whole window. */
final class MainToolBar extends ToolBar {
  /**
   * The bar.
   *
   * @param tools where the workspace that is shown puts its own acts
   */
  MainToolBar(
      Workbench bench, Choosers choosers, StackPane tools, Drawer drawer, Runnable toggleHelp) {
    Texts texts = bench.texts();
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button palette = Controls.iconButton(Material2MZ.SEARCH, texts.of("tool.palette.tip"));
    palette.setId("palette-open");
    palette.setOnAction(event -> bench.desk().palette().open().set(true));
    ToggleButton below = toggle(Material2AL.LIST_ALT, texts.of("tool.drawer.tip"));
    below.setId("drawer-toggle");
    below.selectedProperty().bindBidirectional(drawer.open());
    ToggleButton theme = toggle(Material2AL.BRIGHTNESS_4, texts.of("tool.theme.tip"));
    theme.setId("theme");
    theme.selectedProperty().bindBidirectional(bench.desk().dark());
    Button help = Controls.iconButton(Material2AL.HELP_OUTLINE, texts.of("tool.help.tip"));
    help.setId("help");
    help.setOnAction(event -> toggleHelp.run());
    getItems()
        .addAll(
            new ProjectMenu(bench.desk(), choosers, texts),
            tools,
            gap,
            palette,
            below,
            theme,
            help);
  }

  private static ToggleButton toggle(Ikon icon, String tip) {
    ToggleButton button = new ToggleButton("", new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    Controls.tip(button, tip);
    return button;
  }
}
