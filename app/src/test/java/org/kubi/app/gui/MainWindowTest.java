package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kubi.app.panel.pose.PoseAngle;
import org.kubi.app.panel.text.Texts;

/** Opens the real window on Monocle; skipped where the toolkit cannot start. */
class MainWindowTest {
  private static Workbench bench;
  private static Scene scene;
  private static Stage stage;

  @BeforeAll
  static void openWindow() throws Exception {
    try {
      Platform.startup(() -> {});
    } catch (UnsupportedOperationException | IllegalStateException e) {
      abort("no toolkit here: " + e.getMessage());
    }
    Platform.setImplicitExit(false);
    onToolkit(
        () -> {
          bench =
              new Workbench(
                  GuiOptions.defaults(),
                  TestEquipment.get(),
                  Texts.in(Locale.ENGLISH),
                  Platform::runLater);
          MainWindow window = new MainWindow(bench, GuiOptions.Theme.LIGHT);
          scene = new Scene(window, 1280, 800);
          scene.getStylesheets().add(MainWindow.stylesheet());
          stage = new Stage();
          stage.setScene(scene);
          stage.show();
          window.start();
          return stage;
        });
  }

  @AfterAll
  static void closeWindow() throws Exception {
    if (stage != null) {
      onToolkit(
          () -> {
            stage.close();
            bench.close();
            return true;
          });
    }
  }

  private static <T> T onToolkit(Callable<T> act) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            done.complete(act.call());
          } catch (Exception e) {
            done.completeExceptionally(e);
          }
        });
    return done.get(30, TimeUnit.SECONDS);
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!onToolkit(condition)) {
      assertTrue(System.nanoTime() < end, "waited 30 seconds in vain");
      Thread.sleep(30);
    }
  }

  private static Image picture(String id) {
    return ((ImageView) scene.lookup("#" + id)).getImage();
  }

  @Test
  void aPictureComesAndFollowsTheSlider() throws Exception {
    await(() -> picture("viewport-picture") != null && picture("eye-picture") != null);
    Image before = onToolkit(() -> picture("eye-picture"));
    onToolkit(
        () -> {
          Slider turn = (Slider) scene.lookup("#pose-head-turn .slider");
          turn.setValue(40);
          return turn;
        });
    assertEquals(40, onToolkit(() -> bench.pose().angle(PoseAngle.HEAD_TURN).get()), 1e-6);
    await(() -> picture("eye-picture") != before);
    Image after = onToolkit(() -> picture("eye-picture"));
    int different = 0;
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x++) {
        different +=
            before.getPixelReader().getArgb(x, y) != after.getPixelReader().getArgb(x, y) ? 1 : 0;
      }
    }
    assertTrue(different > 100, "the turned head looks different, pixels: " + different);
  }

  @Test
  void allPanelsAreThere() throws Exception {
    for (String id :
        new String[] {
          "character-source", "character-next", "pose-neck-nod", "viewport", "eye-angles",
          "network-open", "status-renderer", "undo", "wander", "theme"
        }) {
      assertTrue(onToolkit(() -> scene.lookup("#" + id) != null), id);
    }
  }
}
