package org.kubi.app.panel.viewport;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kubi.app.panel.pose.PoseEditor;
import org.kubi.app.panel.studio.Orbit;
import org.kubi.app.panel.studio.Studio;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;

/**
 * What dragging in the viewport does: the head or neck follows the hand, a chosen bone turns by its
 * rings, the camera goes round, or the picture moves. Places in the units of the viewport's size.
 */
public final class Handling {
  private static final double DEGREES_PER_UNIT = 0.4;

  private final Studio studio;
  private final PoseEditor editor;
  private final ObjectProperty<Optional<String>> bone =
      new SimpleObjectProperty<>(this, "bone", Optional.empty());
  private Optional<Gizmo.Axis> ring = Optional.empty();

  public Handling(Studio studio, PoseEditor editor) {
    this.studio = studio;
    this.editor = editor;
  }

  /** What the hand holds. */
  public enum Grip {
    /** The camera goes round. */
    ORBIT,
    /** The picture moves along. */
    PAN,
    /** The head turns and nods. */
    HEAD,
    /** The neck bends. */
    NECK,
    /** The chosen bone turns about one of its axes. */
    RING
  }

  /** The bone that is chosen and has its rings shown. */
  public ObjectProperty<Optional<String>> bone() {
    return bone;
  }

  /** The dots by which bones are chosen. */
  List<BoneHandle> handles(double width, double height) {
    return studio
        .look()
        .map(look -> BoneHandle.of(look, camera(width, height)))
        .orElseGet(List::of);
  }

  /** The rings of the chosen bone. */
  Optional<Gizmo> gizmo() {
    return studio.look().flatMap(look -> bone.get().flatMap(chosen -> Gizmo.of(look, chosen)));
  }

  /** The ring that is held, or lies under a place. */
  Optional<Gizmo.Axis> ringAt(double x, double y, double width, double height) {
    return gizmo().flatMap(rings -> rings.at(new Pixel(x, y), camera(width, height)));
  }

  /** Takes the ring under a place, if there is one. */
  public boolean takeRing(double x, double y, double width, double height) {
    ring = ringAt(x, y, width, height);
    return ring.isPresent();
  }

  /** Chooses the bone whose dot lies under a place, if there is one. */
  public boolean choose(double x, double y, double width, double height) {
    Optional<BoneHandle> found = BoneHandle.at(handles(width, height), new Pixel(x, y));
    found.ifPresent(handle -> bone.set(Optional.of(handle.bone())));
    return found.isPresent();
  }

  /** Drags the ring that was taken from one place to another. */
  public void dragRing(double x, double y, double toX, double toY, double width, double height) {
    gizmo()
        .ifPresent(
            rings ->
                ring.ifPresent(
                    axis ->
                        editor.turn(
                            rings.bone(),
                            axis.vector(),
                            rings.degrees(
                                axis,
                                new Pixel(x, y),
                                new Pixel(toX, toY),
                                camera(width, height)))));
  }

  /** Whether a place lies on the head. */
  public boolean onHead(double x, double y, double width, double height) {
    return studio
        .look()
        .map(
            look -> {
              Vec3 centre = look.person().headCentre(look.pose(), look.orbit().root());
              if (centre.z() > -0.05) {
                return false;
              }
              Camera camera = camera(width, height);
              double radius = look.person().headRadius() * camera.focalPixels() / -centre.z();
              return camera.project(centre).distanceTo(new Pixel(x, y)) <= radius;
            })
        .orElse(false);
  }

  /** Moves what is held by some units to the right and down, in a viewport of a height. */
  public void drag(Grip grip, double dx, double dy, double height) {
    Orbit orbit = studio.orbit().get();
    double right = dx * DEGREES_PER_UNIT;
    double down = dy * DEGREES_PER_UNIT;
    // The screen's axes in the model's: what a bend about them is in nod (x) and tilt (z).
    Rotation toModel = orbit.root().rotation().inverse();
    Vec3 across = toModel.apply(Vec3.X);
    Vec3 towards = toModel.apply(Vec3.Z);
    switch (grip) {
      case ORBIT -> studio.orbit().set(orbit.turned(-right, down));
      case PAN -> {
        double metres = orbit.distance() / camera(height, height).focalPixels();
        studio.orbit().set(orbit.panned(dx * metres, -dy * metres));
      }
      case HEAD -> editor.turnHead(right, down * across.x(), down * across.z());
      case NECK ->
          editor.bendNeck(
              down * across.x() - right * towards.x(), down * across.z() - right * towards.z());
      case RING -> throw new IllegalArgumentException("a ring is dragged by dragRing");
    }
  }

  /** Nearer (steps above 0) or farther; one step is a notch of the wheel. */
  public void zoom(double steps) {
    studio.orbit().set(studio.orbit().get().zoomed(Math.pow(0.9, steps)));
  }

  /** Turns the camera by some degrees. */
  public void turn(double yaw, double pitch) {
    studio.orbit().set(studio.orbit().get().turned(yaw, pitch));
  }

  /** Back to the view from the front; a step of undo, since the view before may have cost work. */
  public void resetView() {
    Orbit old = studio.orbit().get();
    Orbit front = studio.frontView();
    if (!front.equals(old)) {
      studio.orbit().set(front);
      studio.history().did(() -> studio.orbit().set(old), () -> studio.orbit().set(front));
    }
  }

  /** A drag begins: all of it is one step of undo. */
  public void begin(Grip grip) {
    if (grip == Grip.HEAD || grip == Grip.NECK || grip == Grip.RING) {
      editor.begin();
    }
  }

  /** The drag is over. */
  public void end() {
    ring = Optional.empty();
    editor.end();
  }

  /** The lens as it is now, for a viewport of some units. */
  Camera camera(double width, double height) {
    return studio.orbit().get().camera((int) Math.max(1, width), (int) Math.max(1, height));
  }
}
