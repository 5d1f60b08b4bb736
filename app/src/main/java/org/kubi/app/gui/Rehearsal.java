package org.kubi.app.gui;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.TaskException;
import org.kubi.data.Json;

/**
 * The real window under the hands of a program, to measure it: in a project of its own, without the
 * user's preferences, its pulses watched. Once in the life of a Java machine.
 */
public final class Rehearsal implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final KubiApplication application;
  private final CompletableFuture<Integer> closed;
  private final Path pulses;

  private Rehearsal(KubiApplication application, CompletableFuture<Integer> closed, Path pulses) {
    this.application = application;
    this.closed = closed;
    this.pulses = pulses;
  }

  /**
   * Opens the window.
   *
   * @param folder for the project and what is measured; it exists
   * @throws TaskException if no window can be opened here
   */
  public static Rehearsal open(GuiOptions asked, Path folder)
      throws TaskException, InterruptedException {
    Path pulses = folder.resolve("pulses.json");
    GuiOptions options = asked.withPulsesFile(pulses);
    Texts texts = Texts.in(Locale.ENGLISH);
    CompletableFuture<Integer> closed = new CompletableFuture<>();
    KubiApplication application =
        new KubiApplication(
            options,
            RealEquipment.of(options, texts),
            Session.fresh(folder.resolve("project")),
            texts,
            closed);
    Gui.start(application, closed);
    Rehearsal rehearsal = new Rehearsal(application, closed, pulses);
    rehearsal.ask(() -> true);
    return rehearsal;
  }

  /** The workspaces; to be touched in {@link #ask} alone. */
  public Desk desk() {
    return application.workbench().orElseThrow().desk();
  }

  /** Waits until the views of all workspaces are made, which the window does by itself. */
  public void awaitPrepared() throws TaskException, InterruptedException {
    await(application::prepared);
  }

  /** Does something on the toolkit's thread and waits for it. */
  public <T> T ask(Callable<T> act) throws TaskException, InterruptedException {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            done.complete(act.call());
          } catch (Exception e) {
            done.completeExceptionally(e);
          }
        });
    try {
      return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the window did not do it", e.getCause());
    } catch (TimeoutException e) {
      throw new TaskException("the window has not answered for a minute", e);
    }
  }

  /** Waits until something is true, which is looked at on the toolkit's thread. */
  public void await(Callable<Boolean> condition) throws TaskException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!ask(condition)) {
      if (System.nanoTime() > end) {
        throw new TaskException("the window has not come so far within a minute");
      }
      Thread.sleep(50);
    }
  }

  /**
   * Closes the window; how evenly it lived, as {@code kubi gui --watch-pulses} writes it.
   *
   * @throws TaskException if that was not written
   */
  public Map<String, Object> end() throws TaskException, InterruptedException {
    close();
    try {
      return Json.MAPPER.readValue(Files.readAllBytes(pulses), OBJECT);
    } catch (IOException e) {
      throw new TaskException(pulses + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Closes the window and waits until it has ended. */
  @Override
  public void close() throws TaskException, InterruptedException {
    if (closed.isDone()) {
      return; // the toolkit may have ended with its window
    }
    Platform.runLater(application::close);
    try {
      closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new TaskException("the window did not close: " + e.getMessage(), e);
    }
  }
}
