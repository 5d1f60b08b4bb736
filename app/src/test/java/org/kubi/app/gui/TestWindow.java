package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.kubi.app.panel.text.Texts;

/** The real window with test equipment, on whatever screen JavaFX finds: Monocle in the build. */
final class TestWindow implements AutoCloseable {
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
    startToolkit();
    return onToolkit(
        () -> {
          Workbench bench =
              new Workbench(
                  GuiOptions.defaults(),
                  equipment,
                  session,
                  Texts.in(Locale.ENGLISH),
                  Platform::runLater);
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
          } catch (Exception e) {
            done.completeExceptionally(e);
          }
        });
    return done.get(30, TimeUnit.SECONDS);
  }

  /** Waits until something is true; looked at on the toolkit's thread. */
  static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!onToolkit(condition)) {
      assertTrue(System.nanoTime() < end, "waited 30 seconds in vain");
      Thread.sleep(30);
    }
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
