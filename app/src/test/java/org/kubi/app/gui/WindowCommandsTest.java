package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.gui.TestWindow.onToolkit;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kubi.app.panel.command.Command;
import org.kubi.app.panel.command.Commands;
import org.kubi.app.panel.pose.PoseAngle;

/** What can be asked for by the palette and by keys; skipped where the toolkit cannot start. */
class WindowCommandsTest {
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

  /** The palette is how everything is found. */
  @Test
  void everyCommandHasANameAndIsFoundByIt() throws Exception {
    Commands commands = window.bench().desk().commands();
    List<String> names =
        onToolkit(() -> commands.all().stream().map(commands::name).distinct().toList());
    assertEquals(onToolkit(() -> commands.all().size()), names.size(), names.toString());
    for (String name : names) {
      assertEquals(name, commands.name(commands.matching(name).get(0)));
    }
    for (String id :
        new String[] {
          "data.edit", "data.export.coco", "runs.use", "compare.save", "job.copy", "language.ja"
        }) {
      assertTrue(commands.find(id).isPresent(), id);
    }
  }

  @Test
  void undoIsThatOfTheWorkspaceThatIsShown() throws Exception {
    Desk desk = window.bench().desk();
    Command undo = desk.commands().find("undo").orElseThrow();
    onToolkit(
        () -> {
          desk.workspace().set(Panels.STAGE);
          window.bench().pose().angle(PoseAngle.HEAD_TILT).set(9);
          desk.workspace().set(Panels.TRAIN);
          desk.train().form().epochs().set(77);
          assertTrue(undo.runIfEnabled());
          assertEquals(9, window.bench().pose().angle(PoseAngle.HEAD_TILT).get(), 1e-6);
          assertNotEquals(77, desk.train().form().epochs().get());
          desk.workspace().set(Panels.RUNS);
          assertFalse(undo.runIfEnabled(), "nothing there can be undone");
          desk.workspace().set(Panels.STAGE);
          assertTrue(undo.runIfEnabled());
          assertEquals(0, window.bench().pose().angle(PoseAngle.HEAD_TILT).get(), 1e-6);
          return true;
        });
  }
}
