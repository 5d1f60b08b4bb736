package org.kubi.render.soft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kubi.geometry.Camera;
import org.kubi.render.PlaneRenderer;
import org.kubi.render.Planes;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;
import org.kubi.render.scene.Actor;
import org.kubi.render.scene.Scene;
import org.kubi.render.shade.MipRule;
import org.kubi.render.shade.SkinnedActor;
import org.kubi.render.shade.TextureMips;

/**
 * Planes in plain Java on the calling thread, the same bytes on every platform. A straightforward
 * rasteriser of its own, one sample at the centre of each pixel: it sees what both renderers see,
 * and shares with them the rules of {@link org.kubi.render.shade} but none of their shortcuts.
 */
public final class PlanePainter implements PlaneRenderer {
  private final Function<Texture, TextureMips> mips;
  private final WeakIdentityMap<MeshPart, PlaneCutout> cutouts = new WeakIdentityMap<>();

  /** A painter with smaller textures of its own. */
  public PlanePainter() {
    WeakIdentityMap<Texture, TextureMips> own = new WeakIdentityMap<>();
    this.mips = texture -> own.get(texture, TextureMips::of);
  }

  /** A painter that is given the smaller copies of textures. */
  PlanePainter(Function<Texture, TextureMips> mips) {
    this.mips = mips;
  }

  @Override
  public Planes planes(Scene scene) {
    Camera camera = scene.camera();
    PlaneBuffer buffer = new PlaneBuffer(camera);
    List<PlaneMesh> meshes = new ArrayList<>();
    for (Actor actor : scene.actors()) {
      SkinnedActor skinned = SkinnedActor.of(actor);
      for (MeshPart part : actor.model().parts()) {
        PlaneMesh mesh = new PlaneMesh(part, skinned, camera);
        meshes.add(mesh);
        buffer.draw(mesh, meshes.size() - 1, cover(part, camera, skinned.distance()));
      }
    }
    return buffer.planes(meshes);
  }

  /** Where a part has no hole; null where it has none at all. */
  private PlaneCutout.@Nullable Level cover(MeshPart part, Camera camera, double distance) {
    if (!part.material().cutout()) {
      return null;
    }
    PlaneCutout cutout =
        cutouts.get(
            part,
            p -> new PlaneCutout(MipRule.texelsPerMetre(p), mips.apply(p.material().texture())));
    return cutout.level(camera, distance);
  }
}
