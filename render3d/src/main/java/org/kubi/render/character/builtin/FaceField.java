package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.carve;
import static org.kubi.render.character.builtin.Shapes.ellipsoid;
import static org.kubi.render.character.builtin.Shapes.hill;
import static org.kubi.render.character.builtin.Shapes.limb;
import static org.kubi.render.character.builtin.Shapes.step;
import static org.kubi.render.character.builtin.Shapes.union;

/** The head with its face and ears' roots, without the neck. */
final class FaceField implements Field {
  private final Plan plan;
  private final Features features;
  private final Braincase braincase;
  private final Nose nose;
  private final Mouth mouth;
  private final EyeOpening opening;
  private final double gonionX;
  private final double zygionX;

  FaceField(Plan plan, Features features, Braincase braincase) {
    this.plan = plan;
    this.features = features;
    this.braincase = braincase;
    nose = new Nose(plan, features);
    mouth = new Mouth(plan, features.lips());
    opening = new EyeOpening(plan, features.eyeTilt(), features.eyeRoundness());
    gonionX = plan.measures.bigonial() / 2;
    zygionX = plan.measures.bizygomatic() / 2;
  }

  Mouth mouth() {
    return mouth;
  }

  EyeOpening opening() {
    return opening;
  }

  @Override
  public double at(double x, double y, double z) {
    double side = Math.abs(x);
    double d = braincase.at(x, y, z);
    if (z < -60 || y > plan.up(110)) {
      return d;
    }
    d = union(d, bones(x, side, y, z), 16);
    if (z > 20) {
      d = soft(x, side, y, z, d);
    }
    return d;
  }

  private double bones(double x, double side, double y, double z) {
    double middle = ellipsoid(x, y - plan.up(-22), z - plan.forward(30), plan.face(59), 62, 60);
    double chinY = plan.jaw(-87);
    double gonionY = plan.up(-53);
    double jaw =
        limb(
            side,
            y,
            z,
            gonionX - 19,
            gonionY,
            14,
            11.5,
            plan.face(10) * features.jaw(),
            chinY,
            plan.forward(76),
            12.5);
    double ramus =
        limb(side, y, z, zygionX - 19, plan.up(0), 14, 12, gonionX - 19, gonionY, 14, 11.5);
    double floor = ellipsoid(x, y - plan.jaw(-60), z - plan.forward(40), gonionX - 17, 37, 48);
    double chin =
        ellipsoid(
            x,
            y - plan.jaw(-88.5),
            z - plan.forward(78) - features.chin(),
            17 * features.jaw(),
            12.5,
            17);
    double chewer =
        limb(side, y, z, zygionX - 20, plan.up(-8), 34, 13, gonionX - 24, gonionY + 8, 22, 9);
    double d = union(middle, union(union(jaw, ramus, 12), chewer, 14), 24);
    d = union(d, floor, 22);
    d = union(d, chin, 14);
    double arch =
        limb(
            side,
            y,
            z,
            plan.face(50),
            plan.up(-6),
            plan.forward(50),
            10,
            zygionX - 12,
            plan.up(3),
            12,
            7.5);
    double cheek =
        ellipsoid(
            side - plan.face(43),
            y - plan.up(-11) - 2 * Math.max(0, plan.expression.smile()),
            z - plan.forward(58),
            18,
            15,
            18);
    double pad =
        ellipsoid(side - plan.face(37), y - plan.up(-42), z - plan.forward(48), 17, 24, 22);
    return union(union(d, pad, 16), union(arch, cheek, 16), 20);
  }

  private double soft(double x, double side, double y, double z, double skull) {
    double d = skull;
    double lift = plan.expression.browLift();
    double brow =
        limb(
            side,
            y,
            z,
            10,
            plan.up(33),
            plan.forward(85),
            8,
            plan.face(46),
            plan.up(34),
            plan.forward(64),
            8);
    d = union(d, brow - features.browRidge(), 14);
    d = eye(side, y, z, d);
    d = nose.blend(x, y, z, d);
    d -= mouth.lift(x, y) * step(40, 70, z);
    // Cheeks: the hollow under the bone, the fold beside the mouth, the pad a smile pushes up.
    d += features.hollow() * hill(side - plan.face(48), 20, y - plan.up(-48), 24);
    double foldX = plan.face(19) + (plan.up(-26) - y) * 0.42;
    double fold = hill(side - foldX, 5, y - plan.up(-43), 20);
    d += (0.6 + 1.3 * Math.max(0, plan.expression.smile()) + features.age()) * fold;
    d -=
        2.0
            * Math.max(0, plan.expression.smile())
            * hill(side - plan.face(36), 17, y - plan.up(-25), 15);
    // Forehead: two eminences; a little temple.
    d -= 1.5 * hill(side - 24, 22, y - plan.up(68), 22);
    d += 0.6 * hill(side - plan.face(60), 18, y - plan.up(36), 24) * step(20, 50, z);
    d -= 0.15 * lift * hill(side - 25, 25, y - plan.up(38), 10);
    return d;
  }

  private double eye(double side, double y, double z, double skull) {
    double u = side - plan.eyeX;
    double v = y - plan.eyeY;
    if (u * u > 40 * 40 || v * v > 40 * 40) {
      return skull;
    }
    double w = z - plan.eyeZ;
    double socket = ellipsoid(u + 1, v - 1, w - 17, 19, 13.5, 13);
    double d = carve(skull, socket, 12);
    double tu = u * EyeOpening.TURN_COS - w * EyeOpening.TURN_SIN;
    double tw = u * EyeOpening.TURN_SIN + w * EyeOpening.TURN_COS;
    double lid = EyeOpening.LID;
    double ball =
        ellipsoid(
            tu, v, tw, EyeOpening.BALL_BREADTH + lid, EyeOpening.BALL + lid, EyeOpening.BALL + lid);
    d = union(d, ball, 5);
    // The crease above the upper lid and the bag below the lower one.
    double s = u / 17;
    double crease = v - opening.upper(u) - 3.6;
    d += 1.4 * features.crease() * hill(0, 1, crease, 2.6) * hill(s * s);
    double bag = v - opening.lower(u) + 7.5;
    d += (0.5 + features.age()) * hill(0, 1, bag, 3) * hill(s * s);
    return d;
  }
}
