package org.kubi.gen.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Splits;
import org.kubi.gen.random.Dice;
import org.kubi.label.Labels;

/**
 * Divides a data set so that no family is on two sides. Families are shuffled; a part takes each
 * that brings it nearer to its share of the samples.
 *
 * @param validation share of the samples, 0 to under 1
 * @param test share of the samples; both together under 1
 * @param seed of the shuffle
 */
public record Splitter(double validation, double test, long seed) {
  public Splitter {
    if (!(validation >= 0 && test >= 0 && validation + test > 0 && validation + test < 1)) {
      throw new IllegalArgumentException(
          "validation and test are 0 or more, together above 0 and below 1, found %s and %s"
              .formatted(validation, test));
    }
  }

  /**
   * Divides.
   *
   * @throws DatasetException if there are too few families
   */
  public Splits split(Dataset dataset, Families families) throws DatasetException {
    List<List<Integer>> order = shuffled(families.numbers());
    int[] samples = samples(dataset);
    List<Integer> held = take(order, samples, validation);
    List<Integer> tested = take(order, samples, test);
    if (order.isEmpty() || held.isEmpty() != (validation == 0) || tested.isEmpty() != (test == 0)) {
      throw new DatasetException(
          ("%s shows %d people of %d families by %s: too few to divide without a leak; make a data"
                  + " set of more people, or of others for each part (characters.firstSeed)")
              .formatted(
                  dataset.folder(),
                  samples.length,
                  families.numbers().stream().distinct().count(),
                  families.by()));
    }
    List<Splits.Part> parts = new ArrayList<>();
    parts.add(Splits.part(dataset, Splits.TRAINING, flat(order)));
    if (!held.isEmpty()) {
      parts.add(Splits.part(dataset, Splits.VALIDATION, held));
    }
    if (!tested.isEmpty()) {
      parts.add(Splits.part(dataset, Splits.TEST, tested));
    }
    return new Splits(
        Splits.VERSION, dataset.hash(), families.by(), seed, families.numbers(), parts);
  }

  private List<List<Integer>> shuffled(List<Integer> numbers) {
    Map<Integer, List<Integer>> families = new TreeMap<>();
    for (int i = 0; i < numbers.size(); i++) {
      families.computeIfAbsent(numbers.get(i), n -> new ArrayList<>()).add(i);
    }
    List<List<Integer>> order = new ArrayList<>(families.values());
    Dice dice = Dice.of(seed, 0, "split");
    for (int i = order.size() - 1; i > 0; i--) {
      Collections.swap(order, i, dice.below(i + 1));
    }
    return order;
  }

  /** How many samples show each character. */
  private static int[] samples(Dataset dataset) throws DatasetException {
    int[] counts = new int[dataset.manifest().characters().size()];
    for (float character : dataset.column(Labels.CHARACTER)) {
      if (!(character >= 0 && character < counts.length)) {
        throw new DatasetException(
            "%s has a sample of character %s, of %d: run check"
                .formatted(dataset.folder(), character, counts.length));
      }
      counts[(int) character]++;
    }
    return counts;
  }

  /** Moves families out of the order, at least one unless the share is 0, and leaves one. */
  private static List<Integer> take(List<List<Integer>> order, int[] samples, double share) {
    double wanted = share * IntStream.of(samples).sum();
    List<Integer> taken = new ArrayList<>();
    long have = 0;
    for (int i = 0; share > 0 && i < order.size() && order.size() > 1; ) {
      long more = order.get(i).stream().mapToLong(c -> samples[c]).sum();
      if (more > 0 && Math.abs(have + more - wanted) < Math.abs(have - wanted)) {
        taken.addAll(order.remove(i));
        have += more;
      } else {
        i++;
      }
    }
    if (taken.isEmpty() && share > 0 && order.size() > 1) {
      taken.addAll(order.remove(smallest(order, samples)));
    }
    return taken.stream().sorted().toList();
  }

  /** Where every family is larger than the share wants, the smallest is the least wrong. */
  private static int smallest(List<List<Integer>> order, int[] samples) {
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < order.size(); i++) {
      long size = order.get(i).stream().mapToLong(c -> samples[c]).sum();
      if (size > 0 && size < least) {
        best = i;
        least = size;
      }
    }
    return best;
  }

  private static List<Integer> flat(List<List<Integer>> families) {
    return families.stream().flatMap(List::stream).sorted().toList();
  }
}
