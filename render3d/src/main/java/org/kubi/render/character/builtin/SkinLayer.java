package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shape.both;
import static org.kubi.render.character.builtin.Shapes.hill;
import static org.kubi.render.character.builtin.Shapes.step;

/** What is painted on skin: for each place how strong, 0 to 1, the same for all people. */
enum SkinLayer {
  /** Cheeks, nose and chin, where blood shows. */
  BLUSH {
    @Override
    double at(Spot p) {
      return 0.8 * both(p.x(), p.y(), 43, -16, 26, 24)
          + 0.8 * hill(p.x(), 15, p.y() + 20, 16)
          + 0.4 * hill(p.x(), 20, p.y() + 88, 16)
          + 0.25 * both(p.x(), p.y(), 30, 38, 26, 12);
    }
  },
  /** Below and in the inner corner of the eyes. */
  TIRED {
    @Override
    double at(Spot p) {
      return Math.min(
          1, both(p.x(), p.y(), 28, 6, 17, 8) + 0.6 * both(p.x(), p.y(), 15, 18, 8, 12));
    }
  },
  /** The upper lid and the hollow above it. */
  LID {
    @Override
    double at(Spot p) {
      double row = p.row() - p.lid();
      return p.inEye(2.6, 8.8)
          * (0.6 * hill(0, 1, row + 0.5, 0.7) + 0.5 * hill(0, 1, row + 1, 0.8));
    }
  },
  /** The line where the lid's fold lies. */
  CREASE {
    @Override
    double at(Spot p) {
      double bow = 0.16 * (p.side() - 5.5) * (p.side() - 5.5) / 6;
      return p.inEye(3.6, 7.9) * hill(0, 1, p.row() - p.lid() + 0.85 - bow, 0.24);
    }
  },
  /** The rim between lashes and ball, and the corners. */
  RIM {
    @Override
    double at(Spot p) {
      double row = p.row() - p.lid();
      double rim = row > 0.02 && row < 0.98 && p.row() < p.lip() - 3 ? 1 : 0;
      return p.inEye(3.35, 7.75) * Math.max(rim, 0.5 * hill(0, 1, row - 1.08, 0.16));
    }
  },
  /** The root of the upper lashes. */
  LASHES {
    @Override
    double at(Spot p) {
      double row = p.row() - p.lid();
      double upper = hill(0, 1, row + 0.02, 0.2) * step(3.1, 4.6, p.side());
      return p.inEye(3.35, 7.85) * Math.max(upper, 0.45 * hill(0, 1, row - 1.04, 0.12));
    }
  },
  NOSTRIL {
    @Override
    double at(Spot p) {
      double pit =
          both(p.x(), p.y(), 9.2, -27.5, 5.4, 6.2) * step(108, 105, p.z()) * step(92, 96, p.z());
      double up = step(15.5, 16.6, p.row()) * step(18.7, 17.9, p.row());
      return Math.min(1, 1.9 * pit) * up * step(16.5, 13.5, Math.abs(p.x()));
    }
  },
  /** The groove behind the wing of the nose and the shade under the tip. */
  WING {
    @Override
    double at(Spot p) {
      double groove = both(p.x(), p.y(), 20.3, -25, 3.4, 9) * step(80, 86, p.z());
      return Math.min(1, groove + 0.35 * hill(p.x(), 15, p.y() + 32, 5));
    }
  },
  LIP_UPPER {
    @Override
    double at(Spot p) {
      double row = p.row() - p.lip();
      return p.inMouth() * step(-2.25, -1.75, row) * (row < 0.15 ? 1 : 0);
    }
  },
  LIP_LOWER {
    @Override
    double at(Spot p) {
      double row = p.row() - p.lip() - 1;
      return p.inMouth() * step(2.35, 1.7, row) * (row > -0.15 ? 1 : 0);
    }
  },
  /** Where the lips meet, and the corners. */
  LIP_LINE {
    @Override
    double at(Spot p) {
      double row = p.row() - p.lip();
      double line = Math.max(hill(0, 1, row, 0.45), hill(0, 1, row - 1, 0.4));
      return line * step(5.6, 4.9, p.side()) + 0.5 * both(p.x(), p.y(), 27, -56.2, 4, 3);
    }
  },
  /** Behind the lips. */
  MOUTH {
    @Override
    double at(Spot p) {
      double row = p.row() - p.lip();
      return p.side() < 5.05 && row > 0.08 && row < 0.92
          ? step(0.08, 0.2, Math.min(row, 1 - row))
          : 0;
    }
  },
  /** Where men shave. */
  STUBBLE {
    @Override
    double at(Spot p) {
      double side = Math.abs(p.x());
      double upper = -42 + 32 * step(38, 68, side) + Math.max(0, 40 - p.z()) * 0.5;
      double cheek = step(upper + 9, upper - 12, p.y()) * step(-2, 26, p.z() + 0.2 * (side - 70));
      double lip = step(-33, -38, p.y()) * step(33, 26, side) * step(60, 70, p.z());
      double neck = step(-134, -112, p.y() + 0.1 * p.z());
      double bare = 0.55 * both(p.x(), p.y(), 13, -70, 10, 5);
      return Math.max(0, Math.max(cheek, lip) * neck - bare);
    }
  },
  /** Lines across the forehead. */
  FOREHEAD {
    @Override
    double at(Spot p) {
      double wave = p.y() + 1.5 * StrictMath.cos(p.x() / 17) - 0.003 * p.x() * p.x();
      double lines = 0;
      for (double height : new double[] {52, 61.5, 72}) {
        lines += hill(0, 1, wave - height, 1.5);
      }
      double glabella = both(p.x(), p.y(), 6.5, 37, 1.6, 9);
      return (lines * step(50, 30, Math.abs(p.x())) + 0.9 * glabella) * step(40, 70, p.z());
    }
  },
  /** Lines from the outer corner of the eye, and under it. */
  CROW {
    @Override
    double at(Spot p) {
      double u = Math.abs(p.x()) - 47;
      double v = p.y() - 16;
      double way = Math.sqrt(u * u + v * v);
      double angle = StrictMath.atan2(v, u);
      double ray = StrictMath.cos(angle * 9);
      double feet = u > 0 ? Math.max(0, ray - 0.45) * 1.6 * step(1, 5, way) * step(19, 9, way) : 0;
      double bag =
          hill(0, 1, p.y() - 4.5 + 0.012 * (u + 16) * (u + 16), 1.3)
              * step(19, 12, Math.abs(u + 15));
      return (feet + 0.8 * bag) * step(30, 50, p.z());
    }
  },
  /** From the wing of the nose to beside the mouth, and below its corners. */
  FOLDS {
    @Override
    double at(Spot p) {
      double at = 20.5 + (-27 - p.y()) * 0.42;
      double fold = hill(Math.abs(p.x()) - at, 2.2, p.y() + 41, 18);
      double below = hill(Math.abs(p.x()) - 29 + 0.1 * (p.y() + 60), 1.8, p.y() + 70, 12);
      return (fold + 0.6 * below) * step(50, 70, p.z());
    }
  },
  /** Lines round the neck. */
  NECK {
    @Override
    double at(Spot p) {
      double wave = p.y() + 0.16 * p.z() + 2 * StrictMath.cos(p.x() / 13);
      double lines = hill(0, 1, wave + 119, 1.6) + hill(0, 1, wave + 140, 1.5);
      return lines * step(0, 20, p.z());
    }
  },
  FRECKLES {
    @Override
    double at(Spot p) {
      return both(p.x(), p.y(), 28, -6, 48, 28) * step(30, 55, p.z());
    }
  },
  /** Fine hairs and shade under the brows' hairs. */
  BROW {
    @Override
    double at(Spot p) {
      double t = (Math.abs(p.x()) - 10) / 42;
      double middle = 38.8 + 1.6 * (1 - 5 * (t - 0.6) * (t - 0.6));
      double half = 5.6 - 2.6 * Math.max(0, t);
      return hill(0, 1, p.y() - middle, half) * step(-0.06, 0.08, t) * step(1.04, 0.9, t);
    }
  },
  /** Skin behind the ears, under the jaw and in the hair's shade. */
  UNDER {
    @Override
    double at(Spot p) {
      double jaw =
          step(-96, -104, p.y() + 0.28 * (60 - p.z()))
              * step(-135, -108, p.y())
              * step(0, 20, p.z());
      return 0.7 * jaw;
    }
  };

  /** How strong the layer is at a place. */
  abstract double at(Spot p);

  /** A place of the mean head's skin. */
  record Spot(double x, double y, double z, double across, double row, int lid, int lip) {
    double side() {
      return Math.abs(across);
    }

    double inEye(double from, double to) {
      return step(from - 0.3, from + 0.1, side()) * step(to + 0.3, to - 0.1, side());
    }

    double inMouth() {
      return step(5.35, 4.95, side());
    }
  }
}
