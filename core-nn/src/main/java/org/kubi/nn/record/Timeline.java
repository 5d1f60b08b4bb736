package org.kubi.nn.record;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.kubi.data.Json;
import org.kubi.nn.checkpoint.ModelException;

/**
 * What ran when, on which thread: spans within spans on named {@link Track}s, written in the Trace
 * Event Format of Chrome (JSON, complete events, "ph": "X"), which chrome://tracing and
 * ui.perfetto.dev open.
 *
 * <p>Each track belongs to one thread at a time; several threads may have one each.
 */
public final class Timeline {
  /** Records nothing and costs nothing: what is traced when nobody asked. */
  public static final Timeline OFF = new Timeline(() -> 0, false);

  private static final int PROCESS = 1;

  private final LongSupplier nanos;
  private final boolean on;
  private final List<Track> tracks = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  /** A span that ended, in nanoseconds of the clock. */
  private record Event(int track, String name, String kind, long start, long end) {}

  private Timeline(LongSupplier nanos, boolean on) {
    this.nanos = nanos;
    this.on = on;
  }

  /** One that records. */
  public static Timeline on() {
    return by(System::nanoTime);
  }

  /** One that records by another clock. */
  static Timeline by(LongSupplier nanos) {
    return new Timeline(nanos, true);
  }

  /** Whether it records. */
  public boolean isOn() {
    return on;
  }

  /** A new track, below those before. */
  public synchronized Track track(String name) {
    Track track = new Track(this, tracks.size() + 1, name);
    if (on) {
      tracks.add(track);
    }
    return track;
  }

  long now() {
    return nanos.getAsLong();
  }

  synchronized void add(int track, String name, String kind, long start, long end) {
    events.add(new Event(track, name, kind, start, end));
  }

  /** The spans that ended, as JSON; times are microseconds since the first one began. */
  public synchronized String json() {
    long zero = events.stream().mapToLong(Event::start).min().orElse(0);
    List<Map<String, Object>> all = new ArrayList<>();
    all.add(name("process_name", 0, "kubi"));
    for (Track track : tracks) {
      all.add(name("thread_name", track.number(), track.name()));
      all.add(row("thread_sort_index", "M", track.number(), Map.of("sort_index", track.number())));
    }
    // Parents before their children: earlier first, then longer first.
    events.stream()
        .sorted(
            Comparator.comparingLong(Event::start)
                .thenComparing(Comparator.comparingLong(Event::end).reversed())
                .thenComparingInt(Event::track))
        .forEach(
            event -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("name", event.name());
              row.put("cat", event.kind());
              row.put("ph", "X");
              row.put("ts", micros(event.start() - zero));
              row.put("dur", micros(event.end() - event.start()));
              row.put("pid", PROCESS);
              row.put("tid", event.track());
              all.add(row);
            });
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("displayTimeUnit", "ms");
    file.put("traceEvents", all);
    return Json.write(file);
  }

  private static Map<String, Object> name(String what, int track, String name) {
    return row(what, "M", track, Map.of("name", name));
  }

  private static Map<String, Object> row(
      String name, String phase, int track, Map<String, Object> arguments) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", name);
    row.put("ph", phase);
    row.put("pid", PROCESS);
    row.put("tid", track);
    row.put("args", arguments);
    return row;
  }

  /** Exactly: a child rounded up could stick out of its parent. */
  private static BigDecimal micros(long nanos) {
    return BigDecimal.valueOf(nanos, 3);
  }

  /**
   * Writes {@link #json} over what may be there.
   *
   * @throws ModelException if the file cannot be written
   */
  public void write(Path file) throws ModelException {
    try {
      Files.writeString(file, json());
    } catch (IOException e) {
      throw new ModelException(
          "%s cannot be written (%s): name another file for the trace"
              .formatted(file, e.getMessage()),
          e);
    }
  }
}
