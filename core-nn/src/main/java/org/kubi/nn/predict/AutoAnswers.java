package org.kubi.nn.predict;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two engines for one network: which answers depends only on how many pictures are asked for at
 * once, so that the same question gets the same answer. Our own is loaded when it is first needed.
 */
final class AutoAnswers implements Answers {
  /** Loads our own engine. */
  interface Loader {
    Answers load();
  }

  private final Answers few;
  private final int most;
  private final Loader loader;
  private @Nullable Answers many;

  /**
   * Joins two.
   *
   * @param few for up to {@code most} pictures
   * @param loader of the one for more
   */
  AutoAnswers(Answers few, int most, Loader loader) {
    this.few = few;
    this.most = most;
    this.loader = loader;
  }

  @Override
  public float[] of(byte[] gray, int count) {
    return (count <= most ? few : many()).of(gray, count);
  }

  private synchronized Answers many() {
    if (many == null) {
      many = loader.load();
    }
    return many;
  }

  private synchronized Optional<Answers> loaded() {
    return Optional.ofNullable(many);
  }

  @Override
  public void close() {
    few.close();
    loaded().ifPresent(Answers::close);
  }
}
