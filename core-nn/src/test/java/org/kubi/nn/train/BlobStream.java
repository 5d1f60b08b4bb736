package org.kubi.nn.train;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongUnaryOperator;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Sample;
import org.kubi.data.SampleFlow;
import org.kubi.data.SampleStream;
import org.kubi.nn.BlobData;

/** Blobs without end; remembers which were asked for, and may fail at one of them. */
final class BlobStream implements SampleStream {
  private final DatasetManifest plan;
  private final int window;
  final List<Long> asked = new ArrayList<>();
  long failing = -1;
  int open;

  BlobStream(int perEpoch, int window, long seed) {
    this.plan = BlobData.plan(perEpoch, List.of("blob"), seed);
    this.window = window;
  }

  @Override
  public DatasetManifest plan() {
    return plan;
  }

  @Override
  public int window() {
    return window;
  }

  /** Sample {@code index}, and no other. */
  Sample sample(long index) {
    return BlobData.sample(index, 0, Seeds.stream(plan.seed(), index));
  }

  @Override
  public SampleFlow flow(LongUnaryOperator order, long from, long to) {
    open++;
    long[] place = {from};
    return new SampleFlow() {
      @Override
      public Sample next() throws DatasetException {
        if (place[0] >= to) {
          throw new NoSuchElementException("asked for place " + place[0]);
        }
        long index = order.applyAsLong(place[0]++);
        if (index == failing) {
          throw new DatasetException("sample " + index + " cannot be made");
        }
        synchronized (asked) {
          asked.add(index);
        }
        return sample(index);
      }

      @Override
      public void close() {
        open--;
      }
    };
  }
}
