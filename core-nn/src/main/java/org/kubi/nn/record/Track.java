package org.kubi.nn.record;

import java.util.ArrayDeque;
import java.util.Deque;

/** A row of a {@link Timeline}: what one thread did, spans within spans. */
public final class Track {
  /** A span that is not recorded. */
  public static final Span NOTHING = () -> {};

  private final Timeline timeline;
  private final int number;
  private final String name;
  private final Deque<Open> open = new ArrayDeque<>();

  Track(Timeline timeline, int number, String name) {
    this.timeline = timeline;
    this.number = number;
    this.name = name;
  }

  /** Something that has begun and ends by {@link #close}. */
  public interface Span extends AutoCloseable {
    @Override
    void close();
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** Whether its timeline records. */
  public boolean isOn() {
    return timeline.isOn();
  }

  int number() {
    return number;
  }

  /** Begins a span that ends before the one that it began in. */
  public Span begin(String what) {
    return begin(what, "step");
  }

  /**
   * Begins a span.
   *
   * @param kind by which viewers filter: "forward", say
   */
  public Span begin(String what, String kind) {
    if (!timeline.isOn()) {
      return NOTHING;
    }
    Open span = new Open(what, kind, timeline.now());
    open.push(span);
    return span;
  }

  private final class Open implements Span {
    private final String what;
    private final String kind;
    private final long start;

    Open(String what, String kind, long start) {
      this.what = what;
      this.kind = kind;
      this.start = start;
    }

    @Override
    public void close() {
      if (open.peek() != this) {
        throw new IllegalStateException(
            "spans end in the reverse order of their beginning, found '%s' too early or twice"
                .formatted(what));
      }
      open.pop();
      timeline.add(number, what, kind, start, timeline.now());
    }
  }
}
