package org.kubi.app.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Sample;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.train.Augmentation;
import org.kubi.nn.train.TrainingReads;

/**
 * Samples a second that are read from a data set's own files, without a network: by one thread, and
 * as a training reads them.
 */
public final class ReadBench {
  private static final int AT_ONCE = 1000;
  private static final double MICROS_PER_MILLI = 1000;

  /** How pictures are prepared. */
  private static final String PRESET = NetworkPresets.SMALL.id();

  private final Dataset dataset;
  private final int rounds;
  private final double seconds;

  /** Written, so that no reading is left out as useless. */
  private int sum;

  /**
   * A bench of one data set.
   *
   * @param rounds at least 1, each of at least so many seconds
   */
  public ReadBench(Dataset dataset, int rounds, double seconds) {
    this.dataset = dataset;
    this.rounds = rounds;
    this.seconds = seconds;
  }

  /**
   * Measures, a round of each kind in turn, each after a round to warm up, in which files come into
   * the memory of the system where it has room. Keys {@code read.sequential.samplesPerSecond} and
   * {@code read.shuffled.samplesPerSecond} (pictures and all numbers of a sample, in order and in
   * another order of all each time round), {@code read.pictures.samplesPerSecond} (pictures alone,
   * shuffled, as a training reads them: it has its labels in memory); then a training's own
   * batches, shuffled and prepared for a network, on as many threads as there are cores: {@code
   * read.batches.samplesPerSecond} as they are, {@code read.augmented.samplesPerSecond} changed by
   * the usual augmentation; and {@code .cpuMicros} of each kind, the processor's time for one.
   *
   * @throws DatasetException if the data set cannot be learnt from
   */
  public Map<String, Object> run() throws DatasetException {
    try (TrainingReads plain = TrainingReads.of(dataset, PRESET, Augmentation.NONE);
        TrainingReads changed = TrainingReads.of(dataset, PRESET, Augmentation.defaults())) {
      return run(plain, changed);
    }
  }

  private Map<String, Object> run(TrainingReads plain, TrainingReads changed) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("samples", dataset.size());
    answer.put("numbers", dataset.manifest().columns());
    answer.put("pictureBytes", dataset.pictureBytes());
    answer.put("rounds", rounds);
    answer.put("secondsPerRound", seconds);
    int[] ordered = IntStream.range(0, dataset.size()).toArray();
    int[] shuffled = shuffled(ordered);
    Map<String, Rate.Work> kinds = new LinkedHashMap<>();
    kinds.put("read.sequential", work(ordered, this::sample));
    kinds.put("read.shuffled", work(shuffled, this::sample));
    kinds.put("read.pictures", work(shuffled, this::picture));
    kinds.put("read.batches", () -> batch(plain));
    kinds.put("read.augmented", () -> batch(changed));
    kinds.forEach((name, work) -> Rate.round(work, seconds));
    Map<String, double[]> rates = new LinkedHashMap<>();
    Map<String, double[]> costs = new LinkedHashMap<>();
    kinds.keySet().forEach(name -> rates.put(name, new double[rounds]));
    kinds.keySet().forEach(name -> costs.put(name, new double[rounds]));
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Rate.Work> kind : kinds.entrySet()) {
        Rate.Round measured = Rate.round(kind.getValue(), seconds);
        rates.getOrDefault(kind.getKey(), new double[rounds])[round] = measured.perSecond();
        costs.getOrDefault(kind.getKey(), new double[rounds])[round] =
            MICROS_PER_MILLI * measured.cpuMillis();
      }
    }
    rates.forEach((name, own) -> answer.put(name + ".samplesPerSecond", Rate.of(own)));
    costs.forEach((name, own) -> answer.put(name + ".cpuMicros", Rate.of(own)));
    answer.put("checksum", sum);
    return answer;
  }

  /** Reads one sample; says something of what it read. */
  private interface Reading {
    int of(int index);
  }

  private int sample(int index) {
    Sample sample = dataset.sample(index);
    return sample.picture()[0] + (int) sample.numbers()[0];
  }

  private static int batch(TrainingReads reads) {
    try {
      return reads.next();
    } catch (DatasetException e) {
      throw new IllegalStateException("a data set's own pictures are to be had: " + e, e);
    }
  }

  private int picture(int index) {
    byte[] pixels = new byte[dataset.pictureBytes()];
    dataset.picture(index, pixels, 0);
    return pixels[0];
  }

  /** The samples in some order, round and round. */
  private Rate.Work work(int[] order, Reading reading) {
    int[] next = {0};
    return () -> {
      for (int i = 0; i < AT_ONCE; i++) {
        sum += reading.of(order[next[0]]);
        next[0] = (next[0] + 1) % order.length;
      }
      return AT_ONCE;
    };
  }

  private static int[] shuffled(int[] numbers) {
    int[] out = numbers.clone();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = out.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = out[i];
      out[i] = out[j];
      out[j] = swap;
    }
    return out;
  }
}
