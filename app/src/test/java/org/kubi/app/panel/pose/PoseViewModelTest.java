package org.kubi.app.panel.pose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kubi.app.panel.studio.Orbit;
import org.kubi.app.panel.studio.Studio;
import org.kubi.geometry.Vec3;
import org.kubi.pose.JointLimits;
import org.kubi.pose.Pose;

class PoseViewModelTest {
  private final Studio studio = new Studio();
  private final PoseEditor editor = new PoseEditor(studio);
  private final PoseViewModel model = new PoseViewModel(studio, editor);

  @Test
  void aSliderSetsItsAngleAndNoOther() {
    model.angle(PoseAngle.HEAD_TURN).set(30);
    model.angle(PoseAngle.NECK_NOD).set(-12);
    assertEquals(30, model.angle(PoseAngle.HEAD_TURN).get(), 1e-6);
    assertEquals(-12, model.angle(PoseAngle.NECK_NOD).get(), 1e-6);
    assertEquals(0, model.angle(PoseAngle.HEAD_NOD).get(), 1e-6);
    Pose expected = Pose.of(JointLimits.rotation(0, -12, 0), JointLimits.rotation(30, 0, 0));
    assertEquals(0, studio.pose().get().head().angleTo(expected.head()), 1e-9);
    assertEquals(0, studio.pose().get().neck().angleTo(expected.neck()), 1e-9);
  }

  @Test
  void anAngleBeyondTheJointStopsAtItsLimit() {
    model.angle(PoseAngle.HEAD_TURN).set(500);
    assertEquals(80, model.angle(PoseAngle.HEAD_TURN).get(), 1e-6);
    assertTrue(JointLimits.HEAD.contains(studio.pose().get().head()));
  }

  @Test
  void aPoseFromElsewhereMovesTheSlidersWithoutAStepOfUndo() {
    studio.pose().set(Pose.of(JointLimits.rotation(0, 5, 6), JointLimits.rotation(-20, 7, 8)));
    assertEquals(6, model.angle(PoseAngle.NECK_TILT).get(), 1e-6);
    assertEquals(-20, model.angle(PoseAngle.HEAD_TURN).get(), 1e-6);
    assertFalse(editor.canUndo().get());
  }

  @Test
  void aDragIsOneStepOfUndo() {
    editor.begin();
    for (int i = 1; i <= 20; i++) {
      model.angle(PoseAngle.HEAD_NOD).set(i);
    }
    editor.end();
    assertEquals(20, model.angle(PoseAngle.HEAD_NOD).get(), 1e-6);
    editor.undo();
    assertEquals(Pose.REST, studio.pose().get());
    assertFalse(editor.canUndo().get());
    editor.redo();
    assertEquals(20, model.angle(PoseAngle.HEAD_NOD).get(), 1e-6);
  }

  @Test
  void aNewChangeForgetsWhatWasUndone() {
    editor.set(PoseAngle.HEAD_TURN, 10);
    editor.undo();
    editor.set(PoseAngle.HEAD_TURN, 20);
    assertFalse(editor.canRedo().get());
  }

  @Test
  void aHandCannotPullTheHeadPastItsLimits() {
    editor.turnHead(300, 300, -300);
    editor.bendNeck(-300, 300);
    assertTrue(JointLimits.HEAD.contains(studio.pose().get().head()));
    assertTrue(JointLimits.NECK.contains(studio.pose().get().neck()));
  }

  @Test
  void aGlideEndsExactlyAtItsGoalAndIsOneStep() {
    PosePlayer player = new PosePlayer(studio, editor);
    Pose goal = Pose.of(JointLimits.rotation(0, 9, 3), JointLimits.rotation(40, 5, 2));
    Orbit view = Orbit.front(new Vec3(0, 1.6, 0));
    player.glideTo(goal, view);
    double between = 0;
    for (int i = 0; i <= 30; i++) {
      player.tick(10 + i / 60.0);
      between = i == 9 ? studio.pose().get().head().angleTo(Pose.REST.head()) : between;
    }
    assertFalse(player.gliding());
    assertEquals(goal, studio.pose().get());
    assertEquals(view, studio.orbit().get());
    assertTrue(between > 0.05 && between < goal.head().angle() - 0.05, "half way: " + between);
    editor.undo();
    assertEquals(Pose.REST, studio.pose().get());
  }

  @Test
  void theWanderingHeadKeepsWithinTheLimits() {
    for (double t = 0; t < 200; t += 0.37) {
      Pose pose = PosePlayer.wanderPose(t);
      assertTrue(JointLimits.HEAD.contains(pose.head()), "head at " + t);
      assertTrue(JointLimits.NECK.contains(pose.neck()), "neck at " + t);
    }
  }
}
