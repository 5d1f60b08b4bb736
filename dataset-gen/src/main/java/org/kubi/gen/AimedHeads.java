package org.kubi.gen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.kubi.gen.random.Dice;
import org.kubi.gen.random.person.HeadDraw;
import org.kubi.gen.random.person.PoseRandomizer;
import org.kubi.gen.random.view.CameraDraw;
import org.kubi.geometry.Rotation;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;

/**
 * Heads of a recipe, held as its randomizer holds them but turned towards its aims. A cell is
 * chosen by weight and a direction in it evenly; then heads are drawn about that direction until
 * one lies in the cell. Where necks do not turn so far, the nearest of {@link #TRIES} stays. All of
 * it is a pure function of (seed, index).
 */
final class AimedHeads {
  /** A few dozen do for what necks can reach; each takes a microsecond. */
  static final int TRIES = 400;

  private static final double SPREAD = 12;
  private static final double MOST_MEAN = 60;

  private final PoseRandomizer pose;

  /** By the sample from which on they count. */
  private final NavigableMap<Long, List<Aim>> aims = new TreeMap<>();

  AimedHeads(PoseRandomizer pose, List<Aim> aims) {
    this.pose = pose;
    for (Aim aim : aims) {
      this.aims.computeIfAbsent(aim.firstSample(), first -> new ArrayList<>()).add(aim);
    }
  }

  HeadDraw draw(long seed, long index, CameraDraw view) {
    Map.Entry<Long, List<Aim>> entry = aims.floorEntry(index);
    if (entry == null) {
      return pose.draw(Dice.of(seed, index, pose.id()));
    }
    List<Aim> cells = entry.getValue();
    Dice dice = Dice.of(seed, index, "aim");
    Aim aim = cells.get(dice.choose(cells.stream().mapToDouble(Aim::weight).toArray()));
    double yaw = dice.uniform(aim.yawFrom(), aim.yawTo());
    double pitch = dice.uniform(aim.pitchFrom(), aim.pitchTo());
    PoseRandomizer about = about(yaw, pitch, view.turn());
    HeadDraw nearest = about.draw(Dice.of(dice.bits()));
    double least = distance(nearest, view, aim);
    for (int i = 1; i < TRIES && least > 0; i++) {
      HeadDraw next = about.draw(Dice.of(dice.bits()));
      double far = distance(next, view, aim);
      if (far < least) {
        nearest = next;
        least = far;
      }
    }
    return nearest;
  }

  /** The recipe's way to hold heads, turned so that the camera sees most near a direction. */
  private PoseRandomizer about(double yaw, double pitch, Rotation turn) {
    Rotation seen = new HeadAngles(yaw, pitch, 0, Convention.OPENTRACK).rotation();
    HeadAngles wanted = HeadAngles.of(turn.inverse().times(seen), Convention.OPENTRACK);
    return new PoseRandomizer(
        1,
        Math.min(180, Math.abs(wanted.yaw()) + SPREAD),
        pose.yawDeviation(),
        Math.max(-MOST_MEAN, Math.min(MOST_MEAN, wanted.pitch())),
        SPREAD,
        90,
        pose.rollDeviation(),
        pose.rollLimit(),
        pose.bodyShare(),
        pose.bodyTilt(),
        pose.neckShare());
  }

  private static double distance(HeadDraw head, CameraDraw view, Aim aim) {
    Rotation seen =
        view.turn().times(head.body()).times(head.pose().neck()).times(head.pose().head());
    HeadAngles angles = HeadAngles.of(seen, Convention.OPENTRACK);
    return aim.distance(angles.yaw(), angles.pitch());
  }
}
