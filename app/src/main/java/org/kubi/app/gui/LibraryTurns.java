package org.kubi.app.gui;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kubi.app.panel.studio.RendererOpener;
import org.kubi.app.task.TaskException;
import org.kubi.render.RenderException;
import org.kubi.render.backend.OpenRenderer;

/**
 * Has the native libraries of pictures loaded first and those of networks after them, never at the
 * same time: LWJGL loads one while it walks the list of the loaded ones, and whoever loads another
 * meanwhile waits for it as it waits for him; then the whole program stands still for good. The
 * picture is also what a window is looked at for first.
 */
final class LibraryTurns {
  private final CountDownLatch pictures = new CountDownLatch(1);
  private final Object loading = new Object();
  private final long patienceMillis;

  /**
   * No library is loaded yet.
   *
   * @param patienceMillis after which networks are opened though nobody has asked for pictures
   */
  LibraryTurns(long patienceMillis) {
    this.patienceMillis = patienceMillis;
  }

  /** Opens something with the libraries of networks. */
  interface Opening<T> {
    /** Opens it. */
    T open() throws TaskException;
  }

  /** Opens a renderer. */
  OpenRenderer renderer(RendererOpener opener) throws RenderException {
    try {
      synchronized (loading) {
        return opener.open();
      }
    } finally {
      pictures.countDown();
    }
  }

  /** Opens what needs the libraries of networks. */
  <T> T network(Opening<T> opening) throws TaskException {
    try {
      if (!pictures.await(patienceMillis, TimeUnit.MILLISECONDS)) {
        System.getLogger(LibraryTurns.class.getName())
            .log(System.Logger.Level.DEBUG, "nobody has asked for pictures yet");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // whoever opens will notice
    }
    synchronized (loading) {
      return opening.open();
    }
  }
}
