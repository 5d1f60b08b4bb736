package org.kubi.render.soft;

import org.kubi.render.character.Material;

/** Where triangles of cutouts have holes. */
final class Cutout {
  private final Positions positions;
  private final boolean perspective;

  Cutout(Positions positions, boolean perspective) {
    this.positions = positions;
    this.perspective = perspective;
  }

  /** Whether there is no hole at a point of a triangle, given by its edges' numbers. */
  boolean isSolid(Draw draw, Edges edges, float ea, float eb, float ec) {
    return isSolid(draw, edges.a, edges.b, edges.c, ea, eb, ec);
  }

  /** Whether there is no hole at a point of a triangle, given by weights of any sum. */
  boolean isSolid(Draw draw, int a, int b, int c, float ea, float eb, float ec) {
    PackedMesh mesh = draw.mesh();
    int shift = draw.firstVertex();
    float la = perspective ? ea * positions.nearness[a] : ea;
    float lb = perspective ? eb * positions.nearness[b] : eb;
    float lc = perspective ? ec * positions.nearness[c] : ec;
    float w = 1 / (la + lb + lc);
    float u = (la * mesh.u[a - shift] + lb * mesh.u[b - shift] + lc * mesh.u[c - shift]) * w;
    float v = (la * mesh.v[a - shift] + lb * mesh.v[b - shift] + lc * mesh.v[c - shift]) * w;
    return draw.level().alpha(u, v) >= Material.CUTOUT_ALPHA;
  }
}
