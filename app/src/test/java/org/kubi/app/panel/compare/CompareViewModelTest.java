package org.kubi.app.panel.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
import org.kubi.app.output.FolderSource;
import org.kubi.app.panel.compare.HeadRow.Origin;
import org.kubi.app.panel.network.FixedNetwork;
import org.kubi.app.panel.network.NetworkViewModel;
import org.kubi.app.panel.network.Reading;
import org.kubi.app.panel.studio.RenderThread;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.studio.TestPeople;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.TaskException;
import org.kubi.app.task.TaskRunner;
import org.kubi.data.Json;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.gen.Aim;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;
import org.kubi.label.Estimate;
import org.kubi.nn.evaluate.ErrorMap;
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
  private final List<String> remarks = new ArrayList<>();
  private final List<Aim> aims = new ArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger askedOther = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
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
      new NetworkViewModel(
          studio,
          home,
          texts,
          path -> new FixedNetwork(SAID, frame -> asked.incrementAndGet()),
          troubles::add);
  private final CompareViewModel model =
      new CompareViewModel(
          new CompareViewModel.Around(
              tasks,
              network,
              render,
              home,
              texts,
              this::photo,
              TwoHeads::new,
              new TestOthers(),
              aims::add,
              remarks::add,
              troubles::add),
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
    AtomicInteger passes = new AtomicInteger();
    model.looking().addListener((changed, was, is) -> passes.addAndGet(is ? 1 : 0));
    openNetwork();
    home.runUntil(() -> model.rows().stream().allMatch(row -> row.answer().isPresent()));
    settle();
    assertEquals(1, passes.get(), "no pass is begun only to be broken off");
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
    home.runUntil(() -> model.overlay().portraits().get().containsKey(Contender.LEADING));
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

  private Path table(String rows) throws Exception {
    return Files.writeString(folder.resolve("photos.csv"), "file,x,y,w,h,yaw,pitch,roll\n" + rows);
  }

  private Contender addOther(String name) throws InterruptedException {
    int before = model.lineup().contenders().size();
    model.lineup().add(Path.of(name));
    home.runUntil(() -> model.lineup().contenders().size() == before + 1);
    settle();
    return model.lineup().contenders().get(before);
  }

  @Test
  void anotherNetworkIsAskedAboutTheSameHeadsAndHasAnErrorOfItsOwn() throws Exception {
    openNetwork();
    model.add(List.of(table("a.jpg,10,10,40,50,10,0,0\n")));
    home.runUntil(() -> model.rows().size() == 1);
    settle();
    Contender other = addOther("twelve");
    home.runUntil(() -> model.rows().get(0).answerOf(other.id()).isPresent());
    HeadRow row = model.rows().get(0);
    assertEquals(20, row.error().orElseThrow(), 1e-6);
    assertEquals(2, row.error(other.id()).orElseThrow(), 1e-6);
    assertEquals(1, asked.get(), "the window's own is not asked again");
    assertEquals(1, askedOther.get());
    assertEquals(
        List.of("fixed", "twelve"),
        model.lineup().contenders().stream().map(Contender::name).toList());

    model.lineup().remove(other.id());
    home.runUntil(() -> closed.get() == 1);
    assertTrue(model.rows().get(0).others().isEmpty());
  }

  @Test
  void aNetworkThatCannotAnswerLeavesTheComparisonAndSaysWhy() throws Exception {
    openNetwork();
    model.add(List.of(Path.of("a.jpg"), Path.of("b.jpg")));
    home.runUntil(() -> model.rows().size() == 4);
    settle();
    model.lineup().add(Path.of("broken"));
    home.runUntil(() -> !troubles.isEmpty());
    home.runUntil(() -> model.lineup().contenders().size() == 1);
    assertEquals(List.of("broken answers nonsense: correct its JSON."), troubles);
    assertTrue(model.rows().stream().allMatch(row -> row.answer().isPresent()));
  }

  @Test
  void eachNetworkHasItsPortraitAndTheOneThatIsShownStandsOverThePhoto() throws Exception {
    studio.person().set(Optional.of(TestPeople.person()));
    openNetwork();
    model.add(List.of(table("a.jpg,60,30,40,40,10,0,0\n")));
    home.runUntil(() -> model.rows().size() == 1);
    Contender other = addOther("twelve");
    home.runUntil(() -> model.overlay().portraits().get().size() == 2);
    Frame leading = model.overlay().portraits().get().get(Contender.LEADING);
    Frame others = model.overlay().portraits().get().get(other.id());
    assertTrue(different(leading, others) > 200, "two poses");
    home.runUntil(() -> model.overlay().picture().get().isPresent());
    settle();
    home.runUntil(render::idle);
    Frame before = model.overlay().picture().get().orElseThrow();
    model.lineup().shown().set(other.id());
    home.runUntil(() -> different(before, model.overlay().picture().get().orElseThrow()) > 50);
  }

  private static int different(Frame one, Frame other) {
    int different = 0;
    for (int i = 0; i < one.pixels().length; i++) {
      different += one.pixels()[i] != other.pixels()[i] ? 1 : 0;
    }
    return different;
  }

  @Test
  void aCellOfTheMapListsItsHeadsChoosesTheWorstAndAsksForMore() throws Exception {
    openNetwork();
    model.add(
        List.of(
            table(
                "a.jpg,10,10,40,50,31,0,0\nb.jpg,10,10,40,50,44,0,0\nc.jpg,10,10,40,50,-50,-3,0\n")));
    home.runUntil(() -> model.rows().size() == 3);
    settle();
    home.runUntil(() -> model.errors().map().get().cells().size() == 2);
    ErrorMap.Cell cell = model.errors().map().get().cells().get(1);
    assertEquals(30, cell.yawFrom());
    assertEquals(7.5, cell.meanDegrees(), 1e-4);
    model.errors().choose(cell);
    assertEquals("b.jpg", model.row().orElseThrow().name());
    assertEquals(2, model.rows().stream().filter(model.errors()::lists).count());
    model.generateMore();
    assertEquals(List.of(new Aim(0, 30, 45, 0, 15, 1)), aims);
    model.errors().choose(cell);
    assertTrue(model.rows().stream().allMatch(model.errors()::lists), "once more: all");
  }

  @Test
  void resultsOfAllNetworksAreSavedAndTheShownOneIsAFilm() throws Exception {
    openNetwork();
    model.add(List.of(table("a.jpg,10,10,40,50,10,0,0\nb.jpg,10,10,40,50,10,0,0\n")));
    home.runUntil(() -> model.rows().size() == 2);
    Contender other = addOther("twelve");
    home.runUntil(() -> model.rows().get(1).answerOf(other.id()).isPresent());
    settle();
    model.outputs().save(folder.resolve("poses.csv"));
    home.runUntil(() -> remarks.size() == 1);
    List<String> lines = Files.readAllLines(folder.resolve("poses.csv"));
    assertEquals(1 + 4, lines.size());
    assertTrue(lines.get(2).contains("\"twelve\"") && lines.get(2).endsWith(",2.0000"));
    model.outputs().save(folder.resolve("poses.bvh"));
    home.runUntil(() -> remarks.size() == 2);
    assertTrue(Files.readAllLines(folder.resolve("poses.bvh")).contains("Frames: 2"));
  }

  @Test
  void aHeadIsFollowedThroughAFilmAndSentToOpentrack() throws Exception {
    openNetwork();
    for (int i = 0; i < 3; i++) {
      FrameImages.writePng(Frame.filled(200, 100, 3, 90), folder.resolve("f" + i + ".png"));
    }
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
      socket.setSoTimeout(60_000);
      model.outputs().opentrack().set(true);
      model.outputs().opentrackTo().set("127.0.0.1:" + socket.getLocalPort());
      model.outputs().file().set(Optional.of(folder.resolve("film.json")));
      model
          .outputs()
          .start(folder.toString(), (fps, inTime) -> new FolderSource(folder, 100, inTime));
      assertEquals(
          List.of(
              "stream",
              folder.toString(),
              "--model",
              network.folder().orElseThrow().toString(),
              "--json",
              folder.resolve("film.json").toString(),
              "--opentrack",
              model.outputs().opentrackTo().get(),
              "--fps",
              "30",
              "--smooth"),
          model.outputs().command().get().orElseThrow());
      assertTrue(model.outputs().running().get());
      home.runUntil(() -> !model.outputs().running().get());
      assertEquals(3, model.outputs().seen().get().orElseThrow().heads());
      DatagramPacket packet = new DatagramPacket(new byte[100], 100);
      for (int i = 0; i < 3; i++) {
        socket.receive(packet);
        ByteBuffer numbers = ByteBuffer.wrap(packet.getData()).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(30, numbers.getDouble(3 * Double.BYTES), 1e-6);
      }
    }
    assertEquals(
        3, Json.MAPPER.readTree(folder.resolve("film.json").toFile()).path("heads").size());
    assertEquals(List.of(), troubles);
  }

  @Test
  void anAddressThatMakesNoSenseIsToldAndNothingIsFollowed() throws Exception {
    openNetwork();
    model.outputs().vmc().set(true);
    model.outputs().vmcTo().set("here:many");
    model
        .outputs()
        .start(folder.toString(), (fps, inTime) -> new FolderSource(folder, fps, inTime));
    assertEquals(1, troubles.size());
    assertEquals(Optional.empty(), model.outputs().command().get());
    assertTrue(!model.outputs().running().get());
  }

  /** Networks by their name; "twelve" always says a yaw of twelve degrees. */
  private final class TestOthers implements Others {
    @Override
    public List<Path> known() {
      return List.of(Path.of("twelve"));
    }

    @Override
    public OtherNetwork open(Path place) {
      return new OtherNetwork() {
        @Override
        public String name() {
          return place.toString();
        }

        @Override
        public String details() {
          return "another";
        }

        @Override
        public HeadRow.Answer read(Frame photo, Optional<Box> face) throws TaskException {
          if (name().equals("broken")) {
            throw new TaskException("broken answers nonsense: correct its JSON.");
          }
          askedOther.incrementAndGet();
          Rotation head = HeadAngles.aflw(12, 0, 0).rotation();
          return new HeadRow.Answer(
              Framing.HEAD.square(face.orElseThrow()),
              Framing.HEAD,
              photo,
              new Reading(new double[0], new Estimate(head, Pose.ofHead(head), Optional.empty())));
        }

        @Override
        public void close() {
          closed.incrementAndGet();
        }
      };
    }
  }
}
