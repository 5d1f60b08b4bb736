package org.kubi.app.gui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.kubi.app.panel.project.Places;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.TaskException;

/** Opens the window. */
public final class Gui {
  /** Held here, since the logging system itself would forget it and its level. */
  private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

  private Gui() {}

  /**
   * Opens the window and returns when it is closed. Once in the life of a Java machine.
   *
   * @param usual network to open where none was asked for or left open
   * @return the exit code: 0, or 1 if a screenshot was asked for and something went wrong before
   *     it, or it could not be written
   * @throws TaskException if no window can be opened here
   */
  public static int launch(GuiOptions asked, Optional<Path> usual) throws TaskException {
    Session session = Session.of(asked, Places.standard());
    boolean open = asked.model().isPresent() || session.hasNetwork();
    GuiOptions options = open ? asked : usual.map(asked::withModel).orElse(asked);
    Texts texts = Texts.in(session.locale(options));
    return launch(options, RealEquipment.of(options, texts), session, texts);
  }

  /** Kubi's classes lie on the class path on purpose; JavaFX would warn of it at each start. */
  static void quietJavaFx() {
    JAVAFX_LOG.setLevel(Level.SEVERE);
  }

  /** As {@link #launch(GuiOptions, Optional)}, with other equipment. */
  static int launch(GuiOptions options, Equipment equipment, Session session, Texts texts)
      throws TaskException {
    CompletableFuture<Integer> closed = new CompletableFuture<>();
    start(new KubiApplication(options, equipment, session, texts, closed), closed);
    try {
      return closed.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the window could not be built", e.getCause());
    } finally {
      Platform.exit();
    }
  }

  /** Starts the toolkit and shows the window; a fault in building it ends {@code closed}. */
  static void start(KubiApplication application, CompletableFuture<Integer> closed)
      throws TaskException {
    // Pictures are drawn with java.awt; it must not look for a screen of its own beside JavaFX.
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
    quietJavaFx();
    try {
      Platform.startup(
          () -> {
            Thread.currentThread()
                .setUncaughtExceptionHandler((thread, fault) -> application.fault(fault));
            try {
              application.start(new Stage());
            } catch (RuntimeException e) {
              closed.completeExceptionally(e);
            }
          });
    } catch (UnsupportedOperationException e) {
      throw new TaskException(
          "The window cannot be opened here (%s); set DISPLAY, or use the command line verbs."
              .formatted(e.getMessage()),
          e);
    }
  }
}
