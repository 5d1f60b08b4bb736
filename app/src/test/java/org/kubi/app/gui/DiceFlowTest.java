package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.gui.TestWindow.await;
import static org.kubi.app.gui.TestWindow.onToolkit;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.gen.recipe.RecipeFile;
import org.testfx.api.FxRobot;

/** On the stage, the dice's recipe is changed, seen in the network's picture, and saved. */
class DiceFlowTest {
  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private TestWindow window;
  private Workbench bench;

  @BeforeEach
  void open() throws Exception {
    window = TestWindow.open(Session.fresh(folder.resolve("project")));
    bench = window.bench();
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

  @Test
  void aThingIsPutInFrontAndTheRecipeIsSavedFromTheStage() throws Exception {
    assertNull(onToolkit(() -> node("#recipe-editor")));
    assertFalse(onToolkit(() -> node("#eye-thrown").isVisible()));
    onToolkit(
        () -> {
          ((Button) node("#dice-save")).fire();
          return true;
        });
    await(() -> node("#recipe-name") != null && node("#recipe-name").isFocused());
    onToolkit(
        () -> {
          ((TextInputControl) node("#recipe-name")).setText("on-stage");
          return true;
        });
    window.click(robot, "#recipe-search");
    robot.write("thing in front");
    window.write(robot, "#recipe-occluder-share", "1");
    await(() -> bench.studio().thrown().get().isPresent());
    assertFalse(bench.studio().thrown().get().orElseThrow().front().things().isEmpty());
    assertTrue(onToolkit(() -> node("#eye-thrown").isVisible()));
    assertEquals("on-stage", onToolkit(() -> ((TextInputControl) node("#recipe-name")).getText()));
    onToolkit(
        () -> {
          ((Button) node("#recipe-save")).fire();
          return true;
        });
    await(() -> bench.desk().data().generate().recipe().get().word().endsWith("on-stage.json"));
    Path file = folder.resolve("project/recipes/on-stage.json");
    assertEquals(1, RecipeFile.read(file).occluder().share());
    await(() -> node("#recipe-editor") == null);
  }
}
