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
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.task.JobState;
import org.kubi.data.Json;
import org.kubi.gen.CharacterMix;
import org.kubi.gen.Recipes;
import org.testfx.api.FxRobot;

/** The main job by mouse and keys, through the workspaces, in a fresh project. */
class BenchFlowTest {
  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private TestWindow window;
  private Desk desk;

  @BeforeEach
  void open() throws Exception {
    window = TestWindow.open(Session.fresh(folder.resolve("project")));
    desk = window.bench().desk();
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

  private void clickAt(String id, double x, double y) throws Exception {
    Node node = window.still(id);
    Bounds bounds = onToolkit(() -> node.localToScreen(node.getBoundsInLocal()));
    robot.clickOn(new Point2D(bounds.getMinX() + x, bounds.getMinY() + y));
  }

  private void drop(Path path) throws Exception {
    onToolkit(
        () -> {
          window.bench().open(List.of(path));
          return true;
        });
  }

  @Test
  void twoHundredAreGeneratedOneIsStagedAndAPhotoIsPredicted() throws Exception {
    // To Data, by its name in the palette.
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    robot.release(KeyCode.P, KeyCode.SHIFT, KeyCode.CONTROL);
    await(() -> node("#palette").isVisible());
    robot.write("to data").type(KeyCode.ENTER);
    await(() -> desk.workspace().get().equals("data") && node("#data-generate") != null);
    assertFalse(onToolkit(() -> node("#palette").isVisible()));

    // A recipe is dropped; 200 pictures of it are made.
    var boxes =
        Recipes.BUILTIN.withCharacters(List.of(new CharacterMix("boxes", List.of(), 4, 0, 1)));
    drop(Files.writeString(folder.resolve("mine.json"), Json.write(boxes)));
    await(() -> desk.data().generate().recipe().get().word().endsWith("mine.json"));
    window.write(robot, "#data-count .text-field", "200");
    await(() -> desk.data().generate().count().get() == 200);
    window.click(robot, "#data-generate");
    await(() -> node("#drawer").isVisible() && !desk.jobs().jobs().isEmpty());
    await(() -> desk.jobs().jobs().get(0).state() == JobState.DONE);
    await(() -> desk.data().sheet().count().get() == 200);
    await(() -> desk.data().sheet().coverage().get().isPresent());

    // A click on a picture tells of it; its scene comes to the stage.
    clickAt("#sheet", 30, 30);
    await(() -> desk.data().sample().facts().get().isPresent());
    assertEquals(0, onToolkit(() -> desk.data().sheet().chosen().get()));
    window.click(robot, "#sample-scene");
    await(() -> desk.data().sample().large().get().isPresent());
    String who = onToolkit(() -> desk.data().sample().facts().get().orElseThrow().character());
    assertEquals(
        who, onToolkit(() -> window.bench().studio().person().get().orElseThrow().model().id()));

    // A network, and a photo in Compare: both its heads are found and predicted.
    Files.createDirectories(folder.resolve("net"));
    Files.writeString(folder.resolve("net/card.json"), "{}");
    drop(folder.resolve("net"));
    await(() -> window.bench().network().about().get().isPresent());
    window.click(robot, "#rail-compare");
    await(() -> node("#compare-table") != null);
    drop(Path.of("photo.jpg"));
    await(
        () ->
            desk.compare().rows().size() == 2
                && desk.compare().rows().stream().allMatch(row -> row.answer().isPresent()));
    TableView<?> table = (TableView<?>) node("#compare-table");
    assertEquals(2, onToolkit(() -> table.getItems().size()));
    await(() -> !desk.compare().overlay().portraits().get().isEmpty());
    int first = onToolkit(() -> desk.compare().chosen().get());
    robot.type(KeyCode.ESCAPE);
    onToolkit(
        () -> {
          table.requestFocus();
          return true;
        });
    robot.type(KeyCode.DOWN);
    await(() -> desk.compare().chosen().get() != first);
    assertTrue(Files.exists(folder.resolve("project/data/builtin/dataset.json")));
  }

  @Test
  void keysLeadToTheWorkspaces() throws Exception {
    robot.press(KeyCode.CONTROL, KeyCode.DIGIT5);
    robot.release(KeyCode.DIGIT5, KeyCode.CONTROL);
    await(() -> node("#compare-canvas") != null);
    robot.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    robot.release(KeyCode.DIGIT1, KeyCode.CONTROL);
    await(() -> node("#viewport") != null);
  }
}
