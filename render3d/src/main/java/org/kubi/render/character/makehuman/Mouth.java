package org.kubi.render.character.makehuman;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.kubi.render.character.Material;
import org.kubi.render.character.Material.Tint;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;

/**
 * What a mouth shows when it opens: its inside, which is part of the base mesh, and the rows of
 * teeth and the tongue that the base mesh has among its helpers. The upper teeth go with the head,
 * the lower ones and the tongue with the jaw, by the rig's weights.
 */
final class Mouth {
  private static final Texture FLESH = Texture.plain(128, 70, 67);

  /** Little light falls into a mouth, and much of it comes back red. */
  private static final Tint INSIDE = new Tint(0.42, 0.36, 0.36);

  /** The helper fills the closed mouth; a tongue at rest lies lower and further back. */
  private static final double TONGUE_HEIGHT = 0.62;

  private static final double TONGUE_LENGTH = 0.9;
  private static final double TONGUE_DROP = 0.03;

  private final Surface inside;
  private final Surface teeth;
  private final int[] lowerTeeth;
  private final Surface tongue;
  private final Material ivory = new Material(Teeth.texture(), Tint.NONE, false, false, 0.1);
  private final Material flesh = new Material(FLESH, Tint.NONE, false, false, 0.05);

  private Mouth(Surface inside, Surface teeth, int[] lowerTeeth, Surface tongue) {
    this.lowerTeeth = lowerTeeth;
    this.inside = inside;
    this.teeth = teeth;
    this.tongue = tongue;
  }

  /**
   * The mouth of a base mesh with all of its groups.
   *
   * @param wall its faces that are the inside
   * @param shape of the default man
   */
  static Mouth of(ObjMesh body, BitSet wall, ObjMesh all, BoneWeights weights, double[] shape) {
    return new Mouth(
        surface(body, weights, wall),
        surface(Teeth.of(all, shape), weights),
        Arrays.stream(all.only("helper-lower-teeth"::equals).corners()).distinct().toArray(),
        surface(all.only("helper-tongue"::equals), weights));
  }

  private static Surface surface(ObjMesh mesh, BoneWeights weights) {
    BitSet faces = new BitSet();
    faces.set(0, mesh.faceCount());
    return surface(mesh, weights, faces);
  }

  private static Surface surface(ObjMesh mesh, BoneWeights weights, BitSet faces) {
    return Surface.of(mesh, weights, faces, faces, new int[0], face -> Segment.MOUTH);
  }

  /**
   * The parts of a model.
   *
   * @param skin of the person, whose picture has the inside too
   */
  List<MeshPart> parts(Material skin, double[] shape) {
    Tint tint = skin.tint();
    Tint dark =
        new Tint(
            INSIDE.red() * tint.red(), INSIDE.green() * tint.green(), INSIDE.blue() * tint.blue());
    return List.of(
        inside.part("mouth", new Material(skin.texture(), dark, false, false, 0), shape, 0),
        teeth.part("teeth", ivory, shape, 0),
        tongue.part("tongue", flesh, lowered(shape), 0));
  }

  /**
   * A shape with its tongue at rest between the lower teeth, which some expressions move without
   * the tongue.
   */
  private double[] lowered(double[] shape) {
    int[] vertices = Arrays.stream(tongue.sources()).distinct().toArray();
    double bottom = least(vertices, shape, 1);
    double back = least(vertices, shape, 2);
    double drop = bottom - least(lowerTeeth, shape, 1) + TONGUE_DROP;
    double[] out = shape.clone();
    for (int v : vertices) {
      out[3 * v + 1] = bottom + TONGUE_HEIGHT * (shape[3 * v + 1] - bottom) - drop;
      out[3 * v + 2] = back + TONGUE_LENGTH * (shape[3 * v + 2] - back);
    }
    return out;
  }

  private static double least(int[] vertices, double[] shape, int axis) {
    return Arrays.stream(vertices).mapToDouble(v -> shape[3 * v + axis]).min().orElse(0);
  }
}
