package org.kubi.render.gl;

import static org.lwjgl.opengl.GL11.GL_BACK;
import static org.lwjgl.opengl.GL11.GL_CCW;
import static org.lwjgl.opengl.GL11.GL_CULL_FACE;
import static org.lwjgl.opengl.GL11.GL_CW;
import static org.lwjgl.opengl.GL11.GL_DEPTH_TEST;
import static org.lwjgl.opengl.GL11.GL_DITHER;
import static org.lwjgl.opengl.GL11.GL_LESS;
import static org.lwjgl.opengl.GL11.GL_NO_ERROR;
import static org.lwjgl.opengl.GL11.GL_PACK_ALIGNMENT;
import static org.lwjgl.opengl.GL11.GL_SCISSOR_TEST;
import static org.lwjgl.opengl.GL11.glCullFace;
import static org.lwjgl.opengl.GL11.glDepthFunc;
import static org.lwjgl.opengl.GL11.glDisable;
import static org.lwjgl.opengl.GL11.glEnable;
import static org.lwjgl.opengl.GL11.glFlush;
import static org.lwjgl.opengl.GL11.glFrontFace;
import static org.lwjgl.opengl.GL11.glGetError;
import static org.lwjgl.opengl.GL11.glPixelStorei;
import static org.lwjgl.opengl.GL30.glBindVertexArray;
import static org.lwjgl.opengl.GL32.GL_DEPTH_CLAMP;

import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.kubi.geometry.Camera;
import org.kubi.render.Picture;
import org.kubi.render.RenderException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;

/** Draws batches of scenes; lives on the context's thread. */
final class Painter implements AutoCloseable {
  /** What characters may take on the device, in bytes. */
  private static final long MOST_MODEL_BYTES = 256L << 20;

  /**
   * After so many views a device without a graphics card begins to draw, while the next are still
   * being prepared and these are in the processor's caches.
   */
  private static final int VIEWS_A_FLUSH = 8;

  private final GlDevice device = GlDevice.current();
  private final boolean flushes = !device.isHardware();
  private final GlScope scope = new GlScope();
  private final GlCache<CharacterModel, GlModel> models =
      new GlCache<>(MOST_MODEL_BYTES, GlModel::new);
  private final Targets targets = new Targets(device);
  private final TexturePage page = new TexturePage(device.largestSide());
  private final GlHandle everywhere = scope.vertexArray();
  private final Batch batch = new Batch(scope, models, page, targets.mostMaps());
  private final Programs programs;

  private Painter() throws RenderException {
    try {
      programs = new Programs(scope);
    } catch (RenderException e) {
      close();
      throw e;
    }
    glDepthFunc(GL_LESS);
    glEnable(GL_SCISSOR_TEST);
    glCullFace(GL_BACK);
    glDisable(GL_DITHER);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
  }

  /** A painter in the context that is current. */
  static Painter open() throws RenderException {
    return new Painter();
  }

  GlDevice device() {
    return device;
  }

  /** How many triangles were drawn so far. */
  long trianglesDrawn() {
    return batch.triangles();
  }

  /** Pictures that were asked for and not yet fetched. */
  private record Pending(Sheet sheet, List<Integer> which) {
    void fetch(Picture[] to) {
      List<Picture> found = sheet.fetch(which.size());
      for (int i = 0; i < found.size(); i++) {
        to[which.get(i)] = found.get(i);
      }
    }
  }

  /** As {@link org.kubi.render.Renderer#render}, with any number of samples. */
  List<Picture> paint(List<Scene> scenes, int channels, int samples) {
    Picture[] pictures = new Picture[scenes.size()];
    for (List<Integer> alike : SizeGroups.of(scenes)) {
      @Nullable Pending pending = null;
      int done = 0;
      while (done < alike.size()) {
        List<Integer> rest = alike.subList(done, alike.size());
        Sheet sheet = targets.sheet(scenes.get(rest.get(0)).camera(), channels, rest.size());
        int count = Math.min(rest.size(), sheet.layout().capacity());
        List<Integer> which = rest.subList(0, count);
        paint(sheet, which.stream().map(scenes::get).toList(), channels, samples);
        sheet.request(count);
        if (pending != null) {
          pending.fetch(pictures);
        }
        pending = new Pending(sheet, which);
        done += count;
      }
      if (pending != null) {
        pending.fetch(pictures);
      }
      targets.trim();
    }
    int error = glGetError();
    if (error != GL_NO_ERROR) {
      throw new IllegalStateException(
          "OpenGL error 0x%x on %s while rendering".formatted(error, device.name()));
    }
    return List.of(pictures);
  }

  /** Paints scenes into a sheet, as many at a time as easel, page and maps take. */
  private void paint(Sheet sheet, List<Scene> scenes, int channels, int samples) {
    Camera camera = scenes.get(0).camera();
    Packing packing =
        Packing.of(
            camera.width(),
            camera.height(),
            scenes.stream().mapToInt(Painter::materials).max().orElse(0));
    Easel easel = targets.easel(camera, samples, packing, scenes.size());
    int done = 0;
    while (done < scenes.size()) {
      int most = Math.min(scenes.size() - done, easel.layout().capacity());
      int count = 0;
      batch.begin(channels == 1);
      while (count < most && batch.add(scenes.get(done + count), tile(sheet, done, easel, count))) {
        count++;
      }
      batch.upload();
      drawMaps();
      drawPictures(easel);
      shade(sheet, done, easel, channels, samples);
      models.trim();
      done += count;
    }
  }

  private static int materials(Scene scene) {
    return scene.actors().stream().mapToInt(actor -> actor.model().parts().size()).sum();
  }

  private static SceneBlocks.Tile tile(Sheet sheet, int done, Easel easel, int number) {
    return new SceneBlocks.Tile(
        sheet.layout().left(done + number),
        sheet.layout().top(done + number),
        easel.layout().left(number),
        easel.layout().top(number));
  }

  private void drawMaps() {
    if (batch.maps().isEmpty()) {
      return;
    }
    ShadowMaps maps = targets.maps(batch.maps().size());
    glEnable(GL_DEPTH_TEST);
    glEnable(GL_DEPTH_CLAMP);
    glFrontFace(GL_CCW);
    maps.begin(batch.maps().size());
    draw(batch.maps(), programs.maps(), maps::map);
    glDisable(GL_DEPTH_CLAMP);
    maps.bind();
  }

  private void drawPictures(Easel easel) {
    glEnable(GL_DEPTH_TEST);
    glFrontFace(GL_CW); // pictures stand on their heads
    easel.begin(batch.pictures().size());
    draw(batch.pictures(), programs.pictures(easel.packing()), easel::picture);
  }

  private void draw(List<Batch.View> views, SkinProgram.Pair pair, IntConsumer place) {
    for (MeshGroup group : MeshGroup.values()) {
      SkinProgram program = pair.of(group);
      program.use();
      if (group.twoSided()) {
        glDisable(GL_CULL_FACE);
      } else {
        glEnable(GL_CULL_FACE);
      }
      for (int i = 0; i < views.size(); i++) {
        place.accept(i);
        batch.draw(views.get(i), group, program);
        if (flushes && i % VIEWS_A_FLUSH == VIEWS_A_FLUSH - 1) {
          glFlush();
        }
      }
    }
  }

  private void shade(Sheet sheet, int first, Easel easel, int channels, int samples) {
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    sheet.begin();
    easel.bind();
    glBindVertexArray(everywhere.name());
    List<Batch.View> pictures = batch.pictures();
    for (int shadows = 0; shadows <= Lighting.MAX_LIGHTS; shadows++) {
      int lights = shadows;
      if (pictures.stream().noneMatch(picture -> picture.shadows() == lights)) {
        continue;
      }
      ShadeProgram program =
          programs.shade(new ShadeShader.Kind(channels == 1, samples, shadows, easel.packing()));
      program.use();
      for (int i = 0; i < pictures.size(); i++) {
        if (pictures.get(i).shadows() == shadows) {
          sheet.picture(first + i);
          batch.bind(i);
          program.draw();
        }
      }
    }
  }

  @Override
  public void close() {
    targets.close();
    batch.close();
    page.close();
    models.close();
    scope.close();
  }
}
