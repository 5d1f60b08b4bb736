package org.kubi.app.gui;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kubi.app.panel.status.StatusViewModel.Notice;

/** Trouble and remarks at the top, in the middle; each sentence goes by itself or by a click. */
final class Notices extends VBox {
  private static final Duration STAY = Duration.seconds(10);
  private static final double WIDTH = 420;
  private static final int MOST = 3;

  Notices() {
    setPickOnBounds(false); // what lies below stays at hand
    setAlignment(Pos.TOP_CENTER); // the numbers at the right stay readable
    setPadding(new Insets(54, 0, 0, 0));
    setSpacing(8);
  }

  /** Something went wrong. */
  void trouble(Notice notice) {
    show(notice.sentence(), Material2AL.ERROR_OUTLINE, Styles.WARNING);
  }

  /** All is well, but not as one might expect. */
  void remark(Notice notice) {
    show(notice.sentence(), Material2AL.INFO, Styles.ACCENT);
  }

  /** Shows a sentence under those that are there; the oldest gives way. */
  private void show(String sentence, Ikon icon, String style) {
    Notification notice = new Notification(sentence, new FontIcon(icon));
    notice.getStyleClass().addAll(style, Styles.ELEVATED_2);
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
    // Whoever reads a long sentence keeps the pointer on it.
    notice.hoverProperty().addListener((changed, was, is) -> hold(stay, is));
  }

  private static void hold(PauseTransition stay, boolean held) {
    if (held) {
      stay.pause();
    } else {
      stay.play();
    }
  }
}
