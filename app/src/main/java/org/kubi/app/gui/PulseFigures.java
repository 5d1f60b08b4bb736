package org.kubi.app.gui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How evenly a window lives, from what is seen of its pulses. Times are in nanoseconds of one
 * steady clock. One thread at a time.
 */
final class PulseFigures {
  private static final double TOO_LONG_MILLIS = 100;
  private static final int LONGEST = 10;

  private final List<Gap> gaps = new ArrayList<>();
  private final List<Double> lengths = new ArrayList<>();
  private final Map<Integer, Integer> framesOfSecond = new TreeMap<>();
  private long began;
  private long last;
  private long lastFrames = -1;
  private boolean open;

  /** The time from one pulse's beginning to the next one's. */
  private record Gap(double millis, double atSecond, String workspace) {}

  /**
   * A pulse begins.
   *
   * @param frames how many pictures the viewport has shown so far
   * @param workspace that is shown
   */
  void begin(long nanos, long frames, String workspace) {
    if (lastFrames < 0) {
      began = nanos;
    } else {
      gaps.add(new Gap((nanos - last) * 1e-6, (last - began) * 1e-9, workspace));
      int second = (int) ((nanos - began) / 1_000_000_000L);
      framesOfSecond.merge(second, Math.toIntExact(frames - lastFrames), Integer::sum);
    }
    last = nanos;
    lastFrames = frames;
    open = true;
  }

  /** The pulse that began is laid out. */
  void laidOut(long nanos) {
    if (open) {
      lengths.add((nanos - last) * 1e-6);
      open = false;
    }
  }

  /**
   * All of it: keys {@code seconds}, {@code pulses}, {@code gapMillis} (from a pulse's beginning to
   * the next one's: nothing on the screen changes meanwhile), {@code layoutMillis} (from its
   * beginning to the end of its layout), each with median, 99 % and longest, {@code over100Millis}
   * (how many gaps), {@code longest} (those gaps, when and in which workspace), {@code viewport}
   * (pictures a second in seconds in whose neighbours it moved, too).
   */
  Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("seconds", rounded((last - began) * 1e-9));
    all.put("pulses", gaps.size());
    all.put("gapMillis", spread(gaps.stream().map(Gap::millis).toList()));
    all.put("layoutMillis", spread(lengths));
    all.put("over100Millis", gaps.stream().filter(gap -> gap.millis() > TOO_LONG_MILLIS).count());
    all.put(
        "longest",
        gaps.stream()
            .sorted(Comparator.comparingDouble(Gap::millis).reversed())
            .limit(LONGEST)
            .map(PulseFigures::told)
            .toList());
    all.put("viewport", viewport());
    return all;
  }

  private static Map<String, Object> told(Gap gap) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("millis", rounded(gap.millis()));
    told.put("atSecond", rounded(gap.atSecond()));
    told.put("workspace", gap.workspace());
    return told;
  }

  private Map<String, Object> viewport() {
    List<Double> rates = new ArrayList<>();
    framesOfSecond.forEach(
        (second, frames) -> {
          boolean moved =
              frames > 0
                  && framesOfSecond.getOrDefault(second - 1, 0) > 0
                  && framesOfSecond.getOrDefault(second + 1, 0) > 0;
          if (moved) {
            rates.add((double) frames);
          }
        });
    rates.sort(Comparator.naturalOrder());
    Map<String, Object> viewport = new LinkedHashMap<>();
    viewport.put("frames", framesOfSecond.values().stream().mapToInt(Integer::intValue).sum());
    viewport.put("secondsMoved", rates.size());
    if (!rates.isEmpty()) {
      viewport.put("framesPerSecond", rates.get(rates.size() / 2));
      viewport.put("least5Percent", rates.get(rates.size() / 20));
    }
    return viewport;
  }

  private static Map<String, Object> spread(List<Double> values) {
    Map<String, Object> spread = new LinkedHashMap<>();
    List<Double> sorted = values.stream().sorted().toList();
    if (!sorted.isEmpty()) {
      spread.put("median", rounded(sorted.get(sorted.size() / 2)));
      spread.put("percent99", rounded(sorted.get(sorted.size() * 99 / 100)));
      spread.put("longest", rounded(sorted.get(sorted.size() - 1)));
    }
    return spread;
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
