package org.kubi.app.panel.network;

import java.nio.file.Path;
import org.kubi.app.task.TaskException;
import org.kubi.framing.Framing;
import org.kubi.image.Frame;

/** A trained network as the window uses it; belongs to one thread. */
public interface PoseNetwork extends AutoCloseable {
  /** Its name. */
  String name();

  /** What it is and how well it does, in one short line. */
  String details();

  /** All that is known of it, in some lines. */
  String facts();

  /** How a face is cut out for it. */
  Framing framing();

  /** What it believes of a gray picture of its framing's size. */
  Reading read(Frame frame);

  @Override
  void close();

  /** How a network is had. */
  @FunctionalInterface
  interface Opener {
    /**
     * Opens the network of a folder; takes seconds.
     *
     * @throws TaskException if there is none or it is damaged
     */
    PoseNetwork open(Path folder) throws TaskException;
  }
}
