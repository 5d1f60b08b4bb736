package org.kubi.render.soft;

import java.util.ArrayList;
import java.util.List;
import org.kubi.image.Frame;
import org.kubi.render.Picture;
import org.kubi.render.Renderer;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Texture;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.Scene;
import org.kubi.render.shade.MipRule;
import org.kubi.render.shade.SkinnedActor;
import org.kubi.render.shade.TextureMips;

/**
 * Renders in plain Java on the calling thread. Arithmetic is that of Java's floats, which is the
 * same everywhere: equal scenes give equal bytes on every platform, thread and instance.
 *
 * <p>An instance keeps its buffers, and what it made of the characters that it drew last.
 * Visibility first, then shading of what is seen, after Burns and Hunt, "The Visibility Buffer",
 * JCGT 2(2), 2013.
 */
public final class SoftRenderer implements Renderer {
  /** How many characters are kept packed, about 1.4 MB each. */
  private static final int MOST_CHARACTERS = 256;

  private final RecentMap<CharacterModel, PackedCharacter> characters =
      new RecentMap<>(MOST_CHARACTERS);
  private final WeakIdentityMap<Texture, TextureMips> textures = new WeakIdentityMap<>();
  private final Samples samples = new Samples();
  private final Vertices vertices = new Vertices();
  private final Rasterizer rasterizer = new Rasterizer(samples, vertices);
  private final Shader shader = new Shader(samples, vertices);

  @Override
  public String id() {
    return "soft";
  }

  @Override
  public List<Picture> render(List<Scene> scenes, int channels) {
    if (channels != 1 && channels != 3) {
      throw new IllegalArgumentException("a picture has 1 or 3 channels, found " + channels);
    }
    List<Picture> pictures = new ArrayList<>(scenes.size());
    for (Scene scene : scenes) {
      pictures.add(picture(scene, channels));
    }
    return pictures;
  }

  private Picture picture(Scene scene, int channels) {
    View view = new View(scene.camera());
    List<Draw> draws = draws(scene, view);
    samples.begin(view.width, view.height);
    for (Draw draw : draws) {
      for (Cluster cluster : draw.part().clusters) {
        drawCluster(view, draw, cluster);
      }
    }
    int width = scene.camera().width();
    int height = scene.camera().height();
    byte[] colours = new byte[channels * width * height];
    byte[] cover = new byte[width * height];
    shader.shade(draws, view, new Lights(scene.lighting()), channels, colours, cover);
    return new Picture(
        new Frame(width, height, channels, colours), Frame.gray(width, height, cover));
  }

  private List<Draw> draws(Scene scene, View view) {
    List<Draw> draws = new ArrayList<>();
    int vertexCount = 0;
    int triangleCount = 0;
    for (Actor actor : scene.actors()) {
      SkinnedActor skinned = SkinnedActor.of(actor);
      float[] projection = new float[skinned.motions().length];
      for (int at = 0; at < projection.length; at += SkinnedActor.FLOATS_PER_BONE) {
        view.project(skinned.motions(), projection, at);
      }
      PackedCharacter character =
          characters.get(actor.model(), model -> PackedCharacter.of(model, textures));
      for (PackedPart part : character.parts()) {
        int level =
            MipRule.level(
                part.texelsPerMetre, scene.camera(), skinned.distance(), part.levelCount());
        draws.add(
            new Draw(
                part,
                skinned,
                projection,
                part.level(level),
                part.holes(level),
                vertexCount,
                triangleCount));
        vertexCount += part.vertexCount();
        triangleCount += part.triangleCount();
      }
    }
    vertices.begin(vertexCount);
    return draws;
  }

  /** Draws a cluster unless its spheres are all beyond one side of the view. */
  private void drawCluster(View view, Draw draw, Cluster cluster) {
    float[] m = draw.actor().motions();
    int beyond = -1;
    float nearest = Float.MAX_VALUE;
    for (Cluster.Bound bound : cluster.bounds()) {
      int b = SkinnedActor.FLOATS_PER_BONE * bound.leader();
      float x = m[b] * bound.x() + m[b + 1] * bound.y() + m[b + 2] * bound.z() + m[b + 3];
      float y = m[b + 4] * bound.x() + m[b + 5] * bound.y() + m[b + 6] * bound.z() + m[b + 7];
      float z = m[b + 8] * bound.x() + m[b + 9] * bound.y() + m[b + 10] * bound.z() + m[b + 11];
      beyond &= view.beyond(x, y, z, bound.radius());
      nearest = Math.min(nearest, -z - bound.radius());
    }
    if (beyond == 0) {
      Projector.project(draw, cluster, vertices);
      rasterizer.draw(draw, cluster, nearest < View.NEAR_METRES);
    }
  }

  /** Forgets characters and textures. */
  @Override
  public void close() {
    characters.clear();
    textures.clear();
  }
}
