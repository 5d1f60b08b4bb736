package org.kubi.nn.train;

import java.util.Locale;
import java.util.Optional;
import org.kubi.nn.checkpoint.ModelException;

/** Trainings that need more memory than there is. */
final class Exhaustion {
  private Exhaustion() {}

  /**
   * The trouble in one sentence, if something failed for want of memory: Java's heap, or the memory
   * outside of it, for which ND4J throws errors and exceptions of several kinds.
   */
  static Optional<ModelException> of(Throwable failure, RunFolder run, int batch) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError || isAllocation(cause)) {
        String whole = run.hasLast() ? "; " + run.last() + " is whole" : "";
        String smaller = batch > 1 ? "try --batch " + batch / 2 + ", or " : "";
        return Optional.of(
            new ModelException(
                "there is not enough memory for batches of %d pictures: %sgive Java more%s"
                    .formatted(batch, smaller, whole),
                failure));
      }
    }
    return Optional.empty();
  }

  private static boolean isAllocation(Throwable cause) {
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("allocat") && message.contains("memory");
  }
}
