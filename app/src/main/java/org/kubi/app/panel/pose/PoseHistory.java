package org.kubi.app.panel.pose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.kubi.pose.Pose;

/** The poses before and after the one that is shown. */
final class PoseHistory {
  private static final int LONGEST = 500;

  private final Deque<Pose> past = new ArrayDeque<>();
  private final Deque<Pose> future = new ArrayDeque<>();

  /** The user left this pose for another. */
  void left(Pose old) {
    past.push(old);
    if (past.size() > LONGEST) {
      past.removeLast();
    }
    future.clear();
  }

  /** The pose before, with the present one kept for {@link #redo}. */
  Optional<Pose> undo(Pose present) {
    return step(past, future, present);
  }

  /** The pose that was undone. */
  Optional<Pose> redo(Pose present) {
    return step(future, past, present);
  }

  boolean canUndo() {
    return !past.isEmpty();
  }

  boolean canRedo() {
    return !future.isEmpty();
  }

  private static Optional<Pose> step(Deque<Pose> from, Deque<Pose> to, Pose present) {
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(present);
    return Optional.of(from.pop());
  }
}
