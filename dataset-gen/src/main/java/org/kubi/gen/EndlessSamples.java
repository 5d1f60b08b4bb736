package org.kubi.gen;

import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.kubi.data.DatasetManifest;
import org.kubi.data.SampleFlow;
import org.kubi.data.SampleStream;
import org.kubi.render.Renderer;

/**
 * A generator's samples as they are rendered, for a training that learns from each once. Which
 * thread renders what changes nothing.
 */
public final class EndlessSamples implements SampleStream {
  private final SampleGenerator generator;
  private final DatasetManifest plan;
  private final Supplier<Renderer> renderers;
  private final int threads;

  /**
   * Samples of a generator.
   *
   * @param epoch how many samples an epoch has, at least 1
   * @param renderer id of the renderer
   * @param renderers makes one; called once on each thread
   * @param threads at least 1
   */
  public EndlessSamples(
      SampleGenerator generator,
      long epoch,
      String renderer,
      Supplier<Renderer> renderers,
      int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is at least 1, found " + threads);
    }
    this.generator = generator;
    this.plan = generator.plan(epoch, DatasetWriter.SHARD_SIZE, renderer);
    this.renderers = renderers;
    this.threads = threads;
  }

  @Override
  public DatasetManifest plan() {
    return plan;
  }

  /**
   * {@inheritDoc} Those in which the people of a large cast take their turns (see {@code Rota}): a
   * hundred people, thirty samples each, whom {@code People} keeps all.
   */
  @Override
  public int window() {
    return Rota.ROW * Rota.TROUPE * Rota.TURNS;
  }

  @Override
  public SampleFlow flow(LongUnaryOperator order, long from, long to) {
    return new RenderedFlow(generator, new RenderThreads<>(renderers, threads), order, from, to);
  }
}
