package org.kubi.render.character.wear;

import java.util.ArrayList;
import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;

/**
 * Presses hair into a hat: what is above the hat's edge comes inside its crown, what is just below
 * follows in part, and what is well above is left out.
 */
final class HairPress {
  /** Above the edge, radians: hair that is wholly there is not seen. */
  private static final double HIDDEN = 0.15;

  /** From the crown to the hair in it. */
  private static final double LINING = 0.003;

  private final Skull skull;
  private final HatShape crown;

  HairPress(Skull skull, HatShape crown) {
    this.skull = skull;
    this.crown = crown;
  }

  /** A figure's parts with the hair pressed. */
  List<MeshPart> press(List<MeshPart> parts) {
    List<MeshPart> out = new ArrayList<>();
    for (MeshPart part : parts) {
      out.add(isHair(part) ? press(part) : part);
    }
    return out;
  }

  /** Whether a part shows the hair of the head. */
  static boolean isHair(MeshPart part) {
    return part.triangleCount() > 0 && part.segments()[0] == Segment.HAIR.code();
  }

  private MeshPart press(MeshPart part) {
    float[] p = part.positions().clone();
    boolean[] hidden = new boolean[part.vertexCount()];
    for (int i = 0; i < hidden.length; i++) {
      double[] polar = skull.polar(new Vec3(p[3 * i], p[3 * i + 1], p[3 * i + 2]));
      hidden[i] = polar[1] > HIDDEN;
      // Below the edge the hat's hold fades within a hand's breadth.
      double below = Math.max(0, -polar[1]);
      double most = crown.radius(polar[0], Math.max(0, polar[1])) - LINING;
      most += 0.25 * below * below;
      if (polar[2] > most && below < 1) {
        Vec3 inside = skull.place(polar[0], polar[1], most);
        p[3 * i] = (float) inside.x();
        p[3 * i + 1] = (float) inside.y();
        p[3 * i + 2] = (float) inside.z();
      }
    }
    int[] t = part.triangles();
    MeshPart pressed =
        new MeshPart(
            part.name(),
            part.material(),
            p,
            part.normals(),
            part.uv(),
            part.bones(),
            part.weights(),
            t,
            part.segments(),
            part.openness());
    return pressed.only(k -> !(hidden[t[3 * k]] && hidden[t[3 * k + 1]] && hidden[t[3 * k + 2]]));
  }
}
