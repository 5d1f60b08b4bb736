package org.kubi.app.panel.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.panel.compare.HeadRow.Origin;
import org.kubi.app.panel.network.NetworkViewModel;
import org.kubi.app.panel.network.PoseNetwork;
import org.kubi.app.panel.network.Reading;
import org.kubi.app.panel.studio.RenderThread;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.studio.TestPeople;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.TaskException;
import org.kubi.app.task.TaskRunner;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.image.Frame;
import org.kubi.label.Estimate;
import org.kubi.nn.detect.Detection;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.Pose;
import org.kubi.render.backend.OpenRenderer;
import org.kubi.render.soft.SoftRenderer;

/** Photos are added, heads found, the network asked, errors told. */
class CompareViewModelTest {
  /** What the network says of every head. */
  private static final Pose SAID = Pose.ofHead(HeadAngles.aflw(30, 0, 0).rotation());

  @TempDir private Path folder;
  private final TestHome home = new TestHome();
  private final Texts texts = Texts.in(Locale.ENGLISH);
  private final TaskRunner tasks = new TaskRunner(home);
  private final Studio studio = new Studio();
  private final List<String> troubles = new ArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final RenderThread render =
      new RenderThread(
          () -> new OpenRenderer(new SoftRenderer(), "Renders in plain Java, for a test."),
          home,
          new RenderThread.Listener() {
            @Override
            public void opened(String reason, boolean fellBack) {}

            @Override
            public void trouble(String message) {
              troubles.add(message);
            }
          });
  private final NetworkViewModel network =
      new NetworkViewModel(studio, home, texts, path -> new Fixed(), troubles::add);
  private final CompareViewModel model =
      new CompareViewModel(
          new CompareViewModel.Around(
              tasks, network, render, home, texts, this::photo, TwoHeads::new, troubles::add),
          studio);

  @AfterEach
  void close() {
    model.close();
    tasks.close();
    network.close();
    render.close();
  }

  private Frame photo(Path file) throws TaskException {
    if (file.toString().endsWith("bad.jpg")) {
      throw new TaskException("bad.jpg is no picture; choose another.");
    }
    return Frame.filled(200, 100, 3, 90);
  }

  private void openNetwork() throws InterruptedException {
    network.open(Path.of("net"));
    home.runUntil(() -> network.about().get().isPresent());
  }

  private void settle() throws InterruptedException {
    home.runUntil(() -> tasks.idle() && !model.looking().get());
  }

  @Test
  void allHeadsOfAPhotoAreFoundAndAskedAbout() throws Exception {
    openNetwork();
    model.add(List.of(Path.of("a.jpg"), Path.of("b.jpg")));
    home.runUntil(() -> model.rows().size() == 4);
    settle();
    assertEquals(2, model.files().size());
    for (HeadRow row : model.rows()) {
      assertEquals(Origin.FOUND, row.origin());
      assertEquals(
          30, HeadAngles.of(row.said().orElseThrow(), HeadAngles.Convention.AFLW2000).yaw(), 1e-6);
      assertTrue(row.error().isEmpty(), "nobody knows the truth");
    }
    home.runUntil(() -> model.photo().get().isPresent());
    assertEquals(2, model.here().size(), "those of the first photo");
  }

  @Test
  void aTableBringsBoxesAndTruthAndTheErrorIsTheAngleBetween() throws Exception {
    openNetwork();
    Path table =
        Files.writeString(
            folder.resolve("photos.csv"),
            "file,x,y,w,h,yaw,pitch,roll\na.jpg,10,10,40,50,10,0,0\nb.jpg,,,,,,,\n");
    model.add(List.of(table));
    home.runUntil(() -> model.rows().size() == 3);
    settle();
    HeadRow listed = model.rows().get(0);
    assertEquals(Origin.TABLE, listed.origin());
    assertEquals(20, listed.error().orElseThrow(), 1e-6);
    assertEquals(Origin.FOUND, model.rows().get(1).origin());
  }

  @Test
  void aBoxThatIsDrawnIsAFurtherHeadAndIsChosen() throws Exception {
    openNetwork();
    model.add(List.of(Path.of("a.jpg")));
    home.runUntil(() -> model.rows().size() == 2 && model.photo().get().isPresent());
    settle();
    model.draw(new Box(80, 30, 20, 25));
    settle();
    assertEquals(3, model.rows().size());
    HeadRow drawn = model.row().orElseThrow();
    assertEquals(Origin.DRAWN, drawn.origin());
    assertEquals(new Box(80, 30, 20, 25), drawn.box().orElseThrow());
    assertTrue(drawn.answer().isPresent());
    assertEquals(3, asked.get(), "the others were not asked about again");
  }

  @Test
  void aPhotoThatCannotBeReadSaysWhyAndTheOthersGoOn() throws Exception {
    openNetwork();
    model.add(List.of(Path.of("bad.jpg"), Path.of("good.jpg")));
    home.runUntil(() -> model.rows().size() == 3);
    settle();
    assertEquals("bad.jpg is no picture; choose another.", model.rows().get(0).trouble());
    assertTrue(model.rows().get(1).answer().isPresent());
  }

  @Test
  void withoutANetworkHeadsAreFoundAndANewNetworkIsAskedAboutThem() throws Exception {
    model.add(List.of(Path.of("a.jpg")));
    home.runUntil(() -> model.rows().size() == 2);
    settle();
    assertTrue(model.rows().get(0).answer().isEmpty());
    openNetwork();
    home.runUntil(() -> model.rows().stream().allMatch(row -> row.answer().isPresent()));
    assertEquals(2, asked.get());
  }

  @Test
  void theModelIsDrawnOverTheHeadsAndBesideThePhoto() throws Exception {
    studio.person().set(Optional.of(TestPeople.person()));
    openNetwork();
    model.add(List.of(Path.of("a.jpg")));
    home.runUntil(
        () -> model.overlay().picture().get().map(p -> p.at(55, 50, 0) != 90).orElse(false));
    Frame over = model.overlay().picture().get().orElseThrow();
    assertTrue(over.at(145, 50, 0) != 90, "the second head, too");
    assertEquals(90, over.at(100, 5, 0), "nothing between them");
    home.runUntil(() -> model.overlay().portrait().get().isPresent());
    model.overlay().figure().set(false);
    home.runUntil(() -> model.overlay().picture().get().orElseThrow().at(55, 50, 0) == 90);
  }

  @Test
  void forgettingAPhotoForgetsItsHeads() throws Exception {
    openNetwork();
    model.add(List.of(Path.of("a.jpg"), Path.of("b.jpg")));
    home.runUntil(() -> model.rows().size() == 4);
    settle();
    model.remove();
    assertEquals(List.of("b.jpg", "b.jpg"), model.rows().stream().map(HeadRow::name).toList());
    assertEquals(
        List.of("predict", model.files().get(0).toString()), model.command(folder).subList(0, 2));
    model.clear();
    settle();
    assertTrue(model.rows().isEmpty() && model.photo().get().isEmpty());
  }

  private static final class TwoHeads implements HeadFinder {
    @Override
    public List<Detection> find(Frame photo) {
      return List.of(
          new Detection(new Box(40, 30, 30, 40), 0.9),
          new Detection(new Box(130, 30, 30, 40), 0.8));
    }

    @Override
    public void close() {}
  }

  private final class Fixed implements PoseNetwork {
    @Override
    public String name() {
      return "fixed";
    }

    @Override
    public String details() {
      return "always the same";
    }

    @Override
    public String facts() {
      return "answers what it always answers";
    }

    @Override
    public Framing framing() {
      return Framing.HEAD;
    }

    @Override
    public Reading read(Frame frame) {
      asked.incrementAndGet();
      return new Reading(new double[6], new Estimate(SAID.headToBody(), SAID, Optional.empty()));
    }

    @Override
    public void close() {}
  }
}
