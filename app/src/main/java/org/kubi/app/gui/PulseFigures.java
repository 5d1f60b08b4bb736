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

  private final List<Gap> starting = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final List<Double> lengths = new ArrayList<>();
  private final Map<Integer, Integer> framesOfSecond = new TreeMap<>();
  private long began;
  private long last;
  private long lastCpu;
  private long lastFrames = -1;
  private double startSeconds = -1;
  private boolean open;

  /** The time from one pulse's beginning to the next one's. */
  private record Gap(
      double millis, double work, double atSecond, String workspace, List<String> doing) {}

  /**
   * A pulse begins.
   *
   * @param cpu processor time that the toolkit's thread has had so far, nanoseconds
   * @param frames how many pictures the viewport has shown so far
   * @param workspace that is shown
   * @param late what the toolkit's thread was doing since the last pulse, where this one is late
   */
  void begin(long nanos, long cpu, long frames, String workspace, List<StackTraceElement[]> late) {
    if (lastFrames < 0) {
      began = nanos;
    } else {
      double millis = (nanos - last) * 1e-6;
      double work = (cpu - lastCpu) * 1e-6;
      List<Gap> those = startSeconds < 0 ? starting : gaps;
      those.add(new Gap(millis, work, (last - began) * 1e-9, workspace, HotFrames.of(late)));
      int second = (int) ((nanos - began) / 1_000_000_000L);
      framesOfSecond.merge(second, Math.toIntExact(frames - lastFrames), Integer::sum);
    }
    last = nanos;
    lastCpu = cpu;
    lastFrames = frames;
    open = true;
  }

  /**
   * All that the window has to show at first is shown; what was late until then belongs to its
   * start.
   *
   * @param seconds since the program was started
   */
  void started(double seconds) {
    startSeconds = seconds;
  }

  /** Whether {@link #started} was told. */
  boolean isStarted() {
    return startSeconds >= 0;
  }

  /** The pulse that began is laid out. */
  void laidOut(long nanos) {
    if (open) {
      lengths.add((nanos - last) * 1e-6);
      open = false;
    }
  }

  /**
   * All of it: keys {@code startSeconds} (from the start of the program to the first picture) and
   * {@code starting} (the pulses until then), {@code seconds}, {@code pulses}, {@code gapMillis}
   * (from a pulse's beginning to the next one's: nothing on the screen changes meanwhile), {@code
   * workMillis} (processor time of the toolkit's thread in that time: the rest it waited), {@code
   * layoutMillis} (from a pulse's beginning to the end of its layout), each with median, 99 % and
   * longest, {@code over100Millis} (how many gaps), {@code longest} (those gaps, when and in which
   * workspace, and what kept the toolkit, as {@link HotFrames} tells it), {@code viewport}
   * (pictures a second in seconds in whose neighbours it moved, too).
   */
  Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    if (isStarted()) {
      all.put("startSeconds", rounded(startSeconds));
      Map<String, Object> start = new LinkedHashMap<>();
      tell(starting, start);
      all.put("starting", start);
    }
    all.put("seconds", rounded((last - began) * 1e-9));
    all.put("layoutMillis", spread(lengths));
    tell(isStarted() ? gaps : starting, all);
    all.put("viewport", viewport());
    return all;
  }

  private static void tell(List<Gap> gaps, Map<String, Object> all) {
    all.put("pulses", gaps.size());
    all.put("gapMillis", spread(gaps.stream().map(Gap::millis).toList()));
    all.put("workMillis", spread(gaps.stream().map(Gap::work).toList()));
    all.put("over100Millis", gaps.stream().filter(gap -> gap.millis() > TOO_LONG_MILLIS).count());
    all.put(
        "longest",
        gaps.stream()
            .sorted(Comparator.comparingDouble(Gap::millis).reversed())
            .limit(LONGEST)
            .map(PulseFigures::told)
            .toList());
  }

  private static Map<String, Object> told(Gap gap) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("millis", rounded(gap.millis()));
    told.put("workMillis", rounded(gap.work()));
    told.put("atSecond", rounded(gap.atSecond()));
    told.put("workspace", gap.workspace());
    if (!gap.doing().isEmpty()) {
      told.put("doing", gap.doing());
    }
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
