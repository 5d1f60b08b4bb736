package org.kubi.nn.predict;

import java.util.concurrent.locks.ReentrantLock;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.preset.InputScale;

/** Our own engine, which callers take in turns: its networks are for one thread at a time. */
final class OwnAnswers implements Answers {
  /** Pictures at once. */
  static final int CHUNK = 64;

  private final Replicas replicas;
  private final InputScale scale;
  private final int pixels;
  private final int width;
  private final ReentrantLock lock = new ReentrantLock();
  private final float[] pictures;
  private final float[] answers;

  /**
   * Takes over some replicas.
   *
   * @param replicas made for {@link #CHUNK} pictures, with their weights
   * @param pixels of a picture
   * @param width numbers of an answer
   */
  OwnAnswers(Replicas replicas, InputScale scale, int pixels, int width) {
    this.replicas = replicas;
    this.scale = scale;
    this.pixels = pixels;
    this.width = width;
    this.pictures = new float[CHUNK * pixels];
    this.answers = new float[CHUNK * width];
  }

  @Override
  public float[] of(byte[] gray, int count) {
    float[] all = new float[count * width];
    byte[] one = new byte[pixels];
    lock.lock();
    try {
      for (int from = 0; from < count; from += CHUNK) {
        int n = Math.min(CHUNK, count - from);
        for (int i = 0; i < n; i++) {
          System.arraycopy(gray, (from + i) * pixels, one, 0, pixels);
          scale.prepare(one, pixels, pictures, i * pixels);
        }
        replicas.answer(pictures, n, answers);
        System.arraycopy(answers, 0, all, from * width, n * width);
      }
    } finally {
      lock.unlock();
    }
    return all;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      replicas.close();
    } finally {
      lock.unlock();
    }
  }
}
