package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.gui.TestWindow.await;
import static org.kubi.app.gui.TestWindow.onToolkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.panel.project.Preferences;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Job;
import org.kubi.app.task.JobState;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;
import org.kubi.nn.record.RunRecord;
import org.kubi.pose.Pose;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The main job by the mouse alone, from a fresh project to an overlay: pose, generate 200, train an
 * epoch, predict on a photo, see the pose. With {@code -Dkubi.guide=DIR} it is done with the real
 * people and networks, and the pictures of the guide are written there.
 */
class MainJobFlowTest {
  private static final Optional<Path> GUIDE =
      Optional.ofNullable(System.getProperty("kubi.guide")).map(Path::of);

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private TestWindow window;
  private Desk desk;
  private int pictures;

  @BeforeEach
  void open() throws Exception {
    Session first =
        new Session(
            Preferences.defaults(),
            Optional.empty(),
            new Project(folder.resolve("project")),
            Optional.empty(),
            false,
            true);
    Equipment equipment =
        GUIDE.isPresent()
            ? RealEquipment.of(GuiOptions.defaults(), Texts.in(Locale.ENGLISH))
            : TestEquipment.get();
    window = TestWindow.open(first, equipment);
    desk = window.bench().desk();
    await(() -> ((ImageView) node("#viewport-picture")).getImage() != null);
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

  private void click(String id) throws Exception {
    window.click(robot, id);
  }

  /** Chooses an entry of a list that opens. */
  private void choose(String id, String entry) throws Exception {
    click(id);
    // A list that opens has no entries before the next pulse.
    await(() -> robot.lookup(entry).match(Node::isVisible).tryQuery().isPresent());
    robot.clickOn(entry);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void done(int jobs) throws Exception {
    long end = System.nanoTime() + 600_000_000_000L;
    while (!onToolkit(
        () ->
            desk.jobs().jobs().size() >= jobs
                && desk.jobs().jobs().stream().allMatch(job -> job.state().ended()))) {
      assertTrue(System.nanoTime() < end, "the job takes more than ten minutes");
      Thread.sleep(100);
    }
    for (Job job : onToolkit(() -> desk.jobs().jobs())) {
      assertEquals(JobState.DONE, job.state(), job.message());
    }
  }

  /** Takes a picture for the guide once nothing moves any more. */
  private void picture(String name) throws Exception {
    if (GUIDE.isEmpty()) {
      return;
    }
    // Also the notices have gone by then.
    for (int quiet = 0; quiet < 8; quiet++) {
      boolean still = onToolkit(() -> window.bench().settled() && node(".notification") == null);
      quiet = still ? quiet : 0;
      Thread.sleep(100);
    }
    WritableImage image = onToolkit(() -> window.scene().snapshot(null));
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    byte[] rgb = new byte[3 * width * height];
    PixelReader reader = image.getPixelReader();
    for (int i = 0; i < width * height; i++) {
      int pixel = reader.getArgb(i % width, i / width);
      rgb[3 * i] = (byte) (pixel >> 16);
      rgb[3 * i + 1] = (byte) (pixel >> 8);
      rgb[3 * i + 2] = (byte) pixel;
    }
    Files.createDirectories(GUIDE.get());
    FrameImages.writePng(
        Frame.rgb(width, height, rgb),
        GUIDE.get().resolve("guide-%d-%s.png".formatted(++pictures, name)));
  }

  @Test
  void fromAFreshProjectToAnOverlayByTheMouseAlone() throws Exception {
    // The window opens for the first time: the tour stands there, and does not stand in the way.
    assertTrue(onToolkit(() -> node("#tour").isVisible()));

    // Pose: the head is dragged to the right and a little down.
    Node viewport = window.still("#viewport");
    Bounds view = onToolkit(() -> viewport.localToScreen(viewport.getBoundsInLocal()));
    Point2D head = new Point2D(view.getCenterX(), view.getMinY() + 0.42 * view.getHeight());
    robot.drag(head, MouseButton.PRIMARY);
    robot.moveTo(head.add(40, 12));
    robot.dropTo(head.add(80, 24));
    await(() -> !window.bench().studio().pose().get().equals(Pose.REST));
    picture("pose");
    click("#tour-skip");
    await(() -> !node("#tour").isVisible());

    // Data: the recipe that needs no other data, two hundred pictures.
    click("#rail-data");
    choose("#data-recipe", "builtin");
    // On a busy machine a button may be held for long enough to step twice.
    for (int count = 1000;
        count != 200;
        count = onToolkit(() -> desk.data().generate().count().get())) {
      click("#data-count .%s-arrow-button".formatted(count > 200 ? "decrement" : "increment"));
    }
    click("#data-generate");
    done(1);
    await(() -> desk.data().sheet().count().get() == 200);
    await(() -> desk.data().sheet().coverage().get().isPresent());
    picture("data");

    // Train: a small network, one epoch.
    click("#rail-train");
    await(() -> node("#train-preset") != null && desk.train().dataSet().get().isPresent());
    choose("#train-preset", "tiny");
    while (onToolkit(() -> desk.train().epochs().get()) > 1) {
      click("#train-epochs .decrement-arrow-button");
    }
    click("#train-start");
    done(2);
    Path run = onToolkit(() -> desk.project().project().get().runs()).resolve("tiny-builtin");
    assertEquals(1, RunRecord.read(run).epochsDone());
    await(() -> window.bench().network().about().get().isPresent());
    picture("train");

    // A photo: the tour, shown again from the list of keys, has one.
    click("#drawer-toggle");
    await(() -> !node("#drawer").isVisible());
    click("#help");
    click("#help-tour");
    await(() -> node("#tour").isVisible() && desk.workspace().get().equals("stage"));
    click("#tour-next");
    click("#tour-next");
    click("#tour-example");
    await(() -> window.bench().photo().finding().get().isPresent());
    await(() -> !window.bench().player().gliding());
    Pose said = onToolkit(() -> window.bench().studio().pose().get());
    assertEquals(
        onToolkit(
            () -> window.bench().photo().finding().get().orElseThrow().reading().estimate().pose()),
        said,
        "the model holds its head as the network says");

    // The pose is seen over the photo: not the photo alone any more.
    Frame photo = onToolkit(() -> window.bench().photo().photo().get().orElseThrow().shown());
    await(
        () ->
            window.bench().photo().picture().get().isPresent()
                && !window.bench().photo().picture().get().get().equals(photo));
    assertNotEquals(
        0, onToolkit(() -> different(photo, window.bench().photo().picture().get().orElseThrow())));
    picture("overlay");
    assertTrue(Files.exists(folder.resolve("project/photos/example.png")));
    click("#tour-next");
    await(() -> !node("#tour").isVisible());
    if (GUIDE.isPresent()) {
      shipped();
    }
  }

  /** What the network that comes with the program makes of the same photo. */
  private void shipped() throws Exception {
    Path home = Path.of(System.getProperty("kubi.home", ".."));
    onToolkit(
        () -> {
          window.bench().network().open(home.resolve("models/head"));
          return true;
        });
    await(
        () ->
            window.bench().network().about().get().map(a -> a.name().equals("head")).orElse(false));
    click("#photo-predict");
    await(() -> window.bench().photo().finding().get().isPresent());
    picture("shipped");
  }

  private static int different(Frame one, Frame other) {
    int different = 0;
    for (int i = 0; i < one.pixels().length; i++) {
      different += one.pixels()[i] != other.pixels()[i] ? 1 : 0;
    }
    return different;
  }
}
