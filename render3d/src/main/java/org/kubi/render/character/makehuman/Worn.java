package org.kubi.render.character.makehuman;

import java.util.Locale;

/**
 * Something that lies on the body.
 *
 * @param kind what it is
 * @param file its .mhclo file, from the data folder's root
 * @param material its .mhmat file, from the root; empty for that which the .mhclo names
 * @param colouring what is done to its colours
 * @param mirrored whether left and right change places
 */
public record Worn(Kind kind, String file, String material, Colouring colouring, boolean mirrored) {
  /** What can lie on a body, and how each is drawn. */
  public enum Kind {
    /** Opaque; seen from behind at collars and hems. */
    CLOTHES(false, true, 0.03, 0),
    /** Opaque balls: the corneas of the high-poly eyes are left out. */
    EYES(false, false, 0.3, 0),
    /** Strips with holes. */
    BROWS(true, true, 0, 0.005),
    /** Strips with holes. */
    LASHES(true, true, 0, 0),
    /** Shells and strips with holes, a little off the head lest it come through. */
    HAIR(true, true, 0.12, 0.03);

    private final boolean cutout;
    private final boolean twoSided;
    private final double specular;
    private final double lift;

    Kind(boolean cutout, boolean twoSided, double specular, double lift) {
      this.cutout = cutout;
      this.twoSided = twoSided;
      this.specular = specular;
      this.lift = lift;
    }

    boolean cutout() {
      return cutout;
    }

    boolean twoSided() {
      return twoSided;
    }

    double specular() {
      return specular;
    }

    /** How far it is lifted along its normals, decimetres. */
    double lift() {
      return lift;
    }

    /** The name of the mesh part: {@code clothes}, {@code eyes}, ... */
    String part() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Something as it comes. */
  public static Worn plain(Kind kind, String file) {
    return new Worn(kind, file, "", Colouring.NATURAL, false);
  }

  /** The same in other colours. */
  public Worn withColouring(Colouring other) {
    return new Worn(kind, file, material, other, mirrored);
  }

  /** The same with another .mhmat file. */
  public Worn withMaterial(String other) {
    return new Worn(kind, file, other, colouring, mirrored);
  }

  /** The same, mirrored or not. */
  public Worn withMirrored(boolean other) {
    return new Worn(kind, file, material, colouring, other);
  }
}
