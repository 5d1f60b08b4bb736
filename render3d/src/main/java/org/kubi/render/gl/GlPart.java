package org.kubi.render.gl;

import static org.lwjgl.opengl.GL11.GL_FLOAT;
import static org.lwjgl.opengl.GL11.GL_TRIANGLES;
import static org.lwjgl.opengl.GL11.GL_UNSIGNED_INT;
import static org.lwjgl.opengl.GL11.GL_UNSIGNED_SHORT;
import static org.lwjgl.opengl.GL11.glDrawElements;
import static org.lwjgl.opengl.GL15.GL_ARRAY_BUFFER;
import static org.lwjgl.opengl.GL15.GL_ELEMENT_ARRAY_BUFFER;
import static org.lwjgl.opengl.GL15.GL_STATIC_DRAW;
import static org.lwjgl.opengl.GL15.glBindBuffer;
import static org.lwjgl.opengl.GL15.glBufferData;
import static org.lwjgl.opengl.GL20.glEnableVertexAttribArray;
import static org.lwjgl.opengl.GL20.glVertexAttribPointer;
import static org.lwjgl.opengl.GL30.glBindVertexArray;
import static org.lwjgl.opengl.GL30.glVertexAttribIPointer;

import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.shade.MipRule;

/** One part of a character on the device. Attributes are those of {@link Shaders#SKIN}. */
final class GlPart {
  private static final int BYTES_PER_VERTEX = 4 * (3 + 3 + 2 + 4) + 2 * 4;

  private final GlHandle vertexArray;
  private final Material material;
  private final double texelsPerMetre;
  private final int indices;
  private final long bytes;

  GlPart(GlScope scope, MeshPart part, BoneLeaders leaders) {
    material = part.material();
    texelsPerMetre = MipRule.texelsPerMetre(part);
    indices = part.triangles().length;
    bytes = (long) BYTES_PER_VERTEX * part.vertexCount() + 4L * indices;
    vertexArray = scope.vertexArray();
    glBindVertexArray(vertexArray.name());
    floats(scope, 0, 3, part.positions());
    floats(scope, 1, 3, part.normals());
    floats(scope, 2, 2, part.uv());
    short[] bones = new short[part.bones().length];
    float[] weights = new float[part.weights().length];
    leaders.join(part, bones, weights);
    glBindBuffer(GL_ARRAY_BUFFER, scope.buffer().name());
    glBufferData(GL_ARRAY_BUFFER, bones, GL_STATIC_DRAW);
    glVertexAttribIPointer(3, 4, GL_UNSIGNED_SHORT, 0, 0);
    glEnableVertexAttribArray(3);
    floats(scope, 4, 4, weights);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, scope.buffer().name());
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, part.triangles(), GL_STATIC_DRAW);
    glBindVertexArray(0);
  }

  private static void floats(GlScope scope, int attribute, int components, float[] values) {
    glBindBuffer(GL_ARRAY_BUFFER, scope.buffer().name());
    glBufferData(GL_ARRAY_BUFFER, values, GL_STATIC_DRAW);
    glVertexAttribPointer(attribute, components, GL_FLOAT, false, 0, 0);
    glEnableVertexAttribArray(attribute);
  }

  Material material() {
    return material;
  }

  /** {@link MipRule#texelsPerMetre} of the part. */
  double texelsPerMetre() {
    return texelsPerMetre;
  }

  long bytes() {
    return bytes;
  }

  void draw() {
    glBindVertexArray(vertexArray.name());
    glDrawElements(GL_TRIANGLES, indices, GL_UNSIGNED_INT, 0);
  }
}
