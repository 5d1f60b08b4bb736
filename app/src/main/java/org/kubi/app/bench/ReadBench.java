package org.kubi.app.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.kubi.data.Dataset;
import org.kubi.data.Sample;

/** Samples a second that one thread reads from a data set's own files, without a network. */
public final class ReadBench {
  private static final int AT_ONCE = 1000;

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
   * shuffled, as a training reads them: it has its labels in memory).
   */
  public Map<String, Object> run() {
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
    kinds.forEach((name, work) -> Rate.round(work, seconds));
    Map<String, double[]> rates = new LinkedHashMap<>();
    kinds.keySet().forEach(name -> rates.put(name, new double[rounds]));
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Rate.Work> kind : kinds.entrySet()) {
        double[] own = rates.getOrDefault(kind.getKey(), new double[rounds]);
        own[round] = Rate.round(kind.getValue(), seconds).perSecond();
      }
    }
    rates.forEach((name, own) -> answer.put(name + ".samplesPerSecond", Rate.of(own)));
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
