package org.kubi.render.character.wear;

import java.util.ArrayList;
import java.util.List;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Population;

/**
 * Puts things on people: glasses, beards, hats. They are fitted to a model at rest by its {@link
 * CharacterModel#landmarks} and its skin, {@code parts[0]}, and move with the bones of what they
 * sit on: the head's for glasses and hats, the skin's own for beards. Hair under a hat is pressed
 * into it or left out; skin, eyes and clothes keep their shape, and the vertices their numbers that
 * {@link CharacterModel#face} and the landmarks name.
 *
 * <p>New parts bring their openness and darken what they cover ({@link
 * org.kubi.render.character.Openness#under}): bake a figure bare, then dress it. Textures are made
 * once and shared by all.
 */
public final class Wear {
  private Wear() {}

  /**
   * Somebody with what chance gives: {@link #draw} and {@link #dress(CharacterModel, Wearer,
   * Outfit, long)}. A pure function of its arguments.
   *
   * @param bare a model at rest; one without a table of landmarks stays as it is
   * @param population the shares of beards, glasses, sunglasses and headwear
   * @param seed of the person
   */
  public static CharacterModel dress(
      CharacterModel bare, Wearer who, Population population, long seed) {
    return dress(bare, who, draw(who, population, seed), seed);
  }

  /** What chance gives somebody to wear. */
  public static Outfit draw(Wearer who, Population population, long seed) {
    return OutfitDraw.draw(who, population, seed);
  }

  /**
   * Somebody in an outfit.
   *
   * @param bare a model at rest; one without a table of landmarks stays as it is
   * @param seed draws what an outfit leaves open: colours, sizes
   * @return the model with the parts of the outfit behind its own, of the same id
   */
  public static CharacterModel dress(CharacterModel bare, Wearer who, Outfit outfit, long seed) {
    if (bare.landmarks().length == 0 || outfit.equals(Outfit.NOTHING)) {
      return bare;
    }
    Head head = new Head(bare);
    List<MeshPart> parts = new ArrayList<>(bare.parts());
    if (outfit.glasses() != Glasses.NONE) {
      parts.addAll(new GlassesMaker(head, outfit.glasses(), seed).parts());
    }
    if (outfit.beard() != Beard.NONE) {
      parts.addAll(new BeardMaker(head, outfit.beard(), who.hair(), seed).parts());
    }
    if (outfit.headwear() != Headwear.NONE) {
      parts = cover(head, who, outfit.headwear(), seed, parts);
    }
    return new CharacterModel(bare.id(), bare.skeleton(), parts, bare.face(), bare.landmarks());
  }

  private static List<MeshPart> cover(
      Head head, Wearer who, Headwear kind, long seed, List<MeshPart> parts) {
    return switch (kind) {
      case HEADSCARF, HOOD -> new ScarfMaker(head, kind, seed).dress(parts);
      default -> new HatMaker(head, kind, who.hasHair(), seed).dress(parts);
    };
  }
}
