package org.kubi.app.gui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kubi.app.panel.workspace.Workspace;

/**
 * The views of the workspaces, made when they are asked for or before: while the window has nothing
 * else to do, one small piece a pulse is made, styled and laid out here, out of sight, since all of
 * it at once would hold the window up when a workspace is opened for the first time.
 */
final class Wings extends StackPane {
  /** The window has time when so many pulses have come one after the other without delay. */
  private static final int CALM_PULSES = 3;

  private static final long CALM_NANOS = 40_000_000L;

  /** On a machine that is never calm a piece is made after so many pulses all the same. */
  private static final int PATIENCE_PULSES = 30;

  private final Map<String, Workspace> workspaces = new HashMap<>();
  private final Map<String, Region> views = new HashMap<>();
  private final Map<String, Node> tools = new HashMap<>();
  private final Map<Region, ViewParts> apart = new HashMap<>();
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private final Set<String> asked = new HashSet<>();
  private final AnimationTimer timer;
  private long lastPulse;
  private int calm;
  private int waited;
  private boolean stopped;

  Wings(List<Workspace> workspaces) {
    for (Workspace workspace : workspaces) {
      this.workspaces.put(workspace.id(), workspace);
      steps.add(() -> begin(workspace.id()));
    }
    // It is as large as what is seen, but asks for no room.
    setManaged(false);
    setVisible(false);
    this.timer =
        new AnimationTimer() {
          @Override
          public void handle(long nanos) {
            pulse(nanos);
          }
        };
  }

  /** The whole view of a workspace, to be shown. */
  Region view(String id) {
    asked.add(id);
    Region view = made(id);
    ViewParts parts = apart.remove(view);
    if (parts != null) {
      parts.addAll();
    }
    return view;
  }

  private Region made(String id) {
    return views.computeIfAbsent(id, key -> workspace(key).view().get());
  }

  private Workspace workspace(String id) {
    return Objects.requireNonNull(workspaces.get(id), id);
  }

  /** What stands in the bar above while a workspace is shown. */
  Node tools(String id) {
    return tools.computeIfAbsent(id, key -> workspace(key).tools().get());
  }

  /** Makes the other views while there is time, from now on. */
  void prepare() {
    if (!stopped) {
      timer.start();
    }
  }

  /** Makes nothing more by itself. */
  void stop() {
    stopped = true;
    timer.stop();
  }

  /** Whether all views are made. */
  boolean ready() {
    return steps.isEmpty();
  }

  private void pulse(long nanos) {
    calm = nanos - lastPulse < CALM_NANOS ? calm + 1 : 0;
    lastPulse = nanos;
    waited++;
    if (ready()) {
      timer.stop();
    } else if (calm >= CALM_PULSES || waited >= PATIENCE_PULSES) {
      calm = 0;
      waited = 0;
      step();
    }
  }

  /** Does the next piece; what it puts into the scene is styled and laid out in this pulse. */
  void step() {
    steps.remove().run();
  }

  private void begin(String id) {
    if (asked.contains(id)) {
      return;
    }
    Region view = made(id);
    ViewParts parts = ViewParts.takenFrom(view);
    apart.put(view, parts);
    List<Runnable> next = new ArrayList<>();
    next.add(() -> tools(id));
    next.add(() -> enter(id, view));
    for (int i = 0; i < parts.count(); i++) {
      next.add(parts::addNext);
    }
    next.add(
        () -> {
          getChildren().remove(view); // unless it is shown elsewhere by now
          apart.remove(view);
        });
    for (int i = next.size() - 1; i >= 0; i--) {
      steps.addFirst(next.get(i));
    }
  }

  private void enter(String id, Region view) {
    if (!asked.contains(id) && getParent() instanceof Region seen) {
      resizeRelocate(0, 0, seen.getWidth(), seen.getHeight());
      getChildren().setAll(view);
    }
  }
}
