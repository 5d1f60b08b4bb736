package org.kubi.render.gl;

import static org.lwjgl.opengl.GL11.glGetInteger;
import static org.lwjgl.opengl.GL30.glBindBufferRange;
import static org.lwjgl.opengl.GL31.GL_UNIFORM_BUFFER;
import static org.lwjgl.opengl.GL31.GL_UNIFORM_BUFFER_OFFSET_ALIGNMENT;

import java.nio.ByteBuffer;
import java.util.List;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Vec3;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Harmonics;
import org.kubi.render.scene.Lighting;
import org.lwjgl.system.MemoryUtil;

/** What {@link ShadeShader} knows of each scene of a batch, in one buffer. */
final class SceneBlocks implements AutoCloseable {
  private static final int BYTES = 16 * 21;
  private static final int FIRST_CAPACITY = 256;

  private final Ring buffers;
  private final int stride;
  private ByteBuffer bytes;

  SceneBlocks(GlScope scope) {
    buffers = new Ring(scope);
    int alignment = Math.max(1, glGetInteger(GL_UNIFORM_BUFFER_OFFSET_ALIGNMENT));
    stride = (BYTES + alignment - 1) / alignment * alignment;
    bytes = MemoryUtil.memAlloc(FIRST_CAPACITY * stride);
  }

  /**
   * Where a picture is drawn.
   *
   * @param left of the picture among the pixels
   * @param top likewise
   * @param sampleLeft of the picture among the samples
   * @param sampleTop likewise
   */
  record Tile(int left, int top, int sampleLeft, int sampleTop) {}

  /**
   * The shadows of a light.
   *
   * @param light whose
   * @param rows {@link org.kubi.render.shade.ShadowRule#rows}
   * @param map its number in the batch
   */
  @SuppressWarnings("ArrayRecordComponent") // on its way to the device, never compared
  record Shadow(DirectionalLight light, double[] rows, int map) {}

  /** Begins a batch. */
  void clear() {
    bytes.clear();
  }

  /**
   * Adds a scene.
   *
   * @param materials its first row of materials
   * @param shadows of its lights with shadows, in their order
   */
  void add(Camera camera, Lighting lighting, Tile tile, int materials, List<Shadow> shadows) {
    int begin = bytes.position();
    if (bytes.remaining() < stride) {
      bytes = MemoryUtil.memRealloc(bytes, 2 * bytes.capacity());
      bytes.clear().position(begin);
    }
    put(camera.centreU(), camera.centreV(), 1 / camera.focalPixels(), Views.NEAR_METRES);
    put(tile.left(), tile.top(), tile.sampleLeft(), tile.sampleTop());
    put(materials, 0, 0, 0);
    Harmonics h = lighting.ambient();
    put(h.x(), h.y(), h.z(), h.constant() - h.zz());
    put(h.xy(), h.yz(), h.xz(), 3 * h.zz());
    put(h.xxyy(), 0.0, 0.0, 0.0);
    lights(lighting.lights(), shadows);
    maps(shadows);
    bytes.position(begin + stride);
  }

  private void lights(List<DirectionalLight> lights, List<Shadow> shadows) {
    shadows.forEach(shadow -> put(shadow.light()));
    lights.stream().filter(light -> !castsShadow(light)).forEach(this::put);
    for (int i = lights.size(); i < Lighting.MAX_LIGHTS; i++) {
      put(0.0, 0.0, 0.0, 0.0);
    }
    for (int i = 0; i < Lighting.MAX_LIGHTS; i++) {
      bytes.putFloat(i < shadows.size() ? (float) shadows.get(i).light().shadow() : 0);
    }
    boolean firstCasts = !lights.isEmpty() && castsShadow(lights.get(0));
    bytes.putFloat(firstCasts ? 1 : 0);
    Vec3 first = lights.isEmpty() ? Vec3.Z : lights.get(0).towards();
    put(first.x(), first.y(), first.z(), lights.isEmpty() ? 0 : lights.get(0).intensity());
  }

  /** Whether a light has a map. */
  static boolean castsShadow(DirectionalLight light) {
    return light.shadow() > 0 && light.intensity() > 0;
  }

  private void put(DirectionalLight light) {
    double direct = light.intensity() * (1 - light.wrap());
    Vec3 towards = light.towards().times(direct);
    put(towards.x(), towards.y(), towards.z(), light.intensity() * light.wrap());
  }

  private void maps(List<Shadow> shadows) {
    int begin = bytes.position();
    for (Shadow shadow : shadows) {
      for (double value : shadow.rows()) {
        bytes.putFloat((float) value);
      }
    }
    bytes.position(begin + 16 * 3 * Lighting.MAX_LIGHTS);
    for (Shadow shadow : shadows) {
      bytes.putInt(shadow.map());
    }
  }

  private void put(double x, double y, double z, double w) {
    bytes.putFloat((float) x).putFloat((float) y).putFloat((float) z).putFloat((float) w);
  }

  private void put(int x, int y, int z, int w) {
    bytes.putInt(x).putInt(y).putInt(z).putInt(w);
  }

  /** Sends the batch's scenes to the device. */
  void upload() {
    buffers.fill(GL_UNIFORM_BUFFER, bytes, bytes.position());
  }

  /** Shows a scene of the batch to {@link ShadeProgram}. */
  void bind(int scene) {
    glBindBufferRange(
        GL_UNIFORM_BUFFER,
        ShadeProgram.SCENE_BINDING,
        buffers.name(),
        (long) scene * stride,
        BYTES);
  }

  @Override
  public void close() {
    MemoryUtil.memFree(bytes);
  }
}
