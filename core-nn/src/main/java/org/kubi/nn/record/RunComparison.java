package org.kubi.nn.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs side by side.
 *
 * @param runs two or more
 * @param errorColumn what is compared: the best measure that all have
 * @param differences settings and facts in which they are not alike, each with a value a run; empty
 *     where a run does not have it
 * @param byEpoch errors at equal epochs
 * @param byPictures errors after equally many pictures: each run's last measure until then
 */
public record RunComparison(
    List<RunRecord> runs,
    String errorColumn,
    Map<String, List<Optional<String>>> differences,
    List<Mark> byEpoch,
    List<Mark> byPictures) {
  /** Facts that are about one run alone. */
  private static final Set<String> OWN = Set.of("name", "version");

  private static final List<String> MEASURES =
      List.of("validation_geodesic_mean_degrees", "validation_loss", "train_loss");

  /**
   * Errors of all runs at one place.
   *
   * @param at how many epochs, or pictures
   * @param errors a run each; empty where it has not come so far, or measured nothing yet
   */
  public record Mark(long at, List<OptionalDouble> errors) {}

  /** Compares. */
  public static RunComparison of(List<RunRecord> runs) {
    if (runs.size() < 2) {
      throw new IllegalArgumentException("two runs or more are compared, found " + runs.size());
    }
    String column =
        MEASURES.stream()
            .filter(name -> runs.stream().allMatch(run -> run.metrics().last(name).isPresent()))
            .findFirst()
            .orElse(MEASURES.get(MEASURES.size() - 1));
    return new RunComparison(
        List.copyOf(runs),
        column,
        differences(runs),
        marks(runs, MetricsTable.EPOCH, column),
        marks(runs, MetricsTable.PICTURES, column));
  }

  private static Map<String, List<Optional<String>>> differences(List<RunRecord> runs) {
    List<Map<String, String>> all = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (RunRecord run : runs) {
      Map<String, String> one = new LinkedHashMap<>(run.settings());
      run.facts()
          .forEach(
              (name, value) -> {
                if (!OWN.contains(name)) {
                  one.put(name, value);
                }
              });
      names.addAll(one.keySet());
      all.add(one);
    }
    Map<String, List<Optional<String>>> differences = new LinkedHashMap<>();
    for (String name : names) {
      List<Optional<String>> values =
          all.stream().map(one -> Optional.ofNullable(one.get(name))).toList();
      if (values.stream().distinct().count() > 1) {
        differences.put(name, values);
      }
    }
    return differences;
  }

  /** At the places where the run with the fewest measures has one, and until the last of others. */
  private static List<Mark> marks(List<RunRecord> runs, String measure, String column) {
    Set<Long> places = new TreeSet<>();
    if (measure.equals(MetricsTable.EPOCH)) {
      runs.forEach(run -> places.addAll(places(run, measure, column)));
    } else {
      List<Set<Long>> each =
          runs.stream().map(run -> places(run, measure, column)).filter(p -> !p.isEmpty()).toList();
      each.stream().min(java.util.Comparator.comparingInt(Set::size)).ifPresent(places::addAll);
    }
    List<Mark> marks = new ArrayList<>();
    for (long at : places) {
      marks.add(
          new Mark(
              at,
              runs.stream()
                  .map(
                      run ->
                          at <= run.metrics().last(measure).orElse(-1)
                              ? run.metrics().upTo(measure, at, column)
                              : OptionalDouble.empty())
                  .toList()));
    }
    return marks;
  }

  private static Set<Long> places(RunRecord run, String measure, String column) {
    Set<Long> places = new TreeSet<>();
    for (Map<String, Double> row : run.metrics().rows()) {
      if (row.containsKey(column) && row.containsKey(measure)) {
        // Rows within an epoch would be marks of their own otherwise.
        places.add((long) Math.floor(Objects.requireNonNull(row.get(measure))));
      }
    }
    return places;
  }
}
