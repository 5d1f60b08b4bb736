package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.gui.TestWindow.await;
import static org.kubi.app.gui.TestWindow.onToolkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.panel.pose.PoseAngle;
import org.kubi.framing.Box;
import org.testfx.api.FxRobot;

/** What a user does with mouse and keyboard, done by a robot. */
class WindowFlowTest {
  private static final Point2D BOX_FROM = new Point2D(40, 20);
  private static final Point2D BOX_TO = new Point2D(90, 75);

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private TestWindow window;
  private Workbench bench;

  @BeforeEach
  void open() throws Exception {
    window = TestWindow.open();
    bench = window.bench();
    await(() -> ((ImageView) node("#viewport-picture")).getImage() != null);
  }

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      window.close();
    }
  }

  private Node node(String id) {
    return window.scene().lookup(id);
  }

  private Point2D onScreen(Node node, Point2D place) throws Exception {
    Bounds bounds = onToolkit(() -> node.localToScreen(node.getBoundsInLocal()));
    return new Point2D(bounds.getMinX(), bounds.getMinY()).add(place);
  }

  @Test
  void aPersonIsPosedAPhotoIsBoxedAndPredictedAndTheModelTakesThePose() throws Exception {
    window.write(robot, "#pose-head-turn .text-field", "30");
    await(() -> Math.abs(bench.pose().angle(PoseAngle.HEAD_TURN).get() - 30) < 1e-6);

    Files.writeString(folder.resolve("card.json"), "{}");
    onToolkit(() -> drop(folder));
    await(() -> bench.network().about().get().isPresent());
    onToolkit(() -> drop(Path.of("photo.jpg")));
    await(() -> bench.photo().photo().get().isPresent());
    assertEquals("Kubi – photo.jpg – fixed", onToolkit(() -> window.stage().getTitle()));
    await(() -> node("#photo-canvas") != null && node("#photo-canvas").getScene() != null);

    Node canvas = window.still("#photo-canvas");
    double scale = canvas.getBoundsInLocal().getWidth() / 200;
    robot.drag(onScreen(canvas, BOX_FROM.multiply(scale)), MouseButton.PRIMARY);
    robot.dropTo(onScreen(canvas, BOX_TO.multiply(scale)));
    await(() -> bench.photo().box().get().isPresent());
    Box box = bench.photo().box().get().orElseThrow();
    assertEquals(BOX_FROM.getX(), box.x(), 2);
    assertEquals(BOX_FROM.getY(), box.y(), 2);
    assertEquals(BOX_TO.getX() - BOX_FROM.getX(), box.width(), 2);

    window.click(robot, "#photo-predict");
    await(() -> bench.photo().finding().get().isPresent() && !bench.player().gliding());
    await(() -> TestEquipment.BELIEF.equals(bench.studio().pose().get()));

    window.click(robot, "#undo");
    await(() -> Math.abs(bench.pose().angle(PoseAngle.HEAD_TURN).get() - 30) < 1e-6);
  }

  @Test
  void f1ListsTheKeysAndEscapeClosesTheList() throws Exception {
    assertFalse(onToolkit(() -> node("#key-help").isVisible()));
    onToolkit(
        () -> {
          node("#viewport").requestFocus();
          return true;
        });
    robot.type(KeyCode.F1);
    await(() -> node("#key-help").isVisible());
    robot.type(KeyCode.ESCAPE);
    await(() -> !node("#key-help").isVisible());
    assertTrue(onToolkit(() -> window.stage().isShowing()));
  }

  private boolean drop(Path path) {
    bench.open(List.of(path));
    return true;
  }
}
