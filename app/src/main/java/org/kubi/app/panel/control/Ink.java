package org.kubi.app.panel.control;

import javafx.scene.control.Label;
import javafx.scene.paint.Paint;

/**
 * The theme's colour of quiet letters, for what is drawn on a canvas: a child of what draws, which
 * nobody sees.
 */
public final class Ink extends Label {
  /**
   * With the theme that there is.
   *
   * @param changed draws again when the theme is another one
   */
  public Ink(Runnable changed) {
    getStyleClass().add("note");
    setManaged(false);
    setMouseTransparent(true);
    setOpacity(0); // an invisible node would have no style
    textFillProperty().addListener(change -> changed.run());
  }

  /** The colour. */
  public Paint colour() {
    return getTextFill();
  }
}
