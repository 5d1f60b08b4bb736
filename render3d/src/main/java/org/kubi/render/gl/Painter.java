package org.kubi.render.gl;

import static org.lwjgl.opengl.GL11.GL_BACK;
import static org.lwjgl.opengl.GL11.GL_CULL_FACE;
import static org.lwjgl.opengl.GL11.GL_CW;
import static org.lwjgl.opengl.GL11.GL_DEPTH_TEST;
import static org.lwjgl.opengl.GL11.GL_DITHER;
import static org.lwjgl.opengl.GL11.GL_LESS;
import static org.lwjgl.opengl.GL11.GL_NO_ERROR;
import static org.lwjgl.opengl.GL11.GL_SCISSOR_TEST;
import static org.lwjgl.opengl.GL11.glCullFace;
import static org.lwjgl.opengl.GL11.glDepthFunc;
import static org.lwjgl.opengl.GL11.glDisable;
import static org.lwjgl.opengl.GL11.glEnable;
import static org.lwjgl.opengl.GL11.glFrontFace;
import static org.lwjgl.opengl.GL11.glGetError;

import java.util.ArrayList;
import java.util.List;
import org.kubi.render.Picture;
import org.kubi.render.RenderException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Texture;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.Scene;
import org.kubi.render.shade.MipRule;
import org.kubi.render.shade.SkinnedActor;

/** Draws batches of scenes; lives on the context's thread. */
final class Painter implements AutoCloseable {
  /** What characters and textures may take on the device, in bytes. */
  private static final long MOST_MODEL_BYTES = 256L << 20;

  private static final long MOST_TEXTURE_BYTES = 512L << 20;

  private final GlDevice device = GlDevice.current();
  private final GlScope scope = new GlScope();
  private final GlCache<CharacterModel, GlModel> models =
      new GlCache<>(MOST_MODEL_BYTES, GlModel::new);
  private final GlCache<Texture, GlTexture> textures =
      new GlCache<>(MOST_TEXTURE_BYTES, GlTexture::new);
  private final Atlases atlases;
  private final Motions motions;
  private final SurfacePrograms gray;
  private final SurfacePrograms colour;

  /** Programs for one kind of picture: opaque surfaces are drawn first, those with holes then. */
  private record SurfacePrograms(SurfaceProgram opaque, SurfaceProgram cutout) {
    static SurfacePrograms of(GlScope scope, boolean gray) throws RenderException {
      return new SurfacePrograms(
          SurfaceProgram.of(scope, false, gray), SurfaceProgram.of(scope, true, gray));
    }
  }

  private Painter() throws RenderException {
    try {
      motions = new Motions(scope);
      gray = SurfacePrograms.of(scope, true);
      colour = SurfacePrograms.of(scope, false);
      atlases = new Atlases(device, GlProgram.of(scope, Shaders.EVERYWHERE, Shaders.MEAN));
    } catch (RenderException e) {
      scope.close();
      throw e;
    }
    glEnable(GL_DEPTH_TEST);
    glDepthFunc(GL_LESS);
    glEnable(GL_SCISSOR_TEST);
    glCullFace(GL_BACK);
    glFrontFace(GL_CW);
    glDisable(GL_DITHER);
  }

  /** A painter in the context that is current. */
  static Painter open() throws RenderException {
    return new Painter();
  }

  GlDevice device() {
    return device;
  }

  /** As {@link org.kubi.render.Renderer#render}, with any number of samples. */
  List<Picture> paint(List<Scene> scenes, int channels, int samples) {
    Picture[] pictures = new Picture[scenes.size()];
    for (List<Integer> alike : SizeGroups.of(scenes)) {
      int done = 0;
      while (done < alike.size()) {
        List<Integer> rest = alike.subList(done, alike.size());
        Scene first = scenes.get(rest.get(0));
        Atlas atlas = atlases.forPictures(first.camera(), samples, rest.size());
        List<Picture> batch = paintSome(atlas, scenes, rest, channels);
        for (int i = 0; i < batch.size(); i++) {
          pictures[rest.get(i)] = batch.get(i);
        }
        done += batch.size();
      }
    }
    return List.of(pictures);
  }

  /** Paints the first of some scenes: as many as the atlas and the motions' buffer take. */
  private List<Picture> paintSome(
      Atlas atlas, List<Scene> scenes, List<Integer> which, int channels) {
    List<PreparedScene> batch = new ArrayList<>();
    motions.clear();
    while (batch.size() < Math.min(which.size(), atlas.capacity())) {
      Scene scene = scenes.get(which.get(batch.size()));
      if (!batch.isEmpty() && motionsOf(scene) > motions.free()) {
        break;
      }
      batch.add(prepared(scene));
    }
    motions.upload();
    atlas.begin(batch.size());
    SurfacePrograms programs = channels == 1 ? gray : colour;
    draw(batch, atlas, programs.opaque(), false);
    draw(batch, atlas, programs.cutout(), true);
    List<Picture> pictures = atlas.finish(batch.size(), channels);
    models.trim();
    int error = glGetError();
    if (error != GL_NO_ERROR) {
      throw new IllegalStateException(
          "OpenGL error 0x%x on %s while rendering".formatted(error, device.name()));
    }
    return pictures;
  }

  private int motionsOf(Scene scene) {
    int sum = 0;
    for (Actor actor : scene.actors()) {
      sum += models.get(actor.model()).leaders().length;
    }
    return sum;
  }

  private PreparedScene prepared(Scene scene) {
    List<PreparedScene.PreparedActor> actors = new ArrayList<>();
    for (Actor actor : scene.actors()) {
      GlModel model = models.get(actor.model());
      SkinnedActor skinned = SkinnedActor.of(actor);
      int row = motions.add(skinned, model.leaders());
      actors.add(new PreparedScene.PreparedActor(model, skinned.distance(), row));
    }
    return new PreparedScene(scene, actors);
  }

  private void draw(
      List<PreparedScene> batch, Atlas atlas, SurfaceProgram program, boolean cutout) {
    program.use();
    for (int i = 0; i < batch.size(); i++) {
      PreparedScene prepared = batch.get(i);
      atlas.picture(i);
      program.scene(prepared.scene().camera(), prepared.scene().lighting());
      for (PreparedScene.PreparedActor actor : prepared.actors()) {
        program.actor(actor.firstRow());
        for (GlPart part : actor.model().parts()) {
          if (part.material().cutout() == cutout) {
            draw(prepared.scene(), actor, part, program);
          }
        }
      }
    }
  }

  private void draw(
      Scene scene, PreparedScene.PreparedActor actor, GlPart part, SurfaceProgram program) {
    GlTexture texture = textures.get(part.material().texture());
    texture.bind();
    int level =
        MipRule.level(part.texelsPerMetre(), scene.camera(), actor.distance(), texture.levels());
    program.part(part.material(), texture.onDevice(level));
    if (part.material().twoSided()) {
      glDisable(GL_CULL_FACE);
    } else {
      glEnable(GL_CULL_FACE);
    }
    part.draw();
    textures.trim(); // OpenGL keeps what a draw still needs
  }

  @Override
  public void close() {
    atlases.close();
    textures.close();
    models.close();
    scope.close();
  }
}
