package org.kubi.render.character.makehuman;

import java.util.Locale;
import org.kubi.render.character.Segment;

/**
 * Something that lies on the body.
 *
 * @param kind what it is
 * @param file its .mhclo file, from the data folder's root
 * @param material its .mhmat file, from the root; empty for that which the .mhclo names
 * @param colouring what is done to its colours
 * @param mirrored whether left and right change places
 * @param cut what of it is cut off
 * @param volume how much fuller than it comes hair is, 0 to 1
 */
public record Worn(
    Kind kind,
    String file,
    String material,
    Colouring colouring,
    boolean mirrored,
    Cut cut,
    double volume) {
  /** What is cut off hair, so that one style serves as several. */
  public enum Cut {
    NONE,
    /** All below the shoulders' upper edge. */
    SHOULDERS,
    /** All below the middle of the neck. */
    NECK,
    /** All below the chin. */
    CHIN,
    /** All behind the head: the tail of tied hair. */
    BACK;

    /** Whether a place on the default man is cut off, decimetres. */
    boolean takes(double y, double z) {
      return switch (this) {
        case NONE -> false;
        case SHOULDERS -> y < 6.45;
        case NECK -> y < 6.85;
        case CHIN -> y < 7.2;
        case BACK -> (y < 8.4 && z < -0.5) || (y < 7.6 && z < -0.3);
      };
    }
  }

  public Worn {
    if (!(volume >= 0 && volume <= 1)) {
      throw new IllegalArgumentException("volume is between 0 and 1, found " + volume);
    }
  }

  /** What can lie on a body, and how each is drawn. */
  public enum Kind {
    /** Opaque; seen from behind at collars and hems. */
    CLOTHES(Segment.CLOTHES, false, true, 0.03, 0),
    /** Opaque balls: the corneas of the high-poly eyes are left out. */
    EYES(Segment.EYES, false, false, 0.3, 0),
    /** Strips with holes. */
    BROWS(Segment.BROWS, true, true, 0, 0.005),
    /** Strips with holes. */
    LASHES(Segment.LASHES, true, true, 0, 0),
    /** Shells and strips with holes, a little off the head lest it come through. */
    HAIR(Segment.HAIR, true, true, 0.12, 0.03);

    private final Segment segment;
    private final boolean cutout;
    private final boolean twoSided;
    private final double specular;
    private final double lift;

    Kind(Segment segment, boolean cutout, boolean twoSided, double specular, double lift) {
      this.segment = segment;
      this.cutout = cutout;
      this.twoSided = twoSided;
      this.specular = specular;
      this.lift = lift;
    }

    Segment segment() {
      return segment;
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
    return new Worn(kind, file, "", Colouring.NATURAL, false, Cut.NONE, 0);
  }

  /** The same in other colours. */
  public Worn withColouring(Colouring other) {
    return new Worn(kind, file, material, other, mirrored, cut, volume);
  }

  /** The same with another .mhmat file. */
  public Worn withMaterial(String other) {
    return new Worn(kind, file, other, colouring, mirrored, cut, volume);
  }

  /** The same, mirrored or not. */
  public Worn withMirrored(boolean other) {
    return new Worn(kind, file, material, colouring, other, cut, volume);
  }

  /** The same, cut in another way. */
  public Worn withCut(Cut other) {
    return new Worn(kind, file, material, colouring, mirrored, other, volume);
  }

  /** The same with another volume, 0 to 1. */
  public Worn withVolume(double other) {
    return new Worn(kind, file, material, colouring, mirrored, cut, other);
  }
}
