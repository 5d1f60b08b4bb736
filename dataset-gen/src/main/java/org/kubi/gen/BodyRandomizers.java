package org.kubi.gen;

import java.util.List;
import org.kubi.gen.random.Range;
import org.kubi.gen.random.body.Stance;
import org.kubi.gen.random.occluder.OccluderRandomizer;
import org.kubi.gen.random.person.PoseRandomizer;
import org.kubi.gen.random.view.CameraRandomizer;

/** Settings for whole figures. */
final class BodyRandomizers {
  private static final Range NONE = new Range(0, 0);
  private static final Range ANY = new Range(-180, 180);

  /** Heads look about where the body faces, which the stance turns. */
  static final PoseRandomizer POSE =
      new PoseRandomizer(0.3, 60, 20, -4, 12, 45, 6, 25, new Range(0, 0.3), 2, new Range(0.3, 0.6));

  /** From two steps away to across a street; cut a little wider than the figure. */
  static final CameraRandomizer CAMERA =
      new CameraRandomizer(new Range(2.2, 9), 7, 3, 0, NONE, 0.04, 0.05, 0.015, 0);

  /** Nothing in front: things are painted for faces. */
  static final OccluderRandomizer OCCLUDER =
      new OccluderRandomizer(
          0, Randomizers.OCCLUDER.things(), new Range(1, 1), NONE, 0, NONE, 1, 0);

  /** What people do; none bends a joint the wrong way. */
  static final List<Stance> STANCES =
      List.of(
          new Stance(
              "standing",
              3,
              ANY,
              new Range(0, 4),
              new Range(-4, 8),
              new Range(-6, 6),
              new Range(-10, 10),
              new Range(6, 26),
              new Range(-15, 70),
              new Range(-15, 20),
              new Range(3, 45),
              new Range(-30, 30),
              new Range(-2, 8),
              new Range(1, 12),
              new Range(-2, 22),
              new Range(0, 10),
              NONE,
              0.2),
          new Stance(
              "walking",
              2.5,
              ANY,
              new Range(0, 8),
              new Range(-2, 8),
              new Range(-5, 5),
              new Range(-10, 10),
              new Range(6, 16),
              new Range(-10, 40),
              new Range(-15, 10),
              new Range(10, 75),
              new Range(-20, 20),
              new Range(0, 8),
              new Range(0, 5),
              new Range(-4, 10),
              new Range(2, 14),
              new Range(10, 28),
              0.5),
          new Stance(
              "reaching",
              2,
              ANY,
              new Range(0, 15),
              new Range(-12, 15),
              new Range(-12, 12),
              new Range(-20, 20),
              new Range(25, 165),
              new Range(0, 110),
              new Range(-35, 45),
              new Range(0, 100),
              new Range(-60, 60),
              new Range(-6, 20),
              new Range(2, 22),
              new Range(-5, 25),
              new Range(0, 25),
              new Range(0, 12),
              0.3),
          new Stance(
              "hands-near",
              1.5,
              ANY,
              new Range(0, 6),
              new Range(-4, 12),
              new Range(-6, 6),
              new Range(-10, 10),
              new Range(10, 60),
              new Range(10, 100),
              new Range(-50, 10),
              new Range(60, 140),
              new Range(-60, 60),
              new Range(-2, 8),
              new Range(1, 12),
              new Range(-2, 22),
              new Range(0, 10),
              NONE,
              0.4),
          new Stance(
              "sitting",
              2,
              ANY,
              new Range(-8, 12),
              new Range(0, 20),
              new Range(-6, 6),
              new Range(-12, 12),
              new Range(8, 45),
              new Range(10, 95),
              new Range(-25, 15),
              new Range(15, 110),
              new Range(-60, 60),
              new Range(75, 98),
              new Range(3, 25),
              new Range(-8, 20),
              new Range(45, 110),
              NONE,
              0.5),
          new Stance(
              "squatting",
              1,
              ANY,
              new Range(5, 30),
              new Range(5, 30),
              new Range(-8, 8),
              new Range(-12, 12),
              new Range(15, 80),
              new Range(30, 110),
              new Range(-25, 15),
              new Range(5, 110),
              new Range(-60, 60),
              new Range(40, 85),
              new Range(8, 30),
              new Range(0, 25),
              new Range(60, 130),
              NONE,
              0.5),
          new Stance(
              "one-leg",
              1,
              ANY,
              new Range(0, 15),
              new Range(-8, 15),
              new Range(-12, 12),
              new Range(-20, 20),
              new Range(10, 120),
              new Range(-20, 100),
              new Range(-30, 30),
              new Range(5, 110),
              new Range(-60, 60),
              new Range(-15, 85),
              new Range(2, 30),
              new Range(-8, 25),
              new Range(0, 95),
              NONE,
              0),
          new Stance(
              "bowing",
              0.8,
              ANY,
              new Range(20, 75),
              new Range(5, 35),
              new Range(-8, 8),
              new Range(-15, 15),
              new Range(10, 95),
              new Range(40, 110),
              new Range(-25, 20),
              new Range(0, 70),
              new Range(-60, 60),
              new Range(-2, 12),
              new Range(2, 16),
              new Range(-2, 20),
              new Range(0, 30),
              NONE,
              0.5));

  private BodyRandomizers() {}
}
