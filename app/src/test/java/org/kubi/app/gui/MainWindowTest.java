package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.gui.TestWindow.await;
import static org.kubi.app.gui.TestWindow.onToolkit;

import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kubi.app.panel.pose.PoseAngle;

/** Looks at the real window; skipped where the toolkit cannot start. */
class MainWindowTest {
  private static TestWindow window;

  @BeforeAll
  static void openWindow() throws Exception {
    window = TestWindow.open();
  }

  @AfterAll
  static void closeWindow() throws Exception {
    if (window != null) {
      window.close();
    }
  }

  private static Image picture(String id) {
    return ((ImageView) window.scene().lookup("#" + id)).getImage();
  }

  @Test
  void aPictureComesAndFollowsTheSlider() throws Exception {
    await(() -> picture("viewport-picture") != null && picture("eye-picture") != null);
    Image before = onToolkit(() -> picture("eye-picture"));
    onToolkit(
        () -> {
          Slider turn = (Slider) window.scene().lookup("#pose-head-turn .slider");
          turn.setValue(40);
          return turn;
        });
    assertEquals(40, onToolkit(() -> window.bench().pose().angle(PoseAngle.HEAD_TURN).get()), 1e-6);
    // The same head may come once more before the turned one.
    await(() -> different(before, picture("eye-picture")) > 100);
  }

  private static int different(Image before, Image after) {
    int different = 0;
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x++) {
        different +=
            before.getPixelReader().getArgb(x, y) != after.getPixelReader().getArgb(x, y) ? 1 : 0;
      }
    }
    return different;
  }

  @Test
  void allPanelsAreThere() throws Exception {
    for (String id :
        new String[] {
          "character-source",
          "character-next",
          "pose-neck-nod",
          "viewport",
          "eye-angles",
          "network-open",
          "status-renderer",
          "undo",
          "wander",
          "theme",
          "help"
        }) {
      assertTrue(onToolkit(() -> window.scene().lookup("#" + id) != null), id);
    }
  }
}
