package org.kubi.render.gl;

import static org.lwjgl.opengl.GL11.GL_FLOAT;
import static org.lwjgl.opengl.GL11.GL_UNSIGNED_SHORT;
import static org.lwjgl.opengl.GL15.GL_ARRAY_BUFFER;
import static org.lwjgl.opengl.GL15.GL_ELEMENT_ARRAY_BUFFER;
import static org.lwjgl.opengl.GL15.GL_STATIC_DRAW;
import static org.lwjgl.opengl.GL15.glBindBuffer;
import static org.lwjgl.opengl.GL15.glBufferData;
import static org.lwjgl.opengl.GL20.glEnableVertexAttribArray;
import static org.lwjgl.opengl.GL20.glVertexAttribPointer;
import static org.lwjgl.opengl.GL30.glBindVertexArray;
import static org.lwjgl.opengl.GL30.glVertexAttribIPointer;

import java.util.List;
import java.util.Map;

/** All parts of a character as one mesh on the device. Attributes are those of SkinShader. */
final class GlMesh {
  private final GlHandle vertexArray;
  private final Map<MeshGroup, List<Cluster>> clusters;
  private final long bytes;

  GlMesh(GlScope scope, MeshPacker.Mesh mesh) {
    clusters = mesh.clusters();
    bytes = mesh.vertices().remaining() + (long) Integer.BYTES * mesh.corners().length;
    vertexArray = scope.vertexArray();
    glBindVertexArray(vertexArray.name());
    glBindBuffer(GL_ARRAY_BUFFER, scope.buffer().name());
    glBufferData(GL_ARRAY_BUFFER, mesh.vertices(), GL_STATIC_DRAW);
    floats(0, 3, 0);
    floats(1, 3, 12);
    floats(2, 2, 24);
    shorts(3, 4, 32);
    floats(4, 4, 40);
    shorts(5, 2, 56);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, scope.buffer().name());
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, mesh.corners(), GL_STATIC_DRAW);
    glBindVertexArray(0);
  }

  private static void floats(int attribute, int components, int offset) {
    glVertexAttribPointer(attribute, components, GL_FLOAT, false, MeshPacker.STRIDE, offset);
    glEnableVertexAttribArray(attribute);
  }

  private static void shorts(int attribute, int components, int offset) {
    glVertexAttribIPointer(attribute, components, GL_UNSIGNED_SHORT, MeshPacker.STRIDE, offset);
    glEnableVertexAttribArray(attribute);
  }

  /** The clusters of a group, in the order of their corners. */
  List<Cluster> clusters(MeshGroup group) {
    return clusters.getOrDefault(group, List.of());
  }

  long bytes() {
    return bytes;
  }

  void bind() {
    glBindVertexArray(vertexArray.name());
  }
}
