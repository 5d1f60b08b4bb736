package org.kubi.nn.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kubi.framing.Box;

/**
 * How well a detector finds the one known head of each of some photos. The surest box counts as its
 * answer; all others that are not on the known head are counted as further boxes, which may be
 * other people or mistakes.
 */
public final class Recall {
  /** From this intersection over union on a head counts as found. */
  public static final double FOUND = 0.3;

  /** From this on it counts as found well. */
  public static final double FOUND_WELL = 0.5;

  private final List<Double> overlaps = new ArrayList<>();
  private final List<Double> millis = new ArrayList<>();
  private int anyBox;
  private int further;
  private int empty;

  /**
   * The figures over all photos.
   *
   * @param photos how many
   * @param found share whose surest box overlaps the known one by {@link #FOUND} or more
   * @param foundWell likewise by {@link #FOUND_WELL}
   * @param foundByAny share of which any box does by {@link #FOUND}
   * @param nothing share without a box
   * @param meanOverlap of the surest box, 0 where there is none
   * @param furtherBoxes a photo, beside the one on the known head
   * @param medianMillis of one core, to find heads in a photo that is in memory
   */
  public record Figures(
      int photos,
      double found,
      double foundWell,
      double foundByAny,
      double nothing,
      double meanOverlap,
      double furtherBoxes,
      double medianMillis) {}

  /**
   * Adds a photo.
   *
   * @param heads the surest first
   * @param took milliseconds
   * @return the surest box's intersection over union with the known one, if there is a box
   */
  public Optional<Double> add(Box known, List<Detection> heads, double took) {
    millis.add(took);
    long on = heads.stream().filter(head -> head.box().overlap(known) >= FOUND).count();
    anyBox += on > 0 ? 1 : 0;
    further += heads.size() - (on > 0 ? 1 : 0);
    if (heads.isEmpty()) {
      empty++;
      overlaps.add(0.0);
      return Optional.empty();
    }
    double overlap = heads.get(0).box().overlap(known);
    overlaps.add(overlap);
    return Optional.of(overlap);
  }

  /**
   * The figures.
   *
   * @throws IllegalStateException if no photo was added
   */
  public Figures figures() {
    int n = overlaps.size();
    if (n == 0) {
      throw new IllegalStateException("no photo was added");
    }
    double[] times = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Figures(
        n,
        share(FOUND),
        share(FOUND_WELL),
        (double) anyBox / n,
        (double) empty / n,
        overlaps.stream().mapToDouble(Double::doubleValue).average().orElse(0),
        (double) further / n,
        Arrays.stream(times).skip((n - 1) / 2).findFirst().orElse(0));
  }

  private double share(double least) {
    return (double) overlaps.stream().filter(overlap -> overlap >= least).count() / overlaps.size();
  }
}
