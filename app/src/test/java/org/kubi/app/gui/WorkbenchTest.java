package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.panel.studio.FigureFile;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.studio.TestPeople;
import org.kubi.app.panel.text.Texts;
import org.kubi.framing.Box;
import org.kubi.pose.Pose;
import org.kubi.render.character.gltf.GltfSource;

/** The whole window's doings, without a window. */
class WorkbenchTest {
  private final TestHome home = new TestHome();
  private Optional<Workbench> open = Optional.empty();

  private Workbench bench(GuiOptions options) {
    Workbench bench =
        new Workbench(
            options,
            TestEquipment.get(),
            Session.fresh(Path.of("target", "no-project")),
            Texts.in(Locale.ENGLISH),
            home);
    open = Optional.of(bench);
    return bench;
  }

  @AfterEach
  void close() {
    open.ifPresent(Workbench::close);
  }

  @Test
  void aPhotoIsPredictedAsSoonAsAllIsThere() throws InterruptedException {
    Box face = new Box(80, 30, 40, 40);
    Workbench bench =
        bench(
            GuiOptions.defaults()
                .withModel(Path.of("network"))
                .withPhoto(Path.of("photo.jpg"))
                .withBox(face));
    bench.openWhatWasAskedFor();
    home.runUntil(() -> bench.photo().finding().get().isPresent());
    var finding = bench.photo().finding().get().orElseThrow();
    assertEquals(100, finding.square().left() + finding.square().side() / 2, 1e-9);
    assertEquals(60, finding.square().side(), 1e-9);
    assertEquals(90, finding.seen().at(32, 32, 0));
    for (int i = 0; i <= 30; i++) {
      bench.player().tick(i / 60.0);
    }
    assertEquals(TestEquipment.BELIEF, bench.studio().pose().get());
    assertEquals(bench.studio().frontView(), bench.studio().orbit().get());
    // The model lies over the photo where the box is, and nowhere else.
    home.runUntil(
        () -> bench.photo().picture().get().map(p -> p.at(100, 50, 0) != 90).orElse(false));
    assertEquals(90, bench.photo().picture().get().orElseThrow().at(10, 50, 0));
    bench.editor().undo();
    assertEquals(Pose.REST, bench.studio().pose().get());
  }

  @Test
  void aFigureWhoseBonesAreUnsureIsNamed(@TempDir Path folder) throws Exception {
    Path file = FigureFile.write(folder.resolve("x.gltf"), name -> "b" + name.charAt(0));
    Workbench bench = bench(GuiOptions.defaults().withFigure(new GltfSource(file)));
    assertEquals(Optional.empty(), bench.unsureFigure());
    bench.openWhatWasAskedFor();
    home.runUntil(() -> bench.figures().question().get().isPresent());
    assertEquals(Optional.of(file), bench.unsureFigure());
  }

  @Test
  void aFileThatIsNoPhotoLosesNothing() throws InterruptedException {
    Workbench bench = bench(GuiOptions.defaults());
    bench.photo().open(Path.of("photo.jpg"), Optional.empty());
    home.runUntil(() -> bench.photo().photo().get().isPresent());
    bench.photo().open(Path.of("notes.txt"), Optional.empty());
    home.runUntil(() -> bench.status().trouble().get().isPresent());
    assertEquals(
        "notes.txt is no picture; choose a JPEG or PNG file.",
        bench.status().trouble().get().orElseThrow().sentence());
    assertEquals(Path.of("photo.jpg"), bench.photo().photo().get().orElseThrow().file());
  }

  @Test
  void aPersonThatCannotBeMadeLeavesTheOneThatStands() throws InterruptedException {
    Workbench bench = bench(GuiOptions.defaults());
    home.runUntil(() -> bench.studio().person().get().isPresent());
    bench.character().seed().set((int) TestPeople.MISSING);
    home.runUntil(() -> bench.status().trouble().get().isPresent());
    assertEquals("boxes-11", bench.studio().person().get().orElseThrow().model().id());
    bench.character().next();
    home.runUntil(
        () -> bench.studio().person().get().orElseThrow().model().id().equals("boxes-14"));
  }

  @Test
  void predictingWithoutANetworkSaysWhatIsMissing() throws InterruptedException {
    Workbench bench = bench(GuiOptions.defaults());
    bench.photo().open(Path.of("photo.jpg"), Optional.empty());
    home.runUntil(() -> bench.photo().photo().get().isPresent());
    bench.photo().predict();
    assertTrue(
        bench.status().message().get().startsWith("Choose a trained network first"),
        bench.status().message().get());
  }
}
