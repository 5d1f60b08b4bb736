package org.kubi.app.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kubi.app.task.TaskException;

/**
 * Where poses are to go; what is empty is not wanted.
 *
 * @param csv a table
 * @param json an object with a list
 * @param bvh a film of neck and head
 * @param opentrack where opentrack listens
 * @param vmc where a marionette listens
 */
public record Sinks(
    Optional<Path> csv,
    Optional<Path> json,
    Optional<Path> bvh,
    Optional<Endpoint> opentrack,
    Optional<Endpoint> vmc) {
  /** Nowhere. */
  public static final Sinks NONE =
      new Sinks(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether nothing is wanted. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** Whether somebody watches while it goes on. */
  public boolean isLive() {
    return opentrack.isPresent() || vmc.isPresent();
  }

  /** The options of {@code kubi stream} that ask for them. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    csv.ifPresent(file -> words.addAll(List.of("--csv", file.toString())));
    json.ifPresent(file -> words.addAll(List.of("--json", file.toString())));
    bvh.ifPresent(file -> words.addAll(List.of("--bvh", file.toString())));
    opentrack.ifPresent(to -> words.addAll(List.of("--opentrack", to.toString())));
    vmc.ifPresent(to -> words.addAll(List.of("--vmc", to.toString())));
    return words;
  }

  /** Those that leave this computer. */
  public List<Endpoint> elsewhere() {
    List<Endpoint> far = new ArrayList<>();
    opentrack.filter(to -> !to.isLocal()).ifPresent(far::add);
    vmc.filter(to -> !to.isLocal()).ifPresent(far::add);
    return far;
  }

  /**
   * Opens them; if one cannot be opened, none stays open.
   *
   * @param fps frames a second of a film
   */
  public List<HeadSink> open(NeckBones bones, double fps) throws TaskException {
    List<HeadSink> open = new ArrayList<>();
    boolean all = false;
    try {
      // A name that nobody knows is found out before a file is begun.
      if (opentrack.isPresent()) {
        open.add(new OpentrackSink(opentrack.get()));
      }
      if (vmc.isPresent()) {
        open.add(new VmcSink(vmc.get(), bones));
      }
      if (csv.isPresent()) {
        open.add(new CsvSink(csv.get()));
      }
      if (json.isPresent()) {
        open.add(new JsonSink(json.get()));
      }
      if (bvh.isPresent()) {
        open.add(new BvhSink(bvh.get(), bones, fps));
      }
      all = true;
      return open;
    } finally {
      if (!all) {
        closeAll(open);
      }
    }
  }

  /**
   * Closes all, whatever becomes of one.
   *
   * @throws TaskException of the first that could not be written
   */
  public static void closeAll(List<HeadSink> sinks) throws TaskException {
    Optional<TaskException> trouble = Optional.empty();
    for (HeadSink sink : sinks) {
      try {
        sink.close();
      } catch (TaskException e) {
        trouble = trouble.isPresent() ? trouble : Optional.of(e);
      }
    }
    if (trouble.isPresent()) {
      throw trouble.get();
    }
  }
}
