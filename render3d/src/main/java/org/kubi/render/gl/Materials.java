package org.kubi.render.gl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kubi.geometry.Camera;
import org.kubi.render.character.Material;
import org.kubi.render.shade.MipRule;
import org.kubi.render.shade.ShadowRule;

/**
 * The materials of a scene's parts as {@link Rows}, three each: where the texture's level for the
 * picture lies in the {@link TexturePage}, where the one for shadows does, and the tint with the
 * highlight's strength s, kept as -1 - s where both sides are seen.
 */
final class Materials {
  /** Rows a material. */
  static final int ROWS = 3;

  /** ITU-R BT.601: red, green and blue in gray. */
  private static final double[] GRAY = {0.299, 0.587, 0.114};

  private Materials() {}

  /** A part's look and how far its actor is: SkinnedActor.distance, metres. */
  record Seen(GlModel.Look look, double distance) {}

  /** Where the two levels of a part's texture lie. */
  record Levels(PageLayout.Place picture, PageLayout.Place shadow) {}

  /**
   * Where the levels of all parts of a scene lie.
   *
   * @param hasRoom whether the page may begin anew and grow, since nothing else needs it
   * @return empty where the page has no room and may not make some
   */
  static Optional<List<Levels>> find(
      TexturePage page, Camera camera, List<Seen> parts, boolean hasRoom) {
    Optional<List<Levels>> found = find(page, camera, parts, 0);
    if (found.isPresent() || !hasRoom) {
      return found;
    }
    page.clear();
    found = find(page, camera, parts, 0);
    while (found.isEmpty() && page.grow()) {
      found = find(page, camera, parts, 0);
    }
    for (int coarser = 1; found.isEmpty(); coarser++) {
      page.clear();
      found = find(page, camera, parts, coarser);
    }
    return found;
  }

  private static Optional<List<Levels>> find(
      TexturePage page, Camera camera, List<Seen> parts, int coarser) {
    List<Levels> found = new ArrayList<>(parts.size());
    for (Seen part : parts) {
      Material material = part.look().material();
      double density = part.look().texelsPerMetre();
      int levels = page.levels(material.texture());
      int level = MipRule.level(density, camera, part.distance(), levels);
      int shadowLevel = MipRule.level(density, ShadowRule.TEXELS_PER_METRE, levels);
      Optional<PageLayout.Place> picture =
          page.find(material.texture(), Math.min(level + coarser, levels - 1));
      Optional<PageLayout.Place> shadow =
          material.cutout()
              ? page.find(material.texture(), Math.min(shadowLevel + coarser, levels - 1))
              : picture;
      if (picture.isEmpty() || shadow.isEmpty()) {
        return Optional.empty();
      }
      found.add(new Levels(picture.get(), shadow.get()));
    }
    return Optional.of(found);
  }

  /** Adds a material's rows; for gray pictures the tint makes gray of the texture. */
  static void add(Rows rows, Material material, Levels levels, boolean gray) {
    place(rows, levels.picture());
    place(rows, levels.shadow());
    double specular = material.twoSided() ? -1 - material.specular() : material.specular();
    rows.add(
        material.tint().red() * (gray ? GRAY[0] : 1),
        material.tint().green() * (gray ? GRAY[1] : 1),
        material.tint().blue() * (gray ? GRAY[2] : 1),
        specular);
  }

  private static void place(Rows rows, PageLayout.Place place) {
    rows.add(place.left(), place.top(), place.width(), place.height());
  }
}
