package org.kubi.render.character.makehuman;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Humanoid;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Openness;
import org.kubi.render.character.Texture;
import org.kubi.render.character.makehuman.BodyBuild.Race;

/**
 * How open skin, mouths and what lies on them are, baked once on one average body and shared by all
 * people: a bake takes a third of a second and differs little between faces. Things darken the skin
 * by factors, so that a bake of each thing alone serves every set of them.
 *
 * <p>The inside of the mouth is baked with the mouth half open, because nobody sees it closed.
 */
final class Openings {
  private static final double HALF_OPEN = Math.toRadians(14);
  private static final BodyBuild AVERAGE =
      new BodyBuild(0.5, 0.5, 0.5, 0.5, 0.5, new Race(0.3, 0.3, 0.4));
  private static final Material PLAIN = Material.of(Texture.plain(128, 128, 128));

  private final Body body;
  private final double[] shape;
  private final List<MeshPart> closed;
  private final Surface bareSurface;

  /** By vertex of the base mesh. */
  private final byte[] bare;

  private final List<byte[]> mouth;

  /**
   * The openness that a thing has and leaves.
   *
   * @param own a value for each of its drawn vertices
   * @param skin what it leaves to each vertex of the base mesh, 255 for all
   */
  @SuppressWarnings("ArrayRecordComponent") // a table, never compared
  record Shade(byte[] own, byte[] skin) {}

  Openings(Body body) throws CharacterException {
    this.body = body;
    this.shape = body.shape(AVERAGE, Map.of());
    this.bareSurface = body.skin(new BitSet(), new int[0]);
    this.closed = new ArrayList<>(List.of(bareSurface.part("body", PLAIN, shape, 0)));
    this.closed.addAll(body.mouth().parts(PLAIN, shape));
    this.bare = spread(bareSurface, Openness.bake(closed).get(0));
    Pose half = new Pose(Map.of(Humanoid.JAW, Rotation.aboutX(HALF_OPEN)));
    List<Transform> motions = body.rig().skeleton(shape).forward(half, Transform.IDENTITY);
    List<MeshPart> open = closed.stream().map(part -> posed(part, motions)).toList();
    List<byte[]> baked = Openness.bake(open);
    this.mouth = baked.subList(1, baked.size()).stream().map(o -> atLeast(LEAST_MOUTH, o)).toList();
  }

  /** So much light reaches even the back of a half open mouth, by way of the tongue and teeth. */
  private static final int LEAST_MOUTH = 40;

  /** Eyeballs have vertices behind the lids that are black, and none at the lids' edges. */
  private static final int LEAST_EYES = 130;

  private static byte[] atLeast(int least, byte[] open) {
    byte[] out = new byte[open.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) (least + (255 - least) * (open[i] & 0xff) / 255);
    }
    return out;
  }

  /** The openness of the mouth's parts, in their order. */
  List<byte[]> mouth() {
    return mouth;
  }

  /** Whether a kind of thing takes light from the skin: brows and lashes are too thin. */
  static boolean matters(Worn.Kind kind) {
    return kind != Worn.Kind.BROWS && kind != Worn.Kind.LASHES;
  }

  /** What a garment, worn as it comes, does. */
  Shade of(Garment garment, Worn.Kind kind, Material look) {
    if (!matters(kind)) {
      byte[] none = new byte[bare.length];
      Arrays.fill(none, MeshPart.OPEN);
      return new Shade(under(garment), none);
    }
    MeshPart thing = garment.on(shape, Worn.plain(kind, ""), look);
    List<MeshPart> figure = new ArrayList<>(closed);
    figure.add(thing);
    List<byte[]> baked = Openness.bake(figure);
    byte[] dressed = spread(bareSurface, baked.get(0));
    byte[] left = new byte[bare.length];
    for (int v = 0; v < left.length; v++) {
      int before = bare[v] & 0xff;
      left[v] =
          before == 0 ? MeshPart.OPEN : (byte) Math.min(255, 255 * (dressed[v] & 0xff) / before);
    }
    byte[] own = baked.get(figure.size() - 1);
    return new Shade(kind == Worn.Kind.EYES ? atLeast(LEAST_EYES, own) : own, left);
  }

  /** The openness of a skin under things, a value for each of its drawn vertices. */
  byte[] skin(Surface surface, List<byte[]> things) {
    byte[] out = new byte[surface.sources().length];
    for (int i = 0; i < out.length; i++) {
      int v = surface.sources()[i];
      int value = bare[v] & 0xff;
      for (byte[] thing : things) {
        value = value * (thing[v] & 0xff) / 255;
      }
      out[i] = (byte) value;
    }
    return out;
  }

  /** What is left to the skin by a mirrored thing. */
  byte[] mirrored(byte[] left) {
    byte[] out = new byte[left.length];
    for (int v = 0; v < out.length; v++) {
      out[v] = left[body.partner(v)];
    }
    return out;
  }

  private byte[] under(Garment garment) {
    int[] anchors = garment.file().anchors();
    int[] sources = garment.surface().sources();
    byte[] out = new byte[sources.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = bare[anchors[3 * sources[i]]];
    }
    return out;
  }

  /** Values of drawn vertices by vertices of the base mesh; what is not drawn is open. */
  private byte[] spread(Surface surface, byte[] drawn) {
    byte[] out = new byte[shape.length / 3];
    Arrays.fill(out, MeshPart.OPEN);
    for (int i = 0; i < drawn.length; i++) {
      out[surface.sources()[i]] = drawn[i];
    }
    return out;
  }

  private static MeshPart posed(MeshPart part, List<Transform> motions) {
    float[] positions = new float[part.positions().length];
    float[] normals = new float[positions.length];
    for (int v = 0; v < part.vertexCount(); v++) {
      Vec3 place = Vec3.ZERO;
      Vec3 normal = Vec3.ZERO;
      for (int k = 4 * v; k < 4 * v + 4; k++) {
        Transform motion = motions.get(part.bones()[k]);
        float weight = part.weights()[k];
        place = place.plus(motion.apply(at(part.positions(), v)).times(weight));
        normal = normal.plus(motion.rotation().apply(at(part.normals(), v)).times(weight));
      }
      put(positions, v, place);
      put(normals, v, normal.normalized());
    }
    return new MeshPart(
        part.name(),
        part.material(),
        positions,
        normals,
        part.uv(),
        part.bones(),
        part.weights(),
        part.triangles(),
        part.segments(),
        part.openness());
  }

  private static Vec3 at(float[] values, int v) {
    return new Vec3(values[3 * v], values[3 * v + 1], values[3 * v + 2]);
  }

  private static void put(float[] values, int v, Vec3 value) {
    values[3 * v] = (float) value.x();
    values[3 * v + 1] = (float) value.y();
    values[3 * v + 2] = (float) value.z();
  }
}
