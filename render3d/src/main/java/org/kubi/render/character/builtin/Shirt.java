package org.kubi.render.character.builtin;

import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;

/** A shirt: the body's surface pushed out, from a round collar down to the lower chest. */
final class Shirt {
  private static final int COLUMNS = 36;
  private static final int ROWS = 14;
  private static final double CLOTH = 5;

  private final BodyField body;
  private final Looks looks;
  private final Rig rig;

  Shirt(BodyField body, Looks looks, Rig rig) {
    this.body = body;
    this.looks = looks;
    this.rig = rig;
  }

  MeshPart part() {
    Field cloth = (x, y, z) -> body.at(x, y, z) - CLOTH;
    MeshBuilder mesh = new MeshBuilder(rig);
    double drop = body.drop();
    double[] n = new double[3];
    for (int j = 0; j <= ROWS; j++) {
      double t = j / (double) ROWS;
      double slide = Math.max(0, t - 0.45) / 0.55;
      double originY = -232 + drop - 178 * slide;
      for (int i = 0; i <= COLUMNS; i++) {
        double azimuth = StrictMath.PI * (2.0 * i / COLUMNS - 1);
        double cosine = StrictMath.cos(azimuth);
        double sine = StrictMath.sin(azimuth);
        double top = Shapes.mix(0.88, 0.46, Shapes.step(-0.35, 0.9, cosine));
        double lift = top * (1 - Math.min(1, t / 0.5));
        double up = StrictMath.sin(lift);
        double out = StrictMath.cos(lift);
        double reach = cloth.reach(0, originY, -26, out * sine, up, out * cosine, 420);
        // The hem of the collar is turned in, so that no gap shows.
        double deep = j == 0 ? CLOTH + 1 : 0;
        double x = (reach - deep) * out * sine;
        double y = originY + (reach - deep) * up;
        double z = -26 + (reach - deep) * out * cosine;
        cloth.normal(x, y, z, 2, n);
        mesh.vertex(x, y, z, n, i / (double) COLUMNS, t);
      }
    }
    for (int j = 0; j < ROWS; j++) {
      for (int i = 0; i < COLUMNS; i++) {
        int a = j * (COLUMNS + 1) + i;
        int b = a + COLUMNS + 1;
        mesh.quad(a, b, b + 1, a + 1);
      }
    }
    close(mesh, drop);
    return mesh.build("shirt", new Material(paint(), Material.Tint.NONE, false, false, 0.03));
  }

  /** The flat cut under the chest, so that nobody looks into a hollow figure. */
  private static void close(MeshBuilder mesh, double drop) {
    int rim = ROWS * (COLUMNS + 1);
    int middle = mesh.vertex(0, -232 + drop - 178, -26, new double[] {0, -1, 0}, 0.5, 0.99);
    for (int i = 0; i < COLUMNS; i++) {
      mesh.triangle(rim + i, middle, rim + i + 1);
    }
  }

  private Texture paint() {
    int size = 64;
    byte[] rgba = new byte[4 * size * size];
    Noise noise = new Noise(12);
    for (int row = 0; row < size; row++) {
      double hem = row < 4 ? 0.86 : row == 4 ? 0.7 : 1;
      for (int column = 0; column < size; column++) {
        double weave =
            0.03 * noise.corner(column, row, 0) + 0.03 * noise.at(column / 6.0, row / 9.0, 2);
        looks.shirt().times(hem + weave).put(rgba, row * size + column, 255);
      }
    }
    return new Texture(size, size, rgba);
  }
}
