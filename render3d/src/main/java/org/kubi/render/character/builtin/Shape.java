package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.hill;
import static org.kubi.render.character.builtin.Shapes.mix;
import static org.kubi.render.character.builtin.Shapes.step;

/**
 * The way from the mean man's head to a person's: a smooth map of space, in millimetres of the
 * head's axes. Heights and breadths follow rulers through the landmarks of the measures; nose,
 * lips, chin and cheeks are moved by soft hills; round each eye all is moved as one, so that lids
 * and ball keep fitting. Skin, ears, hair and brows of a person all go this way and so keep
 * together.
 */
final class Shape {
  /** Heights of the mean man's landmarks. */
  static final double TOP = 131.1;

  static final double SELLION = 20;
  static final double SUBNASALE = -32;
  static final double MENTON = -102.7;

  private static final double GLABELLA = 97.6;
  private static final double BACK = -101.5;
  private static final double GLABELLA_SHARE = 0.49;
  private static final double NECK_Z = -28;

  private final Ruler front;
  private final Ruler back;
  private final Ruler breadth;
  private final Ruler backBreadth;
  private final Ruler trunk;
  private final double neck;
  private final double forward;
  private final double backward;
  private final FaceMoves face;
  private final double[] eye = new double[3];

  Shape(Measures m, Features f) {
    double top = m.tragionToTop();
    double sellion = SELLION * top / TOP;
    double subnasale = sellion - m.noseHeight();
    double menton = sellion - m.faceLength();
    Measures mean = Measures.MEAN_MAN;
    neck = m.neckGirth() / mean.neckGirth();
    // Necks grow as bodies do.
    double size = m.stature() / mean.stature();
    double sternum = menton - 81 * mix(1, size, 0.8);
    front =
        new Ruler(
            -260,
            sternum - 76 * size,
            -184,
            sternum,
            MENTON,
            menton,
            SUBNASALE,
            subnasale,
            SELLION,
            sellion,
            TOP,
            top);
    back =
        new Ruler(
            -260,
            sternum - 76 * size,
            -150,
            mix(-150 * size, sternum + 34, 0.7),
            -60,
            mix(-60, menton + 43, 0.5),
            0,
            0,
            TOP,
            top);
    double head = m.headBreadth() / mean.headBreadth();
    double zygion = m.bizygomatic() / mean.bizygomatic();
    double gonion = m.bigonial() / mean.bigonial();
    double chin = f.chinBreadth() * (0.5 + 0.5 * gonion);
    double shoulders = m.biacromial() / mean.biacromial();
    double chest = m.chestBreadth() / mean.chestBreadth();
    double waist = m.waistBreadth() / mean.waistBreadth();
    double hips = m.hipBreadth() / mean.hipBreadth();
    trunk =
        new Ruler(-730, hips, -545, waist, -355, chest, -215, shoulders, -150, neck, -120, neck);
    breadth =
        new Ruler(
            -260,
            neck,
            -130,
            neck,
            -104,
            chin,
            -88,
            mix(gonion, chin, 0.6),
            -60,
            gonion,
            -22,
            mix(zygion, gonion, 0.4),
            4,
            zygion,
            50,
            head,
            TOP,
            head);
    backBreadth = new Ruler(-260, neck, -110, neck, -50, mix(head, neck, 0.5), 0, head, TOP, head);
    double glabella = GLABELLA_SHARE * m.headLength();
    forward = glabella - GLABELLA;
    backward = (1 - GLABELLA_SHARE) * m.headLength() / -BACK;
    face = new FaceMoves(m, f, breadth);
    place(MeanHead.EYE_X, MeanHead.EYE_Y, MeanHead.EYE_Z, eye);
    eye[0] = m.pupils() / 2;
  }

  /** Middle of the left eyeball. */
  double[] eye() {
    return eye.clone();
  }

  /** Takes a place of the mean head to the person's. */
  void move(double[] p) {
    double x = p[0];
    double y = p[1];
    double z = p[2];
    place(x, y, z, p);
    double u = Math.abs(x) - MeanHead.EYE_X;
    double v = y - MeanHead.EYE_Y;
    double near = 1 - step(17, 31, Math.sqrt(u * u + 1.5 * v * v));
    if (near > 0 && z > 45) {
      double share = near * step(45, 60, z) * step(3, 14, Math.abs(x));
      double side = x < 0 ? -1 : 1;
      p[0] = mix(p[0], x + side * (eye[0] - MeanHead.EYE_X), share);
      p[1] = mix(p[1], y + eye[1] - MeanHead.EYE_Y, share);
      p[2] = mix(p[2], z + eye[2] - MeanHead.EYE_Z, share);
    }
  }

  private void place(double x, double y, double z, double[] out) {
    double fore = step(-30, 60, z);
    double faceShare = step(-30, 20, z + 0.2 * y);
    double across = y < -140 ? trunk.at(y) : mix(backBreadth.at(y), breadth.at(y), faceShare);
    out[0] = x * across;
    out[1] = mix(back.at(y), front.at(y), fore);
    double neckShare = step(-88, -128, y - 0.35 * z);
    double thick = y < -200 ? mix(neck, trunk.at(y), step(-200, -350, y)) : neck;
    double faceZ = z > 0 ? z + forward * step(0, 70, z) : z * backward;
    out[2] = mix(faceZ, NECK_Z + (z - NECK_Z) * thick, neckShare);
    if (z > 0 && y > -125) {
      face.add(x, y, z, out);
    }
  }

  /** A height of the mean man's face as the person's. */
  double height(double y) {
    return front.at(y);
  }

  /** Shading of a place that hills cannot give: how far it is on the nose, 0 to 1. */
  static double onNose(double x, double y, double z) {
    return step(24, 14, Math.abs(x)) * step(-38, -34, y) * step(26, 12, y) * step(84, 92, z);
  }

  /** A soft hill over a place on both halves of the face. */
  static double both(double x, double y, double atX, double atY, double rx, double ry) {
    return hill(Math.abs(x) - atX, rx, y - atY, ry);
  }
}
