package org.kubi.app.service.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kubi.gen.random.Dice;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;

/** A change of what a network sees; strength 0 is none. Its chances are drawn from dice. */
public enum Change {
  BLUR("radius of the blur, pixels", 1, 1.5, 2, 3, 4),
  MOTION("length of the motion, pixels", 2, 4, 6, 9, 12),
  NOISE("deviation of the noise, parts of white", 0.02, 0.05, 0.1, 0.15, 0.25),
  EXPOSURE("deviation of the light, log", 0.1, 0.2, 0.4, 0.7, 1),
  GAMMA("deviation of gamma, log", 0.1, 0.2, 0.4, 0.7, 1),
  CONTRAST("deviation of contrast, log", 0.1, 0.2, 0.4, 0.7, 1),
  RESOLUTION("resolution lost, share", 0.25, 0.5, 0.65, 0.75, 0.85),
  JPEG("JPEG, 100 - quality", 30, 50, 70, 85, 95),
  OCCLUSION("covered by a rectangle, share", 0.02, 0.05, 0.1, 0.2, 0.3),
  SHIFT("shift of the frame, sides", 0.03, 0.06, 0.1, 0.15, 0.2),
  SCALE("frame larger or smaller, share", 0.05, 0.1, 0.2, 0.35, 0.5),
  ROLL("turned in the picture, degrees", 10, 20, 30, 45, 60);

  private final String unit;
  private final double[] strengths;

  Change(String unit, double... strengths) {
    this.unit = unit;
    this.strengths = strengths;
  }

  /** A changed picture and what is true of it. */
  record Changed(Frame picture, Rotation truth) {}

  /** Its name in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the strength is, with its unit. */
  public String unit() {
    return unit;
  }

  /** The strengths above 0 that are measured, rising. */
  public List<Double> strengths() {
    return Arrays.stream(strengths).boxed().toList();
  }

  /** Changes a head's picture; by the same dice, always alike. */
  Changed apply(Head head, double strength, Dice dice) {
    if (strength == 0) {
      return new Changed(head.picture(), head.truth());
    }
    return switch (this) {
      case SHIFT -> {
        double way = dice.uniform(0, 2 * Math.PI);
        double right = strength * StrictMath.cos(way);
        double down = strength * StrictMath.sin(way);
        yield new Changed(head.picture(right, down, 1), head.truth());
      }
      case SCALE -> {
        double scale = dice.chance(0.5) ? 1 + strength : 1 / (1 + strength);
        yield new Changed(head.picture(0, 0, scale), head.truth());
      }
      case ROLL -> {
        double radians = Math.toRadians(dice.chance(0.5) ? strength : -strength);
        yield new Changed(
            Pictures.turned(head.picture(), radians), Rotation.aboutZ(radians).times(head.truth()));
      }
      case OCCLUSION -> new Changed(Pictures.covered(head.picture(), strength, dice), head.truth());
      default ->
          new Changed(
              Stages.of(this, strength).draw(dice).filter().apply(head.picture()), head.truth());
    };
  }
}
