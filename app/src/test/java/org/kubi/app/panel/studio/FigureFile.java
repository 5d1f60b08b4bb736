package org.kubi.app.panel.studio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;

/** A box person as a glTF file, its buffer inside. */
public final class FigureFile {
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final ByteBuffer buffer = ByteBuffer.allocate(100_000).order(ByteOrder.LITTLE_ENDIAN);

  private FigureFile() {}

  /** Writes {@link TestPeople}'s person with bones called by other names. */
  public static Path write(Path file, UnaryOperator<String> names) throws IOException {
    FigureFile out = new FigureFile();
    out.fill(TestPeople.model(1), names);
    return Files.writeString(file, out.root.toString());
  }

  private void fill(CharacterModel model, UnaryOperator<String> names) {
    root.putObject("asset").put("version", "2.0");
    ArrayNode nodes = root.putArray("nodes");
    ObjectNode skin = root.putArray("skins").addObject();
    ArrayNode joints = skin.putArray("joints");
    int count = model.skeleton().bones().size();
    float[] inverse = new float[16 * count];
    for (int i = 0; i < count; i++) {
      Bone bone = model.skeleton().bones().get(i);
      Vec3 from =
          bone.parent() < 0 ? Vec3.ZERO : model.skeleton().bones().get(bone.parent()).joint();
      Vec3 step = bone.joint().minus(from);
      ObjectNode node = nodes.addObject().put("name", names.apply(bone.name()));
      node.putArray("translation").add(step.x()).add(step.y()).add(step.z());
      if (bone.parent() >= 0) {
        ((ObjectNode) nodes.get(bone.parent())).withArray("children").add(i);
      }
      joints.add(i);
      for (int k = 0; k < 4; k++) {
        inverse[16 * i + 5 * k] = 1;
      }
      inverse[16 * i + 12] = (float) -bone.joint().x();
      inverse[16 * i + 13] = (float) -bone.joint().y();
      inverse[16 * i + 14] = (float) -bone.joint().z();
    }
    MeshPart part = model.parts().get(0);
    nodes.addObject().put("name", "body").put("mesh", 0).put("skin", 0);
    skin.put("inverseBindMatrices", accessor("MAT4", count, 5126, inverse));
    ObjectNode primitive = root.putArray("meshes").addObject().putArray("primitives").addObject();
    ObjectNode attributes = primitive.putObject("attributes");
    int n = part.vertexCount();
    attributes.put("POSITION", accessor("VEC3", n, 5126, part.positions()));
    attributes.put("WEIGHTS_0", accessor("VEC4", n, 5126, part.weights()));
    float[] bones = new float[4 * n];
    for (int i = 0; i < bones.length; i++) {
      bones[i] = part.bones()[i];
    }
    attributes.put("JOINTS_0", accessor("VEC4", n, 5123, bones));
    float[] corners = new float[part.triangles().length];
    for (int i = 0; i < corners.length; i++) {
      corners[i] = part.triangles()[i];
    }
    primitive.put("indices", accessor("SCALAR", corners.length, 5123, corners));
    byte[] bytes = java.util.Arrays.copyOf(buffer.array(), buffer.position());
    root.putArray("buffers")
        .addObject()
        .put("byteLength", bytes.length)
        .put(
            "uri",
            "data:application/octet-stream;base64," + Base64.getEncoder().encodeToString(bytes));
  }

  private int accessor(String type, int count, int component, float... values) {
    int start = buffer.position();
    for (float value : values) {
      if (component == 5126) {
        buffer.putFloat(value);
      } else {
        buffer.putShort((short) value);
      }
    }
    int index = root.withArray("accessors").size();
    root.withArray("bufferViews")
        .addObject()
        .put("buffer", 0)
        .put("byteOffset", start)
        .put("byteLength", buffer.position() - start);
    root.withArray("accessors")
        .addObject()
        .put("bufferView", index)
        .put("componentType", component)
        .put("count", count)
        .put("type", type);
    buffer.position((buffer.position() + 3) / 4 * 4);
    return index;
  }
}
