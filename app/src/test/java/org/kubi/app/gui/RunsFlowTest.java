package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.gui.TestWindow.await;
import static org.kubi.app.gui.TestWindow.onToolkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.panel.data.TestSets;
import org.kubi.app.panel.project.Project;
import org.kubi.app.service.RunTags;
import org.kubi.app.task.JobState;
import org.kubi.nn.preset.NetworkPresets;
import org.testfx.api.FxRobot;

/**
 * A network is trained, watched, paused and stopped by the mouse; its run is tagged and begun anew.
 */
class RunsFlowTest {
  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private TestWindow window;
  private Desk desk;

  @BeforeEach
  void open() throws Exception {
    Path home = folder.resolve("project");
    new Project(home).make();
    TestSets.make(home.resolve("data/boxes"), 60);
    window = TestWindow.open(Session.fresh(home));
    desk = window.bench().desk();
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
  void aTrainingIsPausedStoppedTaggedAndBegunAnew() throws Exception {
    window.click(robot, "#rail-train");
    await(() -> node("#train-start") != null && desk.train().dataSet().get().isPresent());
    onToolkit(
        () -> {
          desk.train().preset().set(NetworkPresets.TINY);
          desk.train().batch().set(10);
          desk.train().epochs().set(10_000);
          return true;
        });
    window.click(robot, "#train-start");
    await(() -> desk.train().now().measurements().get() > 1);
    await(() -> !desk.train().glimpses().layer().get().activations().isEmpty());
    window.click(robot, "#train-pause");
    await(() -> desk.train().now().state().get().equals(Optional.of(JobState.PAUSED)));
    window.click(robot, "#train-pause");
    await(() -> desk.train().now().state().get().equals(Optional.of(JobState.RUNNING)));
    window.click(robot, "#train-stop");
    await(() -> desk.jobs().jobs().get(0).state() == JobState.CANCELLED);

    window.click(robot, "#rail-runs");
    await(() -> node("#runs") != null && !((TableView<?>) node("#runs")).getItems().isEmpty());
    await(() -> desk.runs().chosen().get().size() == 1 && !node("#runs-tags").isDisabled());
    window.write(robot, "#runs-tags", "first, try");
    Path run = folder.resolve("project/runs/tiny-boxes");
    await(() -> RunTags.of(run).tags().equals(List.of("first", "try")));
    onToolkit(
        () -> {
          desk.train().preset().set(NetworkPresets.SMALL);
          return true;
        });
    window.click(robot, "#runs-again");
    await(() -> desk.train().preset().get() == NetworkPresets.TINY);
    assertEquals("train", onToolkit(() -> desk.workspace().get()));
    assertEquals(10, onToolkit(() -> desk.train().batch().get()));
    assertTrue(onToolkit(() -> window.bench().status().trouble().get().isEmpty()));
  }
}
