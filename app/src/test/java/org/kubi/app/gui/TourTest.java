package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.panel.project.Places;
import org.kubi.app.panel.project.Preferences;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.panel.tour.TourViewModel;
import org.kubi.data.Json;
import org.kubi.pose.Pose;

/** The first steps, without a window. */
class TourTest {
  @TempDir private Path folder;
  private final TestHome home = new TestHome();
  private Workbench bench;
  private TourViewModel tour;

  @BeforeEach
  void open() {
    bench =
        new Workbench(
            GuiOptions.defaults(),
            TestEquipment.get(),
            Session.fresh(folder.resolve("project")),
            Texts.in(Locale.ENGLISH),
            home);
    tour = bench.desk().tour();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void tick() {
    for (int i = 0; i <= 30; i++) {
      bench.player().tick(i / 60.0);
    }
  }

  @Test
  void itIsShownOnlyWhereNobodyHasBeenBefore() throws Exception {
    assertFalse(tour.open().get(), "not to those who know the window");
    Places places = new Places(folder.resolve("config/preferences.json"), folder.resolve("home"));
    GuiOptions options = GuiOptions.defaults().withProject(folder.resolve("project"));
    assertTrue(Session.of(options, places).firstStart());
    Files.createDirectories(places.preferences().toAbsolutePath().getParent());
    Files.writeString(places.preferences(), Json.write(Preferences.defaults()));
    assertFalse(Session.of(options, places).firstStart());
    assertFalse(
        Session.of(options.withScreenshotFile(folder.resolve("x.png")), places).firstStart());
  }

  @Test
  void threeStepsLeadFromAPoseToAPredictionOnAPhoto() throws Exception {
    home.runUntil(() -> bench.studio().person().get().isPresent());
    bench.desk().workspace().set("data");
    tour.begin();
    assertEquals("stage", bench.desk().workspace().get());
    tour.turnHead();
    tick();
    assertFalse(bench.studio().pose().get().equals(Pose.REST));

    tour.next();
    assertEquals(1, tour.step().get());
    var watched = tour.watched();
    assertFalse(watched.get());
    bench.network().open(Path.of("net"));
    home.runUntil(watched::get);
    tour.wander();
    assertTrue(bench.player().wandering().get());

    tour.next();
    assertFalse(bench.player().wandering().get(), "the head rests for the next step");
    var answered = tour.answered();
    tour.example();
    home.runUntil(answered::get);
    assertTrue(Files.exists(folder.resolve("project/photos/example.png")));
    assertTrue(Files.exists(folder.resolve("project/project.json")));
    tick();
    assertEquals(TestEquipment.BELIEF, bench.studio().pose().get());

    tour.next();
    assertFalse(tour.open().get());
    tour.begin();
    assertEquals(0, tour.step().get(), "again from the first step");
    tour.skip();
    assertFalse(tour.open().get());
  }

  @Test
  void anExampleThatCannotBeKeptIsSaidInASentence() throws Exception {
    Files.writeString(folder.resolve("project"), "a file in the way");
    tour.begin();
    tour.example();
    home.runUntil(() -> bench.status().trouble().get().isPresent());
    assertTrue(
        bench.status().trouble().get().orElseThrow().sentence().contains("choose another folder"),
        bench.status().trouble().get().orElseThrow().sentence());
  }
}
