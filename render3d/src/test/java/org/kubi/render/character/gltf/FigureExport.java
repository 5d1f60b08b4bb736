package org.kubi.render.character.gltf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;

/** Writes one of our characters as glTF: nodes 0 to n - 1 are its bones, then its meshes. */
final class FigureExport {
  private FigureExport() {}

  static GltfWriter of(CharacterModel model) {
    return of(model, name -> name, Vec3.ZERO);
  }

  /**
   * Exports a character.
   *
   * @param names what the bones are called in the file
   * @param away added to all places: of the mesh and the bones alike
   */
  static GltfWriter of(CharacterModel model, UnaryOperator<String> names, Vec3 away) {
    GltfWriter out = new GltfWriter();
    List<Bone> bones = model.skeleton().bones();
    float[] inverse = new float[16 * bones.size()];
    ObjectNode skin = out.add("skins");
    ArrayNode joints = skin.putArray("joints");
    List<ObjectNode> nodes = new ArrayList<>();
    for (int i = 0; i < bones.size(); i++) {
      Bone bone = bones.get(i);
      Vec3 here = bone.joint().plus(away);
      Vec3 from = bone.parent() < 0 ? Vec3.ZERO : bones.get(bone.parent()).joint().plus(away);
      Vec3 step = here.minus(from);
      nodes.add(out.node(names.apply(bone.name()), step.x(), step.y(), step.z()));
      if (bone.parent() < 0) {
        out.show(i);
      } else {
        GltfWriter.child(nodes.get(bone.parent()), i);
      }
      joints.add(i);
      for (int k = 0; k < 4; k++) {
        inverse[16 * i + 5 * k] = 1;
      }
      inverse[16 * i + 12] = (float) -here.x();
      inverse[16 * i + 13] = (float) -here.y();
      inverse[16 * i + 14] = (float) -here.z();
    }
    skin.put("inverseBindMatrices", out.floats("MAT4", inverse));
    for (MeshPart part : model.parts()) {
      int mesh = part(out, part, away);
      out.show(out.list("nodes").size());
      out.add("nodes").put("name", "node of " + part.name()).put("mesh", mesh).put("skin", 0);
    }
    return out;
  }

  /** One mesh, with a primitive on the same vertices for each thing that the part shows. */
  private static int part(GltfWriter out, MeshPart part, Vec3 away) {
    int mesh = out.list("meshes").size();
    ArrayNode primitives = out.add("meshes").putArray("primitives");
    float[] positions = part.positions().clone();
    double[] shift = {away.x(), away.y(), away.z()};
    for (int i = 0; i < positions.length; i++) {
      positions[i] += (float) shift[i % 3];
    }
    int n = part.vertexCount();
    int[] joints = new int[4 * n];
    for (int i = 0; i < 4 * n; i++) {
      joints[i] = part.bones()[i];
    }
    ObjectNode attributes = out.root.objectNode();
    attributes.put("POSITION", out.floats("VEC3", positions));
    attributes.put("NORMAL", out.floats("VEC3", part.normals()));
    attributes.put("TEXCOORD_0", out.floats("VEC2", part.uv()));
    attributes.put("JOINTS_0", out.whole("VEC4", GltfWriter.UNSIGNED_BYTE, joints));
    attributes.put("WEIGHTS_0", out.floats("VEC4", part.weights()));
    int texture = out.texture(png(tinted(part.material())), "image/png");
    for (Segment segment : segments(part)) {
      int[] triangles = part.only(t -> part.segments()[t] == segment.code()).triangles();
      ObjectNode primitive = primitives.addObject();
      primitive.set("attributes", attributes);
      primitive.put("indices", out.whole("SCALAR", GltfWriter.UNSIGNED_INT, triangles));
      primitive.put("material", material(out, part.material(), word(segment), texture));
    }
    return mesh;
  }

  /** What a part shows. */
  static List<Segment> segments(MeshPart part) {
    List<Segment> out = new ArrayList<>();
    for (Segment segment : Segment.values()) {
      if (part.only(t -> part.segments()[t] == segment.code()).triangleCount() > 0) {
        out.add(segment);
      }
    }
    return out;
  }

  private static int material(GltfWriter out, Material material, String name, int texture) {
    int index = out.list("materials").size();
    ObjectNode entry = out.add("materials");
    entry.put("name", name);
    ObjectNode plain = entry.putObject("pbrMetallicRoughness");
    plain.put("roughnessFactor", 1 - Math.sqrt(material.specular() / Look.SMOOTHEST));
    plain.putObject("baseColorTexture").put("index", texture);
    entry.put("doubleSided", material.twoSided());
    if (material.cutout()) {
      entry.put("alphaMode", "MASK").put("alphaCutoff", Material.CUTOUT_ALPHA / 255.0);
    }
    return index;
  }

  /** A name that says what a segment is. */
  static String word(Segment segment) {
    return switch (segment) {
      case SKIN -> "Body";
      case LIPS -> "Lips";
      case MOUTH -> "Teeth";
      case EYES -> "Eyes";
      case BROWS -> "Eyebrows";
      case LASHES -> "Eyelashes";
      case HAIR -> "Hair";
      case BEARD -> "Beard";
      case CLOTHES -> "Shirt";
      case GLASSES -> "Glasses";
      case HEADWEAR -> "Hat";
      case OCCLUDER -> "Cup";
    };
  }

  /** glTF's tints are at most 1: ours go into the texture. */
  private static Texture tinted(Material material) {
    Texture texture = material.texture();
    double[] tint = {material.tint().red(), material.tint().green(), material.tint().blue()};
    byte[] rgba = texture.rgba().clone();
    for (int i = 0; i < rgba.length; i++) {
      if (i % 4 < 3) {
        rgba[i] = (byte) Math.min(255, Math.round(tint[i % 4] * (rgba[i] & 0xff)));
      }
    }
    return new Texture(texture.width(), texture.height(), rgba);
  }

  static byte[] png(Texture texture) {
    BufferedImage image =
        new BufferedImage(texture.width(), texture.height(), BufferedImage.TYPE_INT_ARGB);
    byte[] rgba = texture.rgba();
    for (int i = 0; i < rgba.length; i += 4) {
      int argb =
          (rgba[i + 3] & 0xff) << 24
              | (rgba[i] & 0xff) << 16
              | (rgba[i + 1] & 0xff) << 8
              | rgba[i + 2] & 0xff;
      image.setRGB(i / 4 % texture.width(), i / 4 / texture.width(), argb);
    }
    return encoded(image, "png");
  }

  static byte[] encoded(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException("no writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
