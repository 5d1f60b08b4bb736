package org.kubi.render.character.builtin;

import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;

/** Head, neck and chest as one part: the skin grid with the rings of the eyelids in its holes. */
final class SkinMesh {
  private final SkinGrid grid;
  private final Plan plan;
  private final MeshBuilder mesh;

  SkinMesh(SkinGrid grid, Plan plan, FaceField face, Rig rig) {
    this.grid = grid;
    this.plan = plan;
    mesh = new MeshBuilder(rig);
    addGrid();
    new Eyelids(face, grid, plan).add(mesh);
  }

  private void addGrid() {
    double[] n = new double[3];
    double[] p = grid.places;
    for (int j = 0; j <= grid.rows(); j++) {
      for (int i = 0; i <= SkinGrid.COLUMNS; i++) {
        int at = 3 * grid.index(i, j);
        System.arraycopy(grid.normals, at, n, 0, 3);
        double u = j == 0 ? (i + 0.5) / SkinGrid.COLUMNS : i / (double) SkinGrid.COLUMNS;
        mesh.vertex(p[at], p[at + 1], p[at + 2], n, Math.min(1, u), j / (double) grid.rows());
      }
    }
    for (int j = 0; j < grid.rows(); j++) {
      for (int i = 0; i < SkinGrid.COLUMNS; i++) {
        int a = grid.index(i, j);
        int b = grid.index(i, j + 1);
        int c = grid.index(i + 1, j + 1);
        int d = grid.index(i + 1, j);
        if (covered(a) && covered(b) && covered(c) && covered(d)) {
          continue;
        }
        mesh.triangle(a, b, c);
        if (j > 0) {
          mesh.triangle(a, c, d);
        }
      }
    }
  }

  private boolean covered(int index) {
    double[] p = grid.places;
    return Eyelids.covers(plan, p[3 * index], p[3 * index + 1], p[3 * index + 2]);
  }

  /**
   * The grid's vertices in the region of the 68 landmarks: from the brows' tops to the chin, along
   * the edge of the jaw, in front of the ears.
   */
  int[] face() {
    int count = 0;
    int[] face = new int[(grid.rows() + 1) * (SkinGrid.COLUMNS + 1)];
    double[] p = grid.places;
    double top = plan.up(42) + plan.expression.browLift();
    double chin = plan.jaw(Plan.MENTON);
    for (int i = 0; i < face.length; i++) {
      double y = p[3 * i + 1];
      double z = p[3 * i + 2];
      double edge = Shapes.mix(plan.up(-64), chin - 2, (z - 5) / 70);
      if (z > 12 && y < top && y > Math.max(edge, chin - 2)) {
        face[count++] = i;
      }
    }
    return java.util.Arrays.copyOf(face, count);
  }

  MeshPart part(Material material) {
    return mesh.build("body", material);
  }
}
