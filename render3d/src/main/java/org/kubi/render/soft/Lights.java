package org.kubi.render.soft;

import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Lighting;

/**
 * The formula of {@link Lighting} in floats, always with three lights, of which some may be dark.
 */
final class Lights {
  private static final DirectionalLight DARK = new DirectionalLight(Vec3.Z, 0, 0);

  private final float ambient;
  private final float gradientX;
  private final float gradientY;
  private final float gradientZ;
  private final Light first;
  private final Light second;
  private final Light third;
  private final float highlightX;
  private final float highlightY;
  private final float highlightZ;
  private final float highlightIntensity;

  Lights(Lighting lighting) {
    ambient = (float) lighting.ambient().constant();
    gradientX = (float) lighting.ambient().x();
    gradientY = (float) lighting.ambient().y();
    gradientZ = (float) lighting.ambient().z();
    first = Light.of(light(lighting, 0));
    second = Light.of(light(lighting, 1));
    third = Light.of(light(lighting, 2));
    Vec3 towards = light(lighting, 0).towards();
    highlightX = (float) towards.x();
    highlightY = (float) towards.y();
    highlightZ = (float) towards.z();
    highlightIntensity = (float) light(lighting, 0).intensity();
  }

  private static DirectionalLight light(Lighting lighting, int index) {
    List<DirectionalLight> lights = lighting.lights();
    return index < lights.size() ? lights.get(index) : DARK;
  }

  /** What the texture is multiplied with, for a unit normal. */
  float diffuse(float nx, float ny, float nz) {
    return ambient
        + (gradientX * nx + gradientY * ny + gradientZ * nz)
        + first.on(nx, ny, nz)
        + second.on(nx, ny, nz)
        + third.on(nx, ny, nz);
  }

  /** The highlight for a unit normal and a unit direction to the viewer, for a specular of 1. */
  float highlight(float nx, float ny, float nz, float vx, float vy, float vz) {
    float hx = highlightX + vx;
    float hy = highlightY + vy;
    float hz = highlightZ + vz;
    float dot = nx * hx + ny * hy + nz * hz;
    float square = hx * hx + hy * hy + hz * hz;
    if (!(dot > 0) || !(square > 0)) {
      return 0;
    }
    float p2 = dot * dot / square;
    float p4 = p2 * p2;
    float p8 = p4 * p4;
    return highlightIntensity * (p8 * p8 * p4);
  }

  /** One light: intensity times (1 - wrap) times its direction, and intensity times wrap. */
  private record Light(float x, float y, float z, float round) {
    static Light of(DirectionalLight light) {
      double direct = light.intensity() * (1 - light.wrap());
      return new Light(
          (float) (direct * light.towards().x()),
          (float) (direct * light.towards().y()),
          (float) (direct * light.towards().z()),
          (float) (light.intensity() * light.wrap()));
    }

    float on(float nx, float ny, float nz) {
      float light = x * nx + y * ny + z * nz + round;
      // max(light, 0), exactly, without a branch.
      return 0.5f * (light + Math.abs(light));
    }
  }
}
