package org.kubi.nn.train;

import java.nio.file.Path;
import java.util.Locale;
import org.kubi.nn.checkpoint.Checkpoint;

/**
 * Where a run's networks lie.
 *
 * @param path the run's folder
 */
record RunFolder(Path path) {
  /** What to resume from. */
  Path last() {
    return path.resolve("checkpoints").resolve("last");
  }

  /** The network that was measured best so far. */
  Path best() {
    return path.resolve("checkpoints").resolve("best");
  }

  /** The network after so many epochs, where it is kept. */
  Path epoch(int epochs) {
    return path.resolve("checkpoints").resolve(String.format(Locale.ROOT, "epoch-%04d", epochs));
  }

  /** The finished network. */
  Path model() {
    return path.resolve("model");
  }

  /** Whether a whole checkpoint is there to resume from. */
  boolean hasLast() {
    return Checkpoint.exists(last());
  }
}
