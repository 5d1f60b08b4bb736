package org.kubi.render.character.builtin;

import org.kubi.render.character.Population;
import org.kubi.render.character.builtin.HairStyle.Cut;

/** Who wears which {@link HairStyle}. */
final class Haircuts {
  private static final Cut[] MEN = {
    Cut.CROPPED,
    Cut.CROPPED,
    Cut.SHORT,
    Cut.SHORT,
    Cut.SHORT,
    Cut.PARTED,
    Cut.PARTED,
    Cut.SWEPT,
    Cut.SWEPT,
    Cut.FRINGE,
    Cut.CURLY,
    Cut.LONG
  };
  private static final Cut[] WOMEN = {
    Cut.LONG,
    Cut.LONG,
    Cut.LONG,
    Cut.WAVES,
    Cut.WAVES,
    Cut.BOB,
    Cut.BOB,
    Cut.PONYTAIL,
    Cut.PONYTAIL,
    Cut.BUN,
    Cut.FRINGE,
    Cut.SHORT,
    Cut.CURLY
  };

  private Haircuts() {}

  /** What somebody wears: by sex, age, ancestors. */
  static HairStyle draw(Draw draw, Kin kin, Population population) {
    double grown = kin.grown();
    double unit = draw.unit();
    double line = draw.normal(0, 4) + (kin.man() ? 6 * kin.age() : 0);
    double side = draw.chance(population.mirroredHair()) ? -1 : 1;
    if (kin.man() && kin.years() >= 17) {
      double none = population.bald() * (0.6 + 1.6 * kin.age());
      if (unit < none) {
        return of(unit < 0.55 * none ? Cut.BALD : Cut.RING, draw, kin, line, side);
      }
    }
    double pick = draw.unit();
    Cut cut = kin.man() ? MEN[(int) (pick * MEN.length)] : WOMEN[(int) (pick * WOMEN.length)];
    boolean tight = draw.chance(0.75 * kin.african());
    if (tight && cut != Cut.PONYTAIL && cut != Cut.BUN && cut != Cut.CROPPED) {
      cut = draw.chance(kin.man() ? 0.5 : 0.15) ? Cut.CROPPED : Cut.CURLY;
    }
    boolean thins = kin.man() && grown == 1 && draw.chance(0.15 + 0.5 * kin.age());
    if (thins && (cut == Cut.SHORT || cut == Cut.PARTED || cut == Cut.SWEPT)) {
      cut = Cut.RECEDING;
    }
    return of(cut, draw, kin, line, side);
  }

  /** A style of a cut with all else drawn. */
  static HairStyle of(Cut cut, Draw draw, Kin kin, double line, double side) {
    double curl = Math.max(0, draw.normal(0.12 + 0.5 * kin.african(), 0.16));
    double temples = kin.man() ? draw.between(0, 12) : draw.between(-4, 4);
    double part = side * draw.between(18, 36);
    boolean bangs = draw.chance(0.35);
    double fringe = bangs ? draw.between(42, 62) : 0;
    return switch (cut) {
      case BALD -> HairStyle.NONE;
      case RING ->
          new HairStyle(cut, 1, draw.between(3, 7), 0, 0, draw.between(8, 22), 46, 0, curl, 0.3, 0);
      case CROPPED -> new HairStyle(cut, 2.2, 1.6, line, temples, 0, 0, 0, curl, 0, 0);
      case SHORT ->
          new HairStyle(
              cut,
              draw.between(6, 13),
              draw.between(3, 7),
              line,
              temples,
              draw.between(24, 40),
              84,
              0,
              curl,
              draw.between(0.3, 0.8),
              0);
      case PARTED ->
          new HairStyle(
              cut,
              draw.between(8, 15),
              draw.between(4, 8),
              line,
              temples,
              draw.between(50, 75),
              84,
              part,
              curl,
              draw.between(0.3, 0.6),
              0);
      case SWEPT ->
          new HairStyle(
              cut,
              draw.between(12, 22),
              draw.between(3, 6),
              line,
              temples,
              draw.between(55, 85),
              84,
              0,
              curl,
              draw.between(0.6, 1),
              0);
      case RECEDING ->
          new HairStyle(
              cut,
              draw.between(3, 7),
              draw.between(3, 7),
              draw.between(8, 20),
              draw.between(14, 26),
              draw.between(20, 34),
              70,
              0,
              curl,
              0.3,
              0);
      case CURLY ->
          new HairStyle(
              cut,
              draw.between(12, 45),
              draw.between(6, 38),
              line,
              0,
              draw.between(16, 26),
              150,
              0,
              1,
              1,
              0);
      case FRINGE ->
          new HairStyle(
              cut,
              draw.between(8, 15),
              draw.between(8, 14),
              line,
              0,
              draw.between(55, 75),
              80,
              0,
              curl * 0.5,
              0.2,
              draw.between(40, 58));
      case BOB ->
          new HairStyle(
              cut,
              draw.between(9, 16),
              draw.between(9, 15),
              line,
              0,
              draw.between(180, 235),
              84,
              bangs ? 0 : part,
              curl,
              0.2,
              fringe);
      case LONG ->
          new HairStyle(
              cut,
              draw.between(8, 14),
              draw.between(7, 12),
              line,
              0,
              draw.between(290, 470),
              84,
              bangs ? 0 : draw.chance(0.5) ? 0.1 : part,
              curl * 0.6,
              0.2,
              fringe);
      case WAVES ->
          new HairStyle(
              cut,
              draw.between(12, 20),
              draw.between(12, 20),
              line,
              0,
              draw.between(250, 400),
              90,
              part,
              draw.between(0.6, 1),
              0.4,
              0);
      case PONYTAIL ->
          new HairStyle(
              cut,
              draw.between(4, 8),
              draw.between(3, 6),
              line,
              0,
              draw.between(180, 360),
              26,
              0,
              curl,
              0.5,
              bangs ? fringe : 0);
      case BUN ->
          new HairStyle(
              cut,
              draw.between(4, 9),
              draw.between(3, 6),
              line,
              0,
              draw.between(24, 36),
              20,
              0,
              curl,
              0.3,
              bangs ? fringe : 0);
    };
  }
}
