package org.kubi.nn.train;

import org.jspecify.annotations.Nullable;
import org.kubi.data.DatasetException;
import org.kubi.data.Sample;
import org.kubi.data.SampleFlow;
import org.kubi.data.SampleStream;
import org.kubi.nn.preset.Outputs;

/** Pictures that are made when they are learnt from; each epoch has new ones. */
final class StreamedPictures implements Pictures {
  private final SampleStream stream;
  private final StreamOrder order;
  private final StreamLabels labels;
  private final int count;

  /** How many of an epoch are read: those that do not fill a batch are not even made. */
  private final int read;

  private final int epochs;
  private @Nullable SampleFlow flow;

  /** Where the flow stands, counting those that are read alone. */
  private long next = -1;

  StreamedPictures(SampleStream stream, String place, Outputs outputs, TrainSettings settings)
      throws DatasetException {
    this.stream = stream;
    this.order = new StreamOrder(stream.plan().count(), stream.window(), settings.seed());
    this.labels = StreamLabels.of(stream.plan(), outputs, place);
    this.count = Math.toIntExact(stream.plan().count());
    this.read = count - count % Math.min(settings.batch(), count);
    this.epochs = settings.epochs();
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public long read(int epoch, int place, byte[] pixels, float[] target, int at)
      throws DatasetException {
    long wanted = (long) epoch * read + place;
    SampleFlow open = flow;
    if (open == null || wanted != next) {
      close();
      open = stream.flow(n -> order.index(n / read, n % read), wanted, (long) read * epochs);
      flow = open;
    }
    Sample sample = open.next();
    next = wanted + 1;
    System.arraycopy(sample.picture(), 0, pixels, 0, pixels.length);
    labels.copy(sample, target, at);
    return sample.index();
  }

  @Override
  public void close() {
    SampleFlow open = flow;
    if (open != null) {
      open.close();
      flow = null;
    }
  }
}
