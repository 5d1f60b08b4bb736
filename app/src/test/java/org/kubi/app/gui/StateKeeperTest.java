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
import org.kubi.app.panel.compare.CompareViewModel;
import org.kubi.app.panel.compare.Contender;
import org.kubi.app.panel.compare.LineupViewModel;
import org.kubi.app.panel.data.DataViewModel;
import org.kubi.app.panel.data.GenerateViewModel;
import org.kubi.app.panel.pose.PoseAngle;
import org.kubi.app.panel.project.DraftState;
import org.kubi.app.panel.project.HeadState;
import org.kubi.app.panel.project.Places;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.recipe.RecipeEntry;
import org.kubi.app.panel.recipe.RecipeViewModel;
import org.kubi.app.panel.studio.FigureFile;
import org.kubi.app.panel.studio.LightSetting;
import org.kubi.app.panel.studio.Orbit;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.panel.train.SettingsViewModel;
import org.kubi.app.service.TrainSetting;
import org.kubi.data.Json;
import org.kubi.framing.Box;
import org.kubi.gen.Recipes;
import org.kubi.geometry.Vec3;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.pose.HeadAngles.Convention;
import org.kubi.pose.Pose;
import org.kubi.render.character.gltf.GltfSource;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Harmonics;
import org.kubi.render.scene.Lighting;

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
  void lensLampsNetworksRecipeAndFormsAreThereAgain() throws Exception {
    Path project = folder.resolve("work");
    new Project(project).make();
    Path recipe = folder.resolve("mine.json");
    Files.writeString(recipe, Json.write(Recipes.BUILTIN));
    Lighting lamps =
        new Lighting(
            new Harmonics(0.4, 0.1, -0.2, 0.3, 0, 0.05, 0, 0.02, -0.1),
            List.of(
                new DirectionalLight(Vec3.Z, 0.5, 0.25, 0.75),
                new DirectionalLight(new Vec3(0, 1, 0), 0.25, 0)));
    Orbit from = new Orbit(12, -8, 0.5, new Vec3(0.25, 1.5, 0), 17, 62);
    try (Workbench bench = opened(GuiOptions.defaults().withProject(project))) {
      bench.studio().light().set(LightSetting.of(lamps));
      bench.studio().orbit().set(from);
      LineupViewModel lineup = bench.desk().compare().lineup();
      lineup.add(Path.of("second"));
      lineup.add(Path.of("third"));
      GenerateViewModel generate = bench.desk().data().generate();
      generate.chooseFile(recipe);
      generate.count().set(50);
      generate.seed().set(7);
      generate.size().set(128);
      SettingsViewModel form = bench.desk().train().form();
      form.preset().set(NetworkPresets.TINY);
      form.epochs().set(3);
      assertEquals(Optional.empty(), form.take(TrainSetting.AUGMENT, "none,mirror=0.5"));
      home.runUntil(
          () -> lineup.contenders().size() == 2 && generate.chosenWord().endsWith("mine.json"));
    }
    try (Workbench again = opened(GuiOptions.defaults())) {
      LineupViewModel lineup = again.desk().compare().lineup();
      GenerateViewModel generate = again.desk().data().generate();
      home.runUntil(
          () ->
              lineup.contenders().size() == 2
                  && generate.recipe().get().file().isPresent()
                  && again.studio().orbit().get().equals(from));
      assertEquals(LightSetting.of(lamps), again.studio().light().get());
      assertEquals(lamps, again.studio().light().get().lighting());
      assertEquals(List.of("second", "third"), names(lineup));
      assertEquals(List.of(1, 2), lineup.contenders().stream().map(Contender::id).toList());
      assertEquals(recipe.toString(), generate.recipe().get().word());
      assertEquals(50, generate.count().get());
      assertEquals(7, generate.seed().get());
      assertEquals(128, generate.size().get());
      SettingsViewModel form = again.desk().train().form();
      assertEquals(NetworkPresets.TINY, form.preset().get());
      assertEquals(3, form.epochs().get());
      assertEquals("none,mirror=0.5", TrainSetting.AUGMENT.of(form.settings()));
      assertFalse(form.history().canUndo().get(), "what was restored is no step of undo");
    }
    GuiOptions asked = GuiOptions.defaults().withPlace(beside(project, Path.of("other")));
    try (Workbench again = opened(asked)) {
      LineupViewModel lineup = again.desk().compare().lineup();
      home.runUntil(() -> lineup.contenders().size() == 1);
      assertEquals(List.of("other"), names(lineup), "what is asked for goes before what was");
    }
  }

  private static GuiOptions.Place beside(Path project, Path network) {
    return new GuiOptions.Place(
        Optional.of(project), Optional.empty(), Optional.empty(), List.of(), List.of(network));
  }

  private static List<String> names(LineupViewModel lineup) {
    return lineup.contenders().stream().map(one -> one.place().getFileName().toString()).toList();
  }

  @Test
  void changesOfRecipesThatWereNotSavedAreThereAgainAndTheStageStaysAsItWas() throws Exception {
    Path project = folder.resolve("work");
    new Project(project).make();
    List<DraftState> before;
    try (Workbench bench = opened(GuiOptions.defaults().withProject(project))) {
      change(bench.desk().data().recipe(), "count", "500");
      change(bench.desk().data().dice().settings(), "occluder share", "1");
      home.runUntil(() -> bench.studio().thrown().get().isPresent() && bench.settledWork());
      before = DraftStates.of(bench.desk().data());
    }
    assertEquals(2, before.size());
    try (Workbench again = opened(GuiOptions.defaults())) {
      DataViewModel data = again.desk().data();
      assertEquals(before, DraftStates.of(data));
      assertEquals(500, data.recipe().recipe().get().count());
      assertTrue(again.settledWork());
      assertEquals(Optional.empty(), again.studio().thrown().get(), "no dice were thrown");
    }
  }

  private static void change(RecipeViewModel recipe, String words, String text) {
    RecipeEntry entry =
        recipe.entries().stream()
            .filter(one -> String.join(" ", one.words()).equals(words))
            .findFirst()
            .orElseThrow(() -> new AssertionError(words));
    assertEquals(Optional.empty(), recipe.take(entry, text));
  }

  @Test
  void theFigureOfAFileStandsThereAgainAndIsLookedAtFromWhereItWas() throws Exception {
    Path project = folder.resolve("work");
    new Project(project).make();
    Path file = FigureFile.write(folder.resolve("x.gltf"), name -> name);
    Orbit from = new Orbit(33, 4, 0.9, new Vec3(0, 1.4, 0));
    try (Workbench bench = opened(GuiOptions.defaults().withProject(project))) {
      bench.figures().open(new GltfSource(file));
      home.runUntil(() -> stands(bench, file));
      bench.studio().orbit().set(from);
    }
    try (Workbench again = opened(GuiOptions.defaults())) {
      home.runUntil(() -> stands(again, file) && again.studio().orbit().get().equals(from));
      assertFalse(again.editor().canUndo().get(), "what was restored is no step of undo");
    }
    GuiOptions person = GuiOptions.defaults().withCharacter(new GuiOptions.Character("boxes", 3));
    try (Workbench again = opened(person)) {
      assertEquals("boxes-3", again.studio().person().get().orElseThrow().model().id());
      assertTrue(again.settledWork());
      assertFalse(stands(again, file), "who is asked for goes before what was");
    }
  }

  private static boolean stands(Workbench bench, Path figure) {
    return bench.character().figure().filter(one -> one.file().equals(figure)).isPresent()
        && !bench.character().loading().get();
  }

  @Test
  void headsThatWereFoundListedAndDrawnAreThereAgainWithTheirTruths() throws Exception {
    Path project = folder.resolve("work");
    new Project(project).make();
    FrameImages.writePng(Frame.filled(200, 100, 3, 90), folder.resolve("a.png"));
    FrameImages.writePng(Frame.filled(200, 100, 3, 90), folder.resolve("b.png"));
    Path table =
        Files.writeString(
            folder.resolve("photos.csv"),
            "file,x,y,w,h,yaw,pitch,roll\nb.png,40,30,30,40,20,5,1\n");
    List<HeadState> before;
    try (Workbench bench = opened(GuiOptions.defaults().withProject(project))) {
      CompareViewModel compare = bench.desk().compare();
      compare.add(List.of(folder.resolve("a.png"), table));
      home.runUntil(() -> compare.rows().size() == 3 && compare.idle());
      compare.choose(compare.rows().get(0).id());
      home.runUntil(() -> compare.photo().get().isPresent());
      compare.draw(new Box(90, 10, 20, 25));
      home.runUntil(compare::idle);
      before = HeadStates.of(compare.rows());
    }
    assertEquals(
        List.of("FOUND", "FOUND", "DRAWN", "TABLE"),
        before.stream().map(HeadState::origin).toList());
    try (Workbench again = opened(GuiOptions.defaults())) {
      CompareViewModel compare = again.desk().compare();
      home.runUntil(() -> compare.rows().size() == 4 && compare.idle());
      assertEquals(before, HeadStates.of(compare.rows()));
      assertTrue(compare.rows().get(3).truth().isPresent());
    }
  }

  @Test
  void aWindowThatIsClosedWhileItsNetworkIsOpenedLosesNothing() throws Exception {
    Path project = folder.resolve("work");
    new Project(project).make();
    try (Workbench bench = opened(GuiOptions.defaults().withProject(project))) {
      bench.network().open(Path.of("net"));
      home.runUntil(() -> bench.network().about().get().isPresent());
    }
    try (Workbench hasty = bench(GuiOptions.defaults())) {
      hasty.openWhatWasAskedFor();
      assertTrue(hasty.network().loading().get());
    }
    try (Workbench again = opened(GuiOptions.defaults())) {
      home.runUntil(() -> again.network().about().get().isPresent());
    }
  }

  @Test
  void theStateOfAnOlderVersionIsRestoredAsFarAsItGoes() throws Exception {
    Project project = new Project(folder.resolve("work"));
    project.make();
    Files.writeString(
        project.state(),
        """
        {"workspace": "data", "source": "boxes", "seed": 21, "pose": {},
         "orbit": [20.0, 5.0, 1.5, 0.0, 1.5, 0.0], "light": [1.5, 0.25, 40.0, 10.0],
         "convention": "BIWI", "network": "", "photo": "", "box": [], "linked": [],
         "dataSet": "", "photos": []}
        """);
    Orbit from = new Orbit(20, 5, 1.5, new Vec3(0, 1.5, 0));
    try (Workbench bench = opened(GuiOptions.defaults().withProject(project.folder()))) {
      home.runUntil(() -> bench.studio().orbit().get().equals(from));
      assertEquals(Panels.DATA, bench.desk().workspace().get());
      assertEquals("boxes-21", bench.studio().person().get().orElseThrow().model().id());
      assertEquals(new LightSetting(1.5, 0.25, 40, 10), bench.studio().light().get());
      assertEquals(1000, bench.desk().data().generate().count().get());
    }
  }

  @Test
  void anotherProjectBringsItsOwnPhotosAndNetworks() throws Exception {
    Path here = folder.resolve("here");
    Path there = folder.resolve("there");
    new Project(here).make();
    new Project(there).make();
    try (Workbench bench = opened(GuiOptions.defaults().withProject(there))) {
      bench.desk().compare().lineup().add(Path.of("second"));
      home.runUntil(() -> bench.desk().compare().lineup().contenders().size() == 1);
    }
    try (Workbench bench = opened(GuiOptions.defaults().withProject(here))) {
      LineupViewModel lineup = bench.desk().compare().lineup();
      lineup.add(Path.of("first"));
      bench.desk().compare().add(List.of(folder.resolve("me.jpg")));
      home.runUntil(
          () -> lineup.contenders().size() == 1 && !bench.desk().compare().rows().isEmpty());
      bench.desk().project().open(there);
      home.runUntil(() -> names(lineup).equals(List.of("second")));
      assertEquals(List.of(), bench.desk().compare().rows());
      bench.desk().project().open(here);
      home.runUntil(() -> names(lineup).equals(List.of("first")));
      home.runUntil(() -> bench.desk().compare().files().equals(List.of(folder.resolve("me.jpg"))));
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
