package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.gui.TestWindow.await;
import static org.kubi.app.gui.TestWindow.onToolkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.panel.studio.FigureFile;
import org.kubi.render.character.gltf.GltfSource;
import org.testfx.api.FxRobot;

/** A figure is dropped on the window, its bones are asked for, and it stands there. */
class FigureFlowTest {
  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private TestWindow window;

  @BeforeEach
  void open() throws Exception {
    window = TestWindow.open();
  }

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      window.close();
    }
  }

  /** A node of whichever window has it. */
  private static Optional<Node> find(String id) {
    return Window.getWindows().stream()
        .map(one -> one.getScene().lookup(id))
        .filter(node -> node != null)
        .findFirst();
  }

  @SuppressWarnings("unchecked") // as the chooser makes them
  private static boolean choose(String bone, String rig) {
    ((ComboBox<Optional<String>>) find("#bones-" + bone).orElseThrow()).setValue(Optional.of(rig));
    return true;
  }

  @Test
  void bonesAreChosenInADialogAndKept() throws Exception {
    Path file = FigureFile.write(folder.resolve("x.gltf"), name -> "Bone " + name.charAt(0));
    onToolkit(
        () -> {
          window.bench().open(List.of(file));
          return true;
        });
    await(() -> find("#bones-head").isPresent());
    assertEquals(
        "Choose the bone of the head.",
        onToolkit(() -> ((Labeled) find("#bones-problem").orElseThrow()).getText()));
    assertTrue(onToolkit(() -> find("#bones-use").orElseThrow().isDisabled()));
    onToolkit(() -> choose("head", "Bone h"));
    onToolkit(() -> choose("neck", "Bone n"));
    robot.clickOn(TestWindow.still(() -> find("#bones-use"), "#bones-use"));
    await(
        () ->
            window
                .bench()
                .studio()
                .person()
                .get()
                .map(person -> person.model().id().equals("gltf-x"))
                .orElse(false));
    await(() -> Files.exists(GltfSource.mapBeside(file)));
    assertTrue(onToolkit(() -> find("#character-next").orElseThrow().isDisabled()));

    robot.clickOn(TestWindow.still(() -> find("#figure-bones"), "#figure-bones"));
    await(() -> find("#bones-head").isPresent());
    assertEquals(
        Optional.of("Bone h"),
        onToolkit(() -> ((ComboBox<?>) find("#bones-head").orElseThrow()).getValue()));
  }
}
