package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.panel.curve.CurvePoint;
import org.kubi.app.panel.curve.Quantity;
import org.kubi.app.panel.data.TestSets;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.runs.RunRow;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.panel.train.TrainedWindow;
import org.kubi.app.task.JobState;
import org.kubi.nn.record.RunState;

/** A window that dies in the middle of a training, and the next one on the same project. */
class KilledTrainingTest {
  private static final int EPOCHS = 60;

  @TempDir private Path folder;

  @Test
  void afterAKillProjectRunAndCurveAreThereAndTheRunGoesOnToItsEnd() throws Exception {
    Path home = folder.resolve("project");
    new Project(home).make();
    TestSets.make(home.resolve("data/boxes"), 60);
    int measured = TrainedWindow.trainAndKill(home, EPOCHS, 3);

    TestHome thread = new TestHome();
    Workbench bench =
        new Workbench(
            GuiOptions.defaults(),
            TestEquipment.get(),
            Session.fresh(home),
            Texts.in(Locale.ENGLISH),
            thread);
    try {
      bench.openWhatWasAskedFor();
      Desk desk = bench.desk();
      thread.runUntil(() -> !desk.runs().all().isEmpty());
      assertTrue(desk.project().contents().get().made());
      RunRow killed = desk.runs().all().get(0);
      assertEquals("killed", killed.name());
      assertEquals(RunState.STOPPED, killed.record().state());
      List<CurvePoint> curve = killed.curve();
      assertTrue(curve.size() >= measured && curve.size() < EPOCHS, "found " + curve.size());
      assertEquals(List.of(killed), desk.runs().chosen().get(), "its curve is shown");

      desk.runs().resume(killed);
      thread.runUntil(() -> desk.train().now().measurements().get() > 0);
      while (!desk.jobs().jobs().get(0).state().ended()) {
        // Patience for each epoch, however busy the machine is.
        int before = desk.train().now().measurements().get();
        thread.runUntil(
            () ->
                desk.train().now().measurements().get() > before
                    || desk.jobs().jobs().get(0).state().ended());
      }
      assertEquals(
          JobState.DONE, desk.jobs().jobs().get(0).state(), desk.jobs().jobs().get(0).message());
      thread.runUntil(() -> desk.runs().all().get(0).record().state() == RunState.FINISHED);
      RunRow whole = desk.runs().all().get(0);
      assertEquals(EPOCHS, whole.record().epochsDone());
      assertEquals(EPOCHS, whole.curve().size(), "a measurement for each epoch");
      for (int i = 0; i < whole.curve().size(); i++) {
        assertEquals(i + 1, whole.curve().get(i).epochs(), 1e-9);
      }
      // What was measured before the kill is what is told now, but for the rows made again.
      int kept = killed.record().epochsDone();
      for (int i = 0; i < kept; i++) {
        assertEquals(
            curve.get(i).value(Quantity.ERROR), whole.curve().get(i).value(Quantity.ERROR));
      }
      assertTrue(kept >= measured - 1, "at most an epoch was lost");
      assertEquals(EPOCHS, desk.train().live().stream().filter(CurvePoint::measured).count());
    } finally {
      bench.close();
    }
  }
}
