package org.kubi.app.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.kubi.app.task.TaskException;

/**
 * Rounds of our own and, if there is another program, one of it after each of ours: a machine that
 * is slow for a while is so for both, and only the ratio within a round counts.
 */
final class Sitting {
  /** One round of one program. */
  @FunctionalInterface
  interface Player {
    /** Plays it. */
    Figures once() throws TaskException;
  }

  private record Pair(Figures ours, @Nullable Figures theirs) {}

  private final List<Pair> rounds = new ArrayList<>();

  /** Plays all rounds; a round to warm up goes before. */
  Sitting(int rounds, Player own, @Nullable Player other) throws TaskException {
    own.once();
    for (int i = 0; i < rounds; i++) {
      Figures ours = own.once();
      this.rounds.add(new Pair(ours, other == null ? null : other.once()));
    }
  }

  /**
   * The figures: keys {@code VERB.picturesPerSecond}, {@code VERB.cpuMillisPerPicture} and, if
   * measured, {@code VERB.medianMillis}; the other program's under {@code VERB.against...}; {@code
   * VERB.ratio} (our pictures a second over theirs, round by round), {@code VERB.cpuRatio} and
   * {@code VERB.latencyRatio} (theirs over ours, so that more is better for us everywhere); {@code
   * VERB.rounds} has each round with both lines.
   */
  Map<String, Object> figures(String verb) {
    Map<String, Object> figures = new LinkedHashMap<>();
    side(figures, verb + ".", Pair::ours);
    side(figures, verb + ".against.", Pair::theirs);
    ratio(figures, verb + ".ratio", true, f -> OptionalDouble.of(f.picturesPerSecond()));
    ratio(figures, verb + ".cpuRatio", false, Figures::cpuMillis);
    ratio(figures, verb + ".latencyRatio", false, Figures::medianMillis);
    figures.put(verb + ".rounds", lines());
    return figures;
  }

  private void side(
      Map<String, Object> figures, String prefix, Function<Pair, @Nullable Figures> side) {
    List<Figures> all = new ArrayList<>();
    for (Pair round : rounds) {
      Figures one = side.apply(round);
      if (one == null) {
        return;
      }
      all.add(one);
    }
    put(
        figures,
        prefix + "picturesPerSecond",
        all.stream().mapToDouble(Figures::picturesPerSecond));
    put(
        figures,
        prefix + "cpuMillisPerPicture",
        all.stream().flatMapToDouble(f -> f.cpuMillis().stream()));
    put(
        figures,
        prefix + "medianMillis",
        all.stream().flatMapToDouble(f -> f.medianMillis().stream()));
  }

  private void ratio(
      Map<String, Object> figures,
      String key,
      boolean oursOverTheirs,
      Function<Figures, OptionalDouble> value) {
    put(
        figures,
        key,
        rounds.stream()
            .flatMapToDouble(
                round -> {
                  Figures other = round.theirs();
                  OptionalDouble ours = value.apply(round.ours());
                  OptionalDouble theirs =
                      other == null ? OptionalDouble.empty() : value.apply(other);
                  if (ours.isEmpty() || theirs.isEmpty()) {
                    return DoubleStream.empty();
                  }
                  double quotient = ours.getAsDouble() / theirs.getAsDouble();
                  return DoubleStream.of(oursOverTheirs ? quotient : 1 / quotient);
                }));
  }

  private static void put(Map<String, Object> figures, String key, DoubleStream values) {
    double[] all = values.filter(Double::isFinite).toArray();
    if (all.length > 0) {
      figures.put(key, Rate.of(all));
    }
  }

  private List<Map<String, Object>> lines() {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Pair round : rounds) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("ours", round.ours().line());
      Figures theirs = round.theirs();
      if (theirs != null) {
        line.put("theirs", theirs.line());
        line.put("ratio", round.ours().picturesPerSecond() / theirs.picturesPerSecond());
      }
      lines.add(line);
    }
    return lines;
  }
}
