package org.kubi.gen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.kubi.data.DatasetException;
import org.kubi.data.Sample;
import org.kubi.data.SampleFlow;
import org.kubi.render.Renderer;

/**
 * Renders a bounded number of samples ahead of who takes them. Threads take pieces in order and
 * finish them as they can; they are handed out in order.
 */
final class RenderedFlow implements SampleFlow {
  /** How many samples a thread takes at a time: a stop waits for one such piece. */
  private static final int CHUNK = 16;

  /** So many pieces are ahead: 2,048 samples, 20 MB, about a second's work of several cores. */
  private static final int PIECES = 128;

  private final SampleGenerator generator;
  private final LongUnaryOperator order;
  private final RenderThreads<Renderer> threads;
  private final Deque<Future<List<Sample>>> ahead = new ArrayDeque<>();
  private final long end;
  private Iterator<Sample> ready = List.<Sample>of().iterator();
  private long place;

  /**
   * A flow.
   *
   * @param threads are closed with it
   */
  RenderedFlow(
      SampleGenerator generator,
      RenderThreads<Renderer> threads,
      LongUnaryOperator order,
      long from,
      long to) {
    this.generator = generator;
    this.order = order;
    this.threads = threads;
    this.place = from;
    this.end = to;
  }

  @Override
  public Sample next() throws DatasetException {
    if (!ready.hasNext()) {
      while (ahead.size() < PIECES && place < end) {
        ahead.add(submit());
      }
      ready = finished(ahead.remove()).iterator();
    }
    return ready.next();
  }

  private Future<List<Sample>> submit() {
    // Asked here, for the order need not be safe for many threads.
    long after = Math.min(place + CHUNK, end);
    long[] indices = LongStream.range(place, after).map(order).toArray();
    place = after;
    return threads.submit(
        renderer ->
            generator.render(LongStream.of(indices).mapToObj(generator::draft).toList(), renderer));
  }

  private static List<Sample> finished(Future<List<Sample>> piece) throws DatasetException {
    try {
      return Futures.join(List.of(piece), RuntimeException.class).get(0);
    } catch (CastException e) {
      throw new DatasetException(
          "a person of the recipe cannot be made any more: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
