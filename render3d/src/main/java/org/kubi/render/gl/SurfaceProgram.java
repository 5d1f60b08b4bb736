package org.kubi.render.gl;

import static org.lwjgl.opengl.GL20.glUniform1f;
import static org.lwjgl.opengl.GL20.glUniform1i;
import static org.lwjgl.opengl.GL20.glUniform4f;
import static org.lwjgl.opengl.GL20.glUniform4fv;
import static org.lwjgl.opengl.GL20.glUniformMatrix3fv;

import java.util.List;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Vec3;
import org.kubi.render.RenderException;
import org.kubi.render.character.Material;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Harmonics;
import org.kubi.render.scene.Lighting;

/** The program that draws parts of characters, and its settings by scene, actor and part. */
final class SurfaceProgram {
  /** The texture unit of {@link Motions}. */
  static final int MOTIONS_UNIT = 1;

  /** The texture unit of a part's texture. */
  static final int SKIN_UNIT = 0;

  /** What is nearer than this is not drawn, metres. */
  static final float NEAR_METRES = 0.01f;

  /** ITU-R BT.601: red, green and blue in gray. */
  private static final float[] GRAY = {0.299f, 0.587f, 0.114f};

  private final GlProgram program;
  private final boolean gray;
  private final int firstRow;
  private final int lens;
  private final int level;
  private final int tint;
  private final int specular;
  private final int twoSided;
  private final int around;
  private final int lights;
  private final int first;

  private SurfaceProgram(GlProgram program, boolean gray) {
    this.program = program;
    this.gray = gray;
    firstRow = program.uniform("firstRow");
    lens = program.uniform("lens");
    level = program.uniform("level");
    tint = program.uniform("tint");
    specular = program.uniform("specular");
    twoSided = program.uniform("twoSided");
    around = program.uniform("around");
    lights = program.uniform("lights");
    first = program.uniform("first");
  }

  /**
   * The program for surfaces with or without holes.
   *
   * @param gray whether pictures are gray: their three channels are then equal
   */
  static SurfaceProgram of(GlScope scope, boolean cutout, boolean gray) throws RenderException {
    String surface = (cutout ? Shaders.CUTOUT : "") + Shaders.SURFACE;
    GlProgram program = GlProgram.of(scope, Shaders.SKIN, surface);
    program.use();
    glUniform1i(program.uniform("motions"), MOTIONS_UNIT);
    glUniform1i(program.uniform("skin"), SKIN_UNIT);
    glUniform1f(program.uniform("nearest"), NEAR_METRES);
    // A hair below, so that a plain texel of just this alpha is none the device's rounding can
    // lose.
    glUniform1f(program.uniform("cutoutAlpha"), (Material.CUTOUT_ALPHA - 0.02f) / 255f);
    return new SurfaceProgram(program, gray);
  }

  void use() {
    program.use();
  }

  /** The picture's camera and light. */
  void scene(Camera camera, Lighting lighting) {
    double width = camera.width();
    double height = camera.height();
    glUniform4f(
        lens,
        (float) (2 * camera.focalPixels() / width),
        (float) (2 * camera.centreU() / width - 1),
        (float) (-2 * camera.focalPixels() / height),
        (float) (2 * camera.centreV() / height - 1));
    Harmonics ambient = lighting.ambient();
    put(around, new Vec3(ambient.x(), ambient.y(), ambient.z()), ambient.constant());
    float[] values = new float[4 * Lighting.MAX_LIGHTS];
    List<DirectionalLight> found = lighting.lights();
    for (int i = 0; i < found.size(); i++) {
      DirectionalLight light = found.get(i);
      double direct = light.intensity() * (1 - light.wrap());
      values[4 * i] = (float) (direct * light.towards().x());
      values[4 * i + 1] = (float) (direct * light.towards().y());
      values[4 * i + 2] = (float) (direct * light.towards().z());
      values[4 * i + 3] = (float) (light.intensity() * light.wrap());
    }
    glUniform4fv(lights, values);
    if (found.isEmpty()) {
      put(first, Vec3.ZERO, 0);
    } else {
      put(first, found.get(0).towards(), found.get(0).intensity());
    }
  }

  private static void put(int uniform, Vec3 xyz, double w) {
    glUniform4f(uniform, (float) xyz.x(), (float) xyz.y(), (float) xyz.z(), (float) w);
  }

  /** Where the actor's motions begin: a row of {@link Motions}. */
  void actor(int row) {
    glUniform1i(firstRow, row);
  }

  /** The part's look, with the level of its texture. */
  void part(Material material, int textureLevel) {
    glUniform1f(level, textureLevel);
    glUniform1f(specular, (float) material.specular());
    glUniform1i(twoSided, material.twoSided() ? 1 : 0);
    float red = (float) material.tint().red();
    float green = (float) material.tint().green();
    float blue = (float) material.tint().blue();
    // Columns: what the texture's red, green and blue give.
    glUniformMatrix3fv(
        tint,
        false,
        gray
            ? new float[] {
              GRAY[0] * red, GRAY[0] * red, GRAY[0] * red,
              GRAY[1] * green, GRAY[1] * green, GRAY[1] * green,
              GRAY[2] * blue, GRAY[2] * blue, GRAY[2] * blue
            }
            : new float[] {red, 0, 0, 0, green, 0, 0, 0, blue});
  }
}
