package org.kubi.gen.export;

/** Counts bytes of a known total, for {@link Pace}. */
final class Tally {
  private final Pace pace;
  private final long total;
  private long done;

  Tally(Pace pace, long total) {
    this.pace = pace;
    this.total = total;
  }

  /** So many more; throws when the user wants to stop. */
  void add(long bytes) {
    done += bytes;
    pace.at(done, total);
  }
}
