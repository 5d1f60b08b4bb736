package org.kubi.render.soft;

import java.util.Arrays;
import java.util.List;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Harmonics;
import org.kubi.render.scene.Lighting;

/**
 * The formula of {@link Lighting} on many samples at once, in floats: plain loops over plain
 * arrays, which the virtual machine does eight at a time.
 */
final class Lights {
  private final Lighting lighting;
  private final ShadowMap[] maps;

  /**
   * The lights of a picture.
   *
   * @param maps one for each light; those of lights without shadows are not looked at
   */
  Lights(Lighting lighting, ShadowMap[] maps) {
    this.lighting = lighting;
    this.maps = maps;
  }

  /** Computes light and highlight of resolved fragments. */
  void shine(View view, Fragments f) {
    Harmonics h = lighting.ambient();
    float[] harmonics = {
      (float) (h.constant() - h.zz()),
      (float) h.x(),
      (float) h.y(),
      (float) h.z(),
      (float) h.xy(),
      (float) h.yz(),
      (float) h.xz(),
      (float) (3 * h.zz()),
      (float) h.xxyy()
    };
    ambient(harmonics, f.count, f.normalX, f.normalY, f.normalZ, f.openness, f.light);
    List<DirectionalLight> lights = lighting.lights();
    if (lights.isEmpty()) {
      Arrays.fill(f.highlight, 0, f.count, 0);
    }
    for (int i = 0; i < lights.size(); i++) {
      DirectionalLight light = lights.get(i);
      if (light.shadow() > 0) {
        maps[i].reach(f, light);
      } else {
        Arrays.fill(f.reach, 0, f.count, 1);
      }
      double direct = light.intensity() * (1 - light.wrap());
      diffuse(
          (float) (direct * light.towards().x()),
          (float) (direct * light.towards().y()),
          (float) (direct * light.towards().z()),
          (float) (light.intensity() * light.wrap()),
          f);
      if (i == 0) {
        highlight(view, light, f);
      }
    }
  }

  private static void ambient(
      float[] h, int n, float[] nx, float[] ny, float[] nz, float[] openness, float[] out) {
    float h0 = h[0];
    float h1 = h[1];
    float h2 = h[2];
    float h3 = h[3];
    float h4 = h[4];
    float h5 = h[5];
    float h6 = h[6];
    float h7 = h[7];
    float h8 = h[8];
    for (int i = 0; i < n; i++) {
      float x = nx[i];
      float y = ny[i];
      float z = nz[i];
      float sum =
          h0 + x * (h1 + h4 * y + h6 * z + h8 * x) + y * (h2 + h5 * z - h8 * y) + z * (h3 + h7 * z);
      // max(sum, 0), exactly, without a branch.
      out[i] = 0.5f * (sum + Math.abs(sum)) * openness[i];
    }
  }

  private static void diffuse(float lx, float ly, float lz, float round, Fragments f) {
    diffuse(lx, ly, lz, round, f.count, f.normalX, f.normalY, f.normalZ, f.reach, f.light);
  }

  private static void diffuse(
      float lx,
      float ly,
      float lz,
      float round,
      int n,
      float[] nx,
      float[] ny,
      float[] nz,
      float[] reach,
      float[] out) {
    for (int i = 0; i < n; i++) {
      float light = lx * nx[i] + ly * ny[i] + lz * nz[i] + round;
      out[i] += 0.5f * (light + Math.abs(light)) * reach[i];
    }
  }

  private static void highlight(View view, DirectionalLight light, Fragments f) {
    float intensity = (float) light.intensity();
    float lx = (float) light.towards().x();
    float ly = (float) light.towards().y();
    float lz = (float) light.towards().z();
    along(lx, ly, lz, f.count, f);
    square(lx, ly, lz, f.count, f.viewX, f.viewY, f.viewZ, f.highlight);
    power(intensity, f.count, f.reach, f.highlight);
  }

  // These are several loops, since the virtual machine does not do more at once.

  private static void along(float lx, float ly, float lz, int n, Fragments f) {
    float[] vx = f.viewX;
    float[] vy = f.viewY;
    float[] vz = f.viewZ;
    float[] nx = f.normalX;
    float[] ny = f.normalY;
    float[] nz = f.normalZ;
    float[] out = f.highlight;
    for (int i = 0; i < n; i++) {
      out[i] = nx[i] * (lx + vx[i]) + ny[i] * (ly + vy[i]) + nz[i] * (lz + vz[i]);
    }
    for (int i = 0; i < n; i++) {
      out[i] = out[i] + Math.abs(out[i]);
    }
  }

  /** The square of the cosine, from twice n . (l + v). */
  private static void square(
      float lx, float ly, float lz, int n, float[] vx, float[] vy, float[] vz, float[] out) {
    for (int i = 0; i < n; i++) {
      float twice = out[i];
      // The square of l + v is 2 + 2 l . v.
      out[i] = twice * twice / (8.000004f + 8 * (lx * vx[i] + ly * vy[i] + lz * vz[i]));
    }
  }

  private static void power(float intensity, int n, float[] reach, float[] out) {
    for (int i = 0; i < n; i++) {
      float p4 = out[i] * out[i];
      out[i] = p4 * p4 * out[i];
    }
    for (int i = 0; i < n; i++) {
      out[i] = intensity * reach[i] * (out[i] * out[i]);
    }
  }
}
