package org.kubi.render.soft;

import java.util.ArrayList;
import java.util.List;
import org.kubi.image.Frame;
import org.kubi.render.Picture;
import org.kubi.render.PlaneRenderer;
import org.kubi.render.Planes;
import org.kubi.render.Renderer;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;
import org.kubi.render.shade.Detail;
import org.kubi.render.shade.MipRule;
import org.kubi.render.shade.SkinnedActor;

/**
 * Renders in plain Java on the calling thread. Arithmetic is that of Java's floats, which is the
 * same everywhere: equal scenes give equal bytes on every platform, thread and instance.
 *
 * <p>An instance keeps its buffers; what was made of the characters that were drawn last is in a
 * {@link CharacterStore}, its own or one that it shares. Visibility first, then shading of what is
 * seen, after Burns and Hunt, "The Visibility Buffer", JCGT 2(2), 2013.
 */
public final class SoftRenderer implements Renderer, PlaneRenderer {
  /** After so many triangles it is worth to look at what they hide. */
  private static final int TRIANGLES_A_LOOK = 3000;

  private final CharacterStore store;
  private final boolean ownStore;
  private final Samples samples = new Samples();
  private final Positions positions = new Positions();
  private final Turner normals = new Turner();
  private final Rasterizer rasterizer = new Rasterizer(samples, positions, true);
  private final Shader shader = new Shader(samples, positions, normals);
  private final ShadowMap[] maps = new ShadowMap[Lighting.MAX_LIGHTS];
  private final PlanePainter planePainter;

  /** A renderer with a store of its own. */
  public SoftRenderer() {
    this(new CharacterStore(), true);
  }

  /** A renderer that shares a store, which goes on when the renderer is closed. */
  public SoftRenderer(CharacterStore store) {
    this(store, false);
  }

  private SoftRenderer(CharacterStore store, boolean ownStore) {
    this.store = store;
    this.ownStore = ownStore;
    planePainter = new PlanePainter(store::mips);
    for (int i = 0; i < maps.length; i++) {
      maps[i] = new ShadowMap();
    }
  }

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

  @Override
  public Planes planes(Scene scene) {
    return planePainter.planes(scene);
  }

  private Picture picture(Scene scene, int channels) {
    View view = new View(scene.camera());
    int width = scene.camera().width();
    int height = scene.camera().height();
    byte[] colours = new byte[channels * width * height];
    byte[] cover = new byte[width * height];
    List<Draw> draws = draws(scene, view);
    if (!draws.isEmpty()) {
      samples.begin(view.width, view.height);
      int sinceLook = 0;
      for (Draw draw : draws) {
        Projector.project(draw, true, positions);
        normals.turn(draw);
        for (Cluster cluster : draw.mesh().clusters) {
          if (sinceLook > TRIANGLES_A_LOOK) {
            samples.lookAgain();
            sinceLook = 0;
          }
          sinceLook += draw(view, draw, cluster);
        }
      }
      shader.shade(draws, view, new Lights(scene.lighting(), maps), channels, colours, cover);
    }
    return new Picture(
        new Frame(width, height, channels, colours), Frame.gray(width, height, cover));
  }

  private List<Draw> draws(Scene scene, View view) {
    List<Draw> draws = new ArrayList<>();
    int vertexCount = 0;
    int triangleCount = 1; // number 0 is nothing
    for (Actor actor : scene.actors()) {
      SkinnedActor skinned = SkinnedActor.of(actor);
      float[] projection = new float[skinned.motions().length];
      for (int at = 0; at < projection.length; at += SkinnedActor.FLOATS_PER_BONE) {
        view.project(skinned.motions(), projection, at);
      }
      PackedCharacter character = store.get(actor.model());
      if (draws.isEmpty()) {
        castShadows(scene.lighting(), skinned, character);
      }
      int detail = Detail.step(view.focal / skinned.distance());
      for (PackedPart part : character.parts()) {
        int level =
            MipRule.level(
                part.texelsPerMetre, scene.camera(), skinned.distance(), part.levelCount());
        PackedMesh mesh = part.mesh(detail);
        Draw draw =
            new Draw(
                part,
                mesh,
                skinned,
                projection,
                part.level(level),
                mesh.holes(part, level),
                vertexCount,
                triangleCount);
        draws.add(draw);
        vertexCount = draw.endVertex();
        triangleCount = draw.endTriangle();
      }
    }
    positions.begin(vertexCount);
    normals.begin(vertexCount);
    return draws;
  }

  private void castShadows(Lighting lighting, SkinnedActor actor, PackedCharacter character) {
    List<DirectionalLight> lights = lighting.lights();
    for (int i = 0; i < lights.size(); i++) {
      if (lights.get(i).shadow() > 0 && lights.get(i).intensity() > 0) {
        maps[i].cast(lights.get(i), actor, character);
      }
    }
  }

  /** Draws a cluster unless nothing of it can be seen; returns how many triangles were tried. */
  private int draw(View view, Draw draw, Cluster cluster) {
    int seen = view.look(draw, cluster, samples);
    if (seen == View.HIDDEN) {
      return 0;
    }
    rasterizer.draw(draw, cluster, seen == View.NEAR);
    return cluster.endTriangle() - cluster.firstTriangle();
  }

  /** Forgets characters and textures, if its store is its own. */
  @Override
  public void close() {
    if (ownStore) {
      store.clear();
    }
  }
}
