package org.kubi.nn.record;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kubi.nn.checkpoint.ModelException;

/**
 * Curves of a run for TensorBoard: the file {@code events.out.tfevents.SECONDS.kubi} in the run's
 * folder, one for each time that it was started or resumed, in the order of their names.
 *
 * <p>A file is a row of {@code FramedRecord}s, each an Event of TensorFlow's {@code event.proto}:
 * first the version, then, where an earlier file is in the folder, a session's start, by which
 * TensorBoard drops what that file says of steps that are trained again; then numbers. What is
 * written waits in memory until {@link #flush}: a number costs a microsecond. One thread at a time.
 */
public final class EventFile implements AutoCloseable {
  private static final Pattern NAME =
      Pattern.compile("events\\.out\\.tfevents\\.([0-9]{1,18})\\.kubi");
  private static final String VERSION = "brain.Event:2";

  /** Fields of Event. */
  private static final int WALL_TIME = 1;

  private static final int STEP = 2;
  private static final int FILE_VERSION = 3;
  private static final int SUMMARY = 5;
  private static final int SESSION_LOG = 7;

  /** Field of Summary, and those of Summary.Value. */
  private static final int VALUE = 1;

  private static final int TAG = 1;
  private static final int SIMPLE_VALUE = 2;

  /** Field of SessionLog, and its value for a session that starts. */
  private static final int STATUS = 1;

  private static final int START = 1;

  private final Path file;
  private final Clock clock;
  private final OutputStream out;

  private EventFile(Path file, Clock clock, OutputStream out) {
    this.file = file;
    this.clock = clock;
    this.out = out;
  }

  /**
   * Begins a new file.
   *
   * @param run the run's folder, which exists
   * @param resumedStep steps of training done before: what earlier files say of later steps does
   *     not count any more; 0 for a new run
   * @throws ModelException if the folder cannot be written
   */
  public static EventFile open(Path run, long resumedStep) throws ModelException {
    return open(run, resumedStep, Clock.systemUTC());
  }

  /** The same by another clock. */
  static EventFile open(Path run, long resumedStep, Clock clock) throws ModelException {
    if (resumedStep < 0) {
      throw new IllegalArgumentException("steps done are 0 or more, found " + resumedStep);
    }
    OptionalLong earlier;
    try {
      earlier = latest(run);
    } catch (IOException e) {
      throw trouble(run, e);
    }
    // Files are read in the order of their names: a later one must not have an earlier name.
    long seconds = Math.max(clock.instant().getEpochSecond(), earlier.orElse(-1) + 1);
    Path file = run.resolve(String.format(Locale.ROOT, "events.out.tfevents.%010d.kubi", seconds));
    EventFile events;
    try {
      OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
      events = new EventFile(file, clock, out);
    } catch (IOException e) {
      throw trouble(file, e);
    }
    try {
      events.put(events.event(0).text(FILE_VERSION, VERSION));
      if (earlier.isPresent()) {
        // TensorBoard drops this step and later ones; the last one done stays.
        events.put(
            events
                .event(resumedStep + 1)
                .message(SESSION_LOG, new ProtoMessage().number(STATUS, START)));
      }
      events.flush();
      return events;
    } catch (ModelException e) {
      try {
        events.close();
      } catch (ModelException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  /** Whether a name in a run's folder is that of such a file. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** The time in the last file's name. */
  private static OptionalLong latest(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run)) {
      return files
          .map(path -> NAME.matcher(path.getFileName().toString()))
          .filter(Matcher::matches)
          .mapToLong(name -> Long.parseLong(name.group(1)))
          .max();
    }
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  /**
   * Adds a number to a curve.
   *
   * @param tag the curve's name; what is before a '/' groups them in TensorBoard
   * @param step how many steps of training were done, 0 or more
   * @param value kept as float; also what is no number, which TensorBoard shows as such
   * @throws ModelException if the file cannot be written
   */
  public void scalar(String tag, long step, double value) throws ModelException {
    if (tag.isEmpty() || step < 0) {
      throw new IllegalArgumentException(
          "a curve has a name and steps of 0 or more, found '%s' and %d".formatted(tag, step));
    }
    ProtoMessage number = new ProtoMessage().text(TAG, tag).real(SIMPLE_VALUE, (float) value);
    put(event(step).message(SUMMARY, new ProtoMessage().message(VALUE, number)));
  }

  /**
   * Puts on disk what was added; once an epoch is enough.
   *
   * @throws ModelException if the file cannot be written
   */
  public void flush() throws ModelException {
    try {
      out.flush();
    } catch (IOException e) {
      throw trouble(file, e);
    }
  }

  @Override
  public void close() throws ModelException {
    try {
      out.close();
    } catch (IOException e) {
      throw trouble(file, e);
    }
  }

  private ProtoMessage event(long step) {
    Instant now = clock.instant();
    ProtoMessage event =
        new ProtoMessage().real(WALL_TIME, now.getEpochSecond() + now.getNano() / 1e9);
    // 0 is what readers take where there is nothing.
    return step == 0 ? event : event.number(STEP, step);
  }

  private void put(ProtoMessage event) throws ModelException {
    try {
      out.write(FramedRecord.of(event.bytes()));
    } catch (IOException e) {
      throw trouble(file, e);
    }
  }

  private static ModelException trouble(Path file, IOException e) {
    return new ModelException(
        "%s cannot be written (%s): free some space, or name another folder"
            .formatted(file, e.getMessage()),
        e);
  }
}
