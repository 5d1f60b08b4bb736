package org.kubi.app.panel.history;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The newest steps of a user, each with what takes it back and what takes it again. */
public final class History {
  private static final int LONGEST = 500;

  private final Deque<Step> past = new ArrayDeque<>();
  private final Deque<Step> future = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
  private boolean stepping;

  private record Step(Runnable back, Runnable forth) {}

  /** A step was taken; nothing is kept of what {@link #undo} and {@link #redo} do themselves. */
  public void did(Runnable back, Runnable forth) {
    if (stepping) {
      return;
    }
    past.push(new Step(back, forth));
    if (past.size() > LONGEST) {
      past.removeLast();
    }
    future.clear();
    tell();
  }

  /** Back by one step. */
  public void undo() {
    if (!past.isEmpty()) {
      Step step = past.pop();
      future.push(step);
      take(step.back());
    }
  }

  /** Forward again. */
  public void redo() {
    if (!future.isEmpty()) {
      Step step = future.pop();
      past.push(step);
      take(step.forth());
    }
  }

  private void take(Runnable way) {
    stepping = true;
    try {
      way.run();
    } finally {
      stepping = false;
    }
    tell();
  }

  /** Forgets all steps. */
  public void clear() {
    past.clear();
    future.clear();
    tell();
  }

  /** Whether there is a step to take back. */
  public ReadOnlyBooleanProperty canUndo() {
    return canUndo.getReadOnlyProperty();
  }

  /** Whether there is a step to take again. */
  public ReadOnlyBooleanProperty canRedo() {
    return canRedo.getReadOnlyProperty();
  }

  private void tell() {
    canUndo.set(!past.isEmpty());
    canRedo.set(!future.isEmpty());
  }
}
