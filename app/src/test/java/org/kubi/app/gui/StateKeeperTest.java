package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.panel.pose.PoseAngle;
import org.kubi.app.panel.project.Places;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.studio.LightSetting;
import org.kubi.app.panel.studio.Orbit;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.text.Texts;
import org.kubi.framing.Box;
import org.kubi.pose.HeadAngles.Convention;
import org.kubi.pose.Pose;

/** A window is left and opened again. */
class StateKeeperTest {
  @TempDir private Path folder;
  private final TestHome home = new TestHome();

  private Places places() {
    return new Places(folder.resolve("settings/preferences.json"), folder.resolve("first"));
  }

  private Workbench bench(GuiOptions options) {
    return new Workbench(
        options,
        TestEquipment.get(),
        Session.of(options, places()),
        Texts.in(Locale.ENGLISH),
        home);
  }

  private Workbench opened(GuiOptions options) throws InterruptedException {
    Workbench bench = bench(options);
    bench.openWhatWasAskedFor();
    home.runUntil(() -> bench.studio().person().get().isPresent() && bench.settledWork());
    return bench;
  }

  @Test
  void aWindowThatIsOpenedAgainLooksAsItWasLeft() throws Exception {
    Path project = folder.resolve("work");
    new Project(project).make();
    Orbit from;
    Pose pose;
    try (Workbench bench = opened(GuiOptions.defaults().withProject(project))) {
      bench.desk().workspace().set(Panels.COMPARE);
      bench.desk().dark().set(true);
      bench.character().seed().set(21);
      home.runUntil(
          () -> bench.studio().person().get().orElseThrow().model().id().equals("boxes-21"));
      bench.pose().angle(PoseAngle.HEAD_TURN).set(33);
      bench.studio().orbit().set(bench.studio().orbit().get().turned(20, 5));
      bench.studio().light().set(new LightSetting(1.5, 0.25, 40, 10));
      bench.studio().convention().set(Convention.BIWI);
      bench.network().open(Path.of("net"));
      bench.photo().open(Path.of("photo.jpg"), Optional.of(new Box(10, 20, 30, 40)));
      home.runUntil(
          () ->
              bench.photo().photo().get().isPresent() && bench.network().about().get().isPresent());
      from = bench.studio().orbit().get();
      pose = bench.studio().pose().get();
    }
    // Without a word of the project: the newest one is opened.
    try (Workbench again = opened(GuiOptions.defaults())) {
      home.runUntil(() -> again.photo().photo().get().isPresent());
      home.runUntil(() -> again.network().about().get().isPresent());
      home.runUntil(() -> again.studio().orbit().get().equals(from));
      assertEquals(project, again.desk().project().project().get().folder());
      assertEquals(Panels.COMPARE, again.desk().workspace().get());
      assertTrue(again.desk().dark().get());
      assertEquals("boxes-21", again.studio().person().get().orElseThrow().model().id());
      assertEquals(pose, again.studio().pose().get());
      assertEquals(new LightSetting(1.5, 0.25, 40, 10), again.studio().light().get());
      assertEquals(Convention.BIWI, again.studio().convention().get());
      assertEquals(Optional.of(new Box(10, 20, 30, 40)), again.photo().box().get());
      assertFalse(again.editor().canUndo().get(), "what was restored is no step of undo");
    }
  }

  @Test
  void whatTheOptionsSayGoesBeforeWhatWas() throws Exception {
    Path project = folder.resolve("work");
    new Project(project).make();
    try (Workbench bench = opened(GuiOptions.defaults().withProject(project))) {
      bench.desk().workspace().set(Panels.DATA);
    }
    GuiOptions options =
        GuiOptions.defaults()
            .withProject(project)
            .withWorkspace(Panels.COMPARE)
            .withCharacter(new GuiOptions.Character("boxes", 3));
    try (Workbench again = opened(options)) {
      assertEquals(Panels.COMPARE, again.desk().workspace().get());
      assertEquals("boxes-3", again.studio().person().get().orElseThrow().model().id());
    }
  }

  @Test
  void aThemeThatIsAskedForGoesBeforeThePreferenceAndLeavesIt() throws Exception {
    try (Workbench bench = opened(GuiOptions.defaults())) {
      bench.desk().dark().set(true);
    }
    try (Workbench bright = opened(GuiOptions.defaults().withTheme(GuiOptions.Theme.LIGHT))) {
      assertFalse(bright.desk().dark().get());
    }
    try (Workbench again = opened(GuiOptions.defaults())) {
      assertTrue(again.desk().dark().get(), "the preference is still dark");
    }
  }

  @Test
  void aScreenshotKnowsNothingOfWhatWasAndLeavesNothing() throws Exception {
    Path project = folder.resolve("work");
    new Project(project).make();
    try (Workbench bench = opened(GuiOptions.defaults().withProject(project))) {
      bench.desk().workspace().set(Panels.DATA);
      bench.desk().dark().set(true);
    }
    byte[] kept = Files.readAllBytes(new Project(project).state());
    GuiOptions picture =
        GuiOptions.defaults().withProject(project).withScreenshotFile(folder.resolve("x.png"));
    try (Workbench again = opened(picture)) {
      assertEquals(Panels.STAGE, again.desk().workspace().get());
      assertFalse(again.desk().dark().get());
    }
    assertEquals(
        List.of(kept.length), List.of(Files.readAllBytes(new Project(project).state()).length));
  }

  @Test
  void aProjectThatWasNeverMadeIsNotMadeByLooking() throws Exception {
    try (Workbench bench = opened(GuiOptions.defaults())) {
      assertEquals("first", bench.desk().project().project().get().name());
    }
    assertFalse(Files.exists(folder.resolve("first")));
  }
}
