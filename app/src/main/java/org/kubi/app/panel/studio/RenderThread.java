package org.kubi.app.panel.studio;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kubi.app.task.SlotWorker;
import org.kubi.render.RenderException;
import org.kubi.render.backend.OpenRenderer;
import org.kubi.render.soft.SoftRenderer;

/**
 * The one thread that owns the window's renderer, opens it at the first request and closes it. In
 * each slot the newest request wins.
 */
public final class RenderThread implements AutoCloseable {
  private final RendererOpener opener;
  private final Executor home;
  private final Listener listener;
  private final SlotWorker worker;
  private @Nullable OpenRenderer renderer; // by the worker only
  private boolean failed; // by the worker only

  /** Hears of the renderer, on the home thread. */
  public interface Listener {
    /**
     * It was opened.
     *
     * @param reason a sentence: what draws, and why
     * @param fellBack whether it is the slower one, in plain Java
     */
    void opened(String reason, boolean fellBack);

    /** It cannot be had, or a picture failed; one sentence. */
    void trouble(String message);
  }

  /**
   * Starts the thread.
   *
   * @param home where the listener is told: the toolkit's thread in a window
   */
  public RenderThread(RendererOpener opener, Executor home, Listener listener) {
    this.opener = opener;
    this.home = home;
    this.listener = listener;
    this.worker =
        new SlotWorker(
            "kubi-render",
            this::closeRenderer,
            fault -> {
              System.getLogger(RenderThread.class.getName())
                  .log(System.Logger.Level.ERROR, "rendering failed", fault);
              home.execute(() -> listener.trouble("The picture could not be made: " + fault));
            });
  }

  /** Asks for work with the renderer; an older request in the slot that still waits is dropped. */
  public void request(String slot, Consumer<OpenRenderer> job) {
    worker.put(slot, () -> run(job));
  }

  /** Asks for work that can wait until nothing else was asked for in the slot for a while. */
  public void requestWhenQuiet(String slot, Consumer<OpenRenderer> job, long nanos) {
    worker.putWhenQuiet(slot, () -> run(job), nanos);
  }

  /** Whether a newer request waits in the slot. */
  public boolean waiting(String slot) {
    return worker.waiting(slot);
  }

  /** Whether nothing waits and nothing is rendered. */
  public boolean idle() {
    return worker.idle();
  }

  @Override
  public void close() {
    worker.close();
  }

  private void run(Consumer<OpenRenderer> job) {
    OpenRenderer open = renderer();
    if (open != null) {
      job.accept(open);
    }
  }

  private @Nullable OpenRenderer renderer() {
    if (renderer == null && !failed) {
      try {
        OpenRenderer opened = opener.open();
        boolean fellBack = opened.renderer() instanceof SoftRenderer;
        renderer = opened;
        home.execute(() -> listener.opened(opened.reason(), fellBack));
      } catch (RenderException e) {
        failed = true;
        home.execute(() -> listener.trouble(String.valueOf(e.getMessage())));
      }
    }
    return renderer;
  }

  private void closeRenderer() {
    if (renderer != null) {
      renderer.close();
    }
  }
}
