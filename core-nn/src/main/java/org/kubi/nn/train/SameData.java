package org.kubi.nn.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kubi.nn.checkpoint.ModelException;

/** A run goes on with the data that it was begun on, or not at all. */
final class SameData {
  private SameData() {}

  /**
   * Checks what a run is to go on with.
   *
   * @param begun what its file says
   * @param now what its file would say if it began now
   * @throws ModelException that says what differs
   */
  static void check(Path run, RunFile begun, RunFile now) throws ModelException {
    if (!begun.datasetHash().equals(now.datasetHash())) {
      throw new ModelException(
          now.hasStream() && begun.hasStream()
              ? stream(run, begun, now)
              : "%s was begun on another data set (%s, %s %s): resume it with that one"
                  .formatted(
                      run,
                      begun.dataset(),
                      begun.hasStream() ? Endless.FILE : "dataset.json",
                      begun.datasetHash()));
    }
    checkValidation(run, begun.validationHash(), now.validationHash());
  }

  private static String stream(Path run, RunFile begun, RunFile now) {
    Endless was = begun.endless();
    Endless is = now.endless();
    List<String> differences = new ArrayList<>();
    if (!begun.recipeHash().equals(now.recipeHash())) {
      differences.add(
          "recipe %s (%.12s), now %s (%.12s)"
              .formatted(was.recipe(), begun.recipeHash(), is.recipe(), now.recipeHash()));
    }
    if (was.seed() != is.seed()) {
      differences.add("seed of the data %d, now %d".formatted(was.seed(), is.seed()));
    }
    if (was.perEpoch() != is.perEpoch()) {
      differences.add("%d samples an epoch, now %d".formatted(was.perEpoch(), is.perEpoch()));
    }
    if (!was.renderer().equals(is.renderer())) {
      differences.add("renderer %s, now %s".formatted(was.renderer(), is.renderer()));
    }
    if (differences.isEmpty()) {
      differences.add(
          "the people's files or the pictures of the folder of backgrounds have changed");
    }
    return "%s was begun on another stream of samples (%s): resume it with that one"
        .formatted(run, String.join("; ", differences));
  }

  private static void checkValidation(Path run, String begun, String now) throws ModelException {
    if (begun.equals(now)) {
      return;
    }
    String what;
    if (begun.isEmpty()) {
      what = "was begun without a validation set: resume it without one";
    } else if (now.isEmpty()) {
      what = "was begun with a validation set (dataset.json %s): name that one".formatted(begun);
    } else {
      what =
          "was begun with another validation set (dataset.json %s, now %s): name that one"
              .formatted(begun, now);
    }
    throw new ModelException(run + " " + what);
  }
}
