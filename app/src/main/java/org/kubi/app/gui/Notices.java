package org.kubi.app.gui;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** Trouble in the upper right corner; goes by itself or by a click. */
final class Notices {
  private static final Duration STAY = Duration.seconds(10);

  private final StackPane over;

  /** Shows notices over a pane's content. */
  Notices(StackPane over) {
    this.over = over;
  }

  /** Shows a sentence; an older one gives way. */
  void show(String sentence) {
    Notification notice = new Notification(sentence, new FontIcon(Material2AL.ERROR_OUTLINE));
    notice.getStyleClass().addAll(Styles.WARNING, Styles.ELEVATED_2);
    notice.setId("notice");
    notice.setPrefWidth(420);
    notice.setMaxSize(420, Region.USE_PREF_SIZE);
    notice.setPrefHeight(Region.USE_PREF_SIZE);
    StackPane.setAlignment(notice, Pos.TOP_RIGHT);
    StackPane.setMargin(notice, new Insets(60, 16, 0, 0));
    over.getChildren().removeIf(Notification.class::isInstance);
    over.getChildren().add(notice);
    notice.setOnClose(event -> over.getChildren().remove(notice));
    PauseTransition stay = new PauseTransition(STAY);
    stay.setOnFinished(event -> over.getChildren().remove(notice));
    stay.play();
  }
}
