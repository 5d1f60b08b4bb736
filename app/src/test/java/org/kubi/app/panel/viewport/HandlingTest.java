package org.kubi.app.panel.viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kubi.app.panel.pose.PoseEditor;
import org.kubi.app.panel.studio.Orbit;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.studio.TestPeople;
import org.kubi.app.panel.viewport.Handling.Grip;
import org.kubi.geometry.Vec3;
import org.kubi.pose.JointLimits.Angles;

class HandlingTest {
  private final Studio studio = new Studio();
  private final Handling handling = new Handling(studio, new PoseEditor(studio));

  @BeforeEach
  void stand() {
    studio.person().set(Optional.of(TestPeople.person()));
    studio.orbit().set(Orbit.front(TestPeople.HEAD_CENTRE));
  }

  private Angles head() {
    return Angles.of(studio.pose().get().head());
  }

  @Test
  void theHeadIsWhereItIsDrawn() {
    assertTrue(handling.onHead(200, 150, 400, 300));
    assertFalse(handling.onHead(20, 150, 400, 300));
    assertFalse(handling.onHead(200, 290, 400, 300));
  }

  @Test
  void theNearSideOfTheHeadFollowsTheHand() {
    handling.drag(Grip.HEAD, 50, 25, 300);
    assertEquals(20, head().turn(), 1e-6);
    assertEquals(10, head().nod(), 1e-6);
  }

  @Test
  void fromBehindAPullDownLiftsTheChin() {
    studio.orbit().set(Orbit.front(TestPeople.HEAD_CENTRE).turned(180, 0));
    handling.drag(Grip.HEAD, 0, 25, 300);
    assertEquals(-10, head().nod(), 1e-6);
  }

  @Test
  void fromTheFiguresLeftAPullDownTiltsTheHead() {
    studio.orbit().set(Orbit.front(TestPeople.HEAD_CENTRE).turned(90, 0));
    handling.drag(Grip.HEAD, 0, 25, 300);
    assertEquals(0, head().nod(), 1e-6);
    // We stand at its left; its near side goes down: the head bends to its left.
    assertEquals(-10, head().tilt(), 1e-6);
  }

  @Test
  void theNeckBendsToTheHand() {
    handling.drag(Grip.NECK, 25, 0, 300);
    Vec3 up = studio.pose().get().neck().apply(Vec3.Y);
    assertTrue(up.x() > 0.1, "bends to the right of the picture, found " + up);
  }

  @Test
  void anOrbitTurnsTheFigureWithTheHand() {
    Vec3 nose = TestPeople.HEAD_CENTRE.plus(new Vec3(0, 0, 0.1));
    double before = studio.orbit().get().root().apply(nose).x();
    handling.drag(Grip.ORBIT, 30, 0, 300);
    assertTrue(studio.orbit().get().root().apply(nose).x() > before);
  }

  @Test
  void theWheelComesNearerAndStopsBeforeTheHead() {
    handling.zoom(1);
    assertEquals(1.05 * 0.9, studio.orbit().get().distance(), 1e-9);
    handling.zoom(1000);
    assertEquals(Orbit.NEAREST, studio.orbit().get().distance(), 1e-9);
  }
}
