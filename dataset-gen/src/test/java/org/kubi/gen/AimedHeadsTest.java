package org.kubi.gen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.gen.random.Dice;
import org.kubi.gen.random.person.HeadDraw;
import org.kubi.gen.random.view.CameraDraw;
import org.kubi.geometry.Rotation;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;

class AimedHeadsTest {
  private static HeadAngles seen(List<Aim> aims, long index) {
    CameraDraw view = Randomizers.CAMERA.draw(Dice.of(3, index, "camera"));
    HeadDraw head = new AimedHeads(Randomizers.POSE, aims).draw(3, index, view);
    Rotation all =
        view.turn().times(head.body()).times(head.pose().neck()).times(head.pose().head());
    return HeadAngles.of(all, Convention.OPENTRACK);
  }

  @Test
  void headsLieInTheCellsThatTheyAreAimedAtByWeight() {
    Aim left = new Aim(0, 75, 90, 15, 30, 3);
    Aim down = new Aim(0, -15, 0, -60, -45, 1);
    int inLeft = 0;
    int inDown = 0;
    for (int i = 0; i < 400; i++) {
      HeadAngles angles = seen(List.of(left, down), i);
      inLeft += left.distance(angles.yaw(), angles.pitch()) == 0 ? 1 : 0;
      inDown += down.distance(angles.yaw(), angles.pitch()) == 0 ? 1 : 0;
    }
    assertEquals(400, inLeft + inDown, 6);
    assertEquals(300, inLeft, 40);
  }

  @Test
  void aDrawIsAFunctionOfTheIndex() {
    List<Aim> aims = List.of(new Aim(0, 30, 45, 0, 15, 1));
    assertEquals(seen(aims, 7), seen(aims, 7));
    assertNotEquals(seen(aims, 7), seen(aims, 8));
  }

  @Test
  void whereNoNeckTurnsTheNearestHeadStays() {
    HeadAngles angles = seen(List.of(new Aim(0, -15, 15, 85, 90, 1)), 4);
    assertTrue(angles.pitch() > 40, angles.toString());
  }

  @Test
  void withoutAnAimHeadsAreThoseOfTheRandomizer() {
    CameraDraw view = Randomizers.CAMERA.draw(Dice.of(3, 5, "camera"));
    assertEquals(
        Randomizers.POSE.draw(Dice.of(3, 5, "pose")),
        new AimedHeads(Randomizers.POSE, List.of()).draw(3, 5, view));
  }

  @Test
  void samplesBeforeTheFirstAimedOneStayAndLaterAimsTakeOver() {
    Aim left = new Aim(100, 60, 75, 0, 15, 1);
    Aim right = new Aim(200, -75, -60, 0, 15, 1);
    assertEquals(seen(List.of(), 99), seen(List.of(left, right), 99));
    for (int i = 0; i < 20; i++) {
      assertEquals(0, left.distance(seen(List.of(left, right), 100 + i).yaw(), 7));
      assertEquals(0, right.distance(seen(List.of(left, right), 200 + i).yaw(), 7));
    }
  }

  @Test
  void aCellUpsideDownIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Aim(0, 15, 0, 0, 15, 1));
    assertThrows(IllegalArgumentException.class, () -> new Aim(0, 0, 15, 80, 95, 1));
    assertThrows(IllegalArgumentException.class, () -> new Aim(0, 0, 15, 0, 15, 0));
  }
}
