package org.kubi.app.panel.viewport;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.kubi.app.panel.viewport.Gizmo.Axis;
import org.kubi.app.panel.viewport.Gizmo.Place;
import org.kubi.geometry.Camera;

/** Draws the dots of the bones and the rings of the chosen one over the picture. */
final class GizmoCanvas extends Canvas {
  private static final Color[] COLOURS = {
    Color.web("#ff5a5f"), Color.web("#3ecf6b"), Color.web("#4da3ff")
  };
  private static final Color DOT = Color.web("#ffffff", 0.75);
  private static final Color RIM = Color.web("#1b1f24", 0.8);
  private static final Color CHOSEN = Color.web("#ffb020");
  private static final double RADIUS = 4;

  private final Handling handling;
  private boolean dots;
  private Optional<Axis> hot = Optional.empty();

  GizmoCanvas(Handling handling) {
    this.handling = handling;
    setMouseTransparent(true);
  }

  /** Whether the dots are shown: while the hand is near. */
  void showDots(boolean shown) {
    dots = shown;
    draw();
  }

  /** The ring under the hand. */
  void heat(Optional<Axis> axis) {
    if (!hot.equals(axis)) {
      hot = axis;
      draw();
    }
  }

  /** Draws what is true now. */
  void draw() {
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    if (getWidth() < 1 || getHeight() < 1) {
      return;
    }
    handling.gizmo().ifPresent(rings -> drawRings(g, rings));
    if (dots) {
      for (BoneHandle handle : handling.handles(getWidth(), getHeight())) {
        boolean chosen = handling.bone().get().equals(Optional.of(handle.bone()));
        g.setFill(chosen ? CHOSEN : DOT);
        g.setStroke(RIM);
        g.setLineWidth(1);
        double x = handle.pixel().u() - RADIUS;
        double y = handle.pixel().v() - RADIUS;
        g.fillOval(x, y, 2 * RADIUS, 2 * RADIUS);
        g.strokeOval(x, y, 2 * RADIUS, 2 * RADIUS);
      }
    }
  }

  private void drawRings(GraphicsContext g, Gizmo rings) {
    Camera camera = handling.camera(getWidth(), getHeight());
    for (Axis axis : Axis.values()) {
      List<Place> places = rings.ring(axis, camera);
      boolean held = hot.equals(Optional.of(axis));
      for (int i = 0; i < places.size(); i++) {
        Place from = places.get(i);
        Place to = places.get((i + 1) % places.size());
        Color colour = COLOURS[axis.ordinal()];
        g.setStroke(from.inFront() ? colour : colour.deriveColor(0, 1, 1, 0.22));
        g.setLineWidth(held ? 4 : from.inFront() ? 2.4 : 1.2);
        g.strokeLine(from.pixel().u(), from.pixel().v(), to.pixel().u(), to.pixel().v());
      }
    }
  }
}
