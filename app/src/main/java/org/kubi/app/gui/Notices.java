package org.kubi.app.gui;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** Trouble in the upper right corner; each sentence goes by itself or by a click. */
final class Notices extends VBox {
  private static final Duration STAY = Duration.seconds(10);
  private static final double WIDTH = 420;
  private static final int MOST = 3;

  Notices() {
    setPickOnBounds(false); // what lies below stays at hand
    setAlignment(Pos.TOP_RIGHT);
    setPadding(new Insets(60, 16, 0, 0));
    setSpacing(8);
  }

  /** Shows a sentence under those that are there; the oldest gives way. */
  void show(String sentence) {
    Notification notice = new Notification(sentence, new FontIcon(Material2AL.ERROR_OUTLINE));
    notice.getStyleClass().addAll(Styles.WARNING, Styles.ELEVATED_2);
    notice.setPrefWidth(WIDTH);
    notice.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    if (getChildren().size() == MOST) {
      getChildren().remove(0);
    }
    getChildren().add(notice);
    notice.setOnClose(event -> getChildren().remove(notice));
    PauseTransition stay = new PauseTransition(STAY);
    stay.setOnFinished(event -> getChildren().remove(notice));
    stay.play();
  }
}
