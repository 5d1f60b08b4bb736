package org.kubi.app.panel.control;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small controls, all made alike. */
public final class Controls {
  private Controls() {}

  /** A panel's title. */
  public static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("heading");
    return label;
  }

  /** A title within a panel. */
  public static Label subheading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("subheading");
    return label;
  }

  /** A quiet explanation, in as many lines as it takes. */
  public static Label note(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("note");
    label.setWrapText(true);
    return label;
  }

  /** A small flat button with a picture; its tooltip names the act. */
  public static Button iconButton(Ikon icon, String tip) {
    Button button = new Button("", new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    tip(button, tip);
    return button;
  }

  /** A button with a picture and the act's name. */
  public static Button button(Ikon icon, String text, String tip) {
    Button button = new Button(text, new FontIcon(icon));
    tip(button, tip);
    return button;
  }

  /** Sets a tooltip, which also names the control to screen readers. */
  public static void tip(ButtonBase button, String text) {
    button.setTooltip(tooltip(text));
    button.setAccessibleText(text);
  }

  /** A tooltip that comes soon and keeps its lines short. */
  public static Tooltip tooltip(String text) {
    Tooltip tooltip = new Tooltip(text);
    tooltip.setShowDelay(Duration.millis(400));
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(340);
    return tooltip;
  }
}
