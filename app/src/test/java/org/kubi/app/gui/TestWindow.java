package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.kubi.app.panel.text.Texts;
import org.testfx.api.FxRobot;

/** The real window with test equipment, on whatever screen JavaFX finds: Monocle in the build. */
final class TestWindow implements AutoCloseable {
  /** Long, for a machine may be busy; whoever waits in vain has found a fault. */
  private static final long PATIENCE_SECONDS = 120;

  /** What lies in the same place for so many pulses does not move. */
  private static final int STILL_PULSES = 3;

  private static boolean started;

  private final Workbench bench;
  private final Scene scene;
  private final Stage stage;

  private TestWindow(Workbench bench, Scene scene, Stage stage) {
    this.bench = bench;
    this.scene = scene;
    this.stage = stage;
  }

  /** Opens one; skips the test where the toolkit cannot start. */
  static TestWindow open() throws Exception {
    return open(Session.fresh(Path.of("target", "no-project")));
  }

  /** Opens one with a session. */
  static TestWindow open(Session session) throws Exception {
    return open(session, TestEquipment.get());
  }

  /** Opens one with a session and other equipment. */
  static TestWindow open(Session session, Equipment equipment) throws Exception {
    return open(session, equipment, Texts.in(Locale.ENGLISH));
  }

  /** Opens one with a session, other equipment and the words of a language. */
  static TestWindow open(Session session, Equipment equipment, Texts texts) throws Exception {
    startToolkit();
    return onToolkit(
        () -> {
          Workbench bench =
              new Workbench(GuiOptions.defaults(), equipment, session, texts, Platform::runLater);
          MainWindow window = new MainWindow(bench);
          Scene scene = new Scene(window, 1280, 800);
          scene.getStylesheets().add(MainWindow.stylesheet());
          window.addShortcuts(scene);
          Stage stage = new Stage();
          stage.titleProperty().bind(bench.title());
          stage.setScene(scene);
          stage.show();
          window.start();
          bench.openWhatWasAskedFor();
          return new TestWindow(bench, scene, stage);
        });
  }

  private static synchronized void startToolkit() {
    if (started) {
      return;
    }
    Gui.quietJavaFx();
    try {
      Platform.startup(() -> {});
    } catch (UnsupportedOperationException | IllegalStateException e) {
      abort("no toolkit here: " + e.getMessage());
    }
    Platform.setImplicitExit(false);
    started = true;
  }

  Workbench bench() {
    return bench;
  }

  Scene scene() {
    return scene;
  }

  Stage stage() {
    return stage;
  }

  /** Does something on the toolkit's thread and waits for it. */
  static <T> T onToolkit(Callable<T> act) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            done.complete(act.call());
          } catch (Exception | AssertionError e) {
            done.completeExceptionally(e);
          }
        });
    return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Waits until something is true; looked at on the toolkit's thread. */
  static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!onToolkit(condition)) {
      assertTrue(System.nanoTime() < end, "waited two minutes in vain");
      Thread.sleep(30);
    }
  }

  /** What has an id, or a style class in it, once it can be used and lies still. */
  Node still(String what) throws Exception {
    return still(() -> Optional.ofNullable(scene.lookup(what)), what);
  }

  /**
   * Waits until a node can be seen and used and lies still. One that has just come has no place
   * before the next pulse, which may be late, and what comes beside it may move it.
   *
   * @param name for the message, if that never is
   */
  static Node still(Supplier<Optional<Node>> find, String name) throws Exception {
    CompletableFuture<Node> found = new CompletableFuture<>();
    AnimationTimer pulses =
        new AnimationTimer() {
          private Optional<Bounds> before = Optional.empty();
          private int same;

          @Override
          public void handle(long pulse) {
            Optional<Node> node = find.get().filter(TestWindow::isUsable);
            Optional<Bounds> now = node.map(one -> one.localToScreen(one.getLayoutBounds()));
            same = now.isPresent() && now.equals(before) ? same + 1 : 0;
            before = now;
            if (same == STILL_PULSES) {
              stop();
              found.complete(node.orElseThrow());
            }
          }
        };
    Platform.runLater(pulses::start);
    try {
      return found.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError(name + " is not there, cannot be used, or does not lie still", e);
    } finally {
      Platform.runLater(pulses::stop);
    }
  }

  private static boolean isUsable(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return !node.isDisabled();
  }

  /** Clicks on it once it lies still. */
  void click(FxRobot robot, String what) throws Exception {
    robot.clickOn(still(what));
  }

  /**
   * Clicks into a field, writes in the place of what stands there, and presses Enter. Not by a
   * double click: on a busy machine that is two clicks.
   */
  void write(FxRobot robot, String field, String text) throws Exception {
    TextInputControl input = (TextInputControl) still(field);
    robot.clickOn(input);
    onToolkit(
        () -> {
          input.selectAll();
          return input;
        });
    robot.write(text).type(KeyCode.ENTER);
  }

  @Override
  public void close() throws Exception {
    onToolkit(
        () -> {
          stage.close();
          bench.close();
          return true;
        });
  }
}
