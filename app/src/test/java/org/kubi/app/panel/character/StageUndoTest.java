package org.kubi.app.panel.character;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kubi.app.panel.light.LightViewModel;
import org.kubi.app.panel.pose.PoseAngle;
import org.kubi.app.panel.pose.PoseEditor;
import org.kubi.app.panel.pose.PosePlayer;
import org.kubi.app.panel.studio.LightSetting;
import org.kubi.app.panel.studio.Orbit;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.studio.TestPeople;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.panel.viewport.Handling;
import org.kubi.app.task.TaskRunner;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;
import org.kubi.render.scene.Lighting;

/** Whatever the user changes on the stage is taken back in the order in which it was changed. */
class StageUndoTest {
  private final TestHome home = new TestHome();
  private final TaskRunner tasks = new TaskRunner(home);
  private final Studio studio = new Studio();
  private final PoseEditor editor = new PoseEditor(studio);
  private final LightViewModel light = new LightViewModel(studio);
  private final List<String> troubles = new ArrayList<>();
  private CharacterViewModel character;

  @BeforeEach
  void open() throws Exception {
    character =
        new CharacterViewModel(
            studio,
            tasks,
            Texts.in(Locale.ENGLISH),
            List.of(new TestPeople()),
            new CharacterViewModel.Choice("boxes", 3),
            troubles::add);
    home.runUntil(() -> studio.person().get().isPresent());
  }

  @AfterEach
  void close() {
    tasks.close();
  }

  private String who() {
    return studio.person().get().orElseThrow().model().id();
  }

  @Test
  void personPoseAndLightAreTakenBackAndAgainInTheirOrder() throws Exception {
    assertFalse(editor.canUndo().get(), "the first person is no step");
    editor.set(PoseAngle.HEAD_TURN, 20);
    character.next();
    home.runUntil(() -> who().equals("boxes-4"));
    light.brightness().set(150);
    editor.undo();
    assertEquals(LightSetting.STUDIO, studio.light().get());
    editor.undo();
    home.runUntil(() -> who().equals("boxes-3"));
    assertEquals(20, PoseAngle.HEAD_TURN.in(studio.pose().get()), 1e-6);
    editor.undo();
    assertEquals(Pose.REST, studio.pose().get());
    assertFalse(editor.canUndo().get());
    editor.redo();
    editor.redo();
    editor.redo();
    home.runUntil(() -> who().equals("boxes-4"));
    assertEquals(1.5, studio.light().get().brightness(), 1e-9);
    assertFalse(editor.canRedo().get());
    assertEquals(List.of(), troubles);
  }

  @Test
  void aDragOfALightSliderIsOneStepAndBringsTheLampsOfASceneBack() {
    LightSetting lamps = LightSetting.of(Lighting.STUDIO);
    studio.light().set(lamps);
    light.begin();
    for (int i = 0; i < 20; i++) {
      light.azimuth().set(i);
    }
    light.end();
    assertEquals(Optional.empty(), studio.light().get().scene());
    editor.undo();
    assertEquals(lamps, studio.light().get());
    assertFalse(editor.canUndo().get());
    light.reset();
    editor.undo();
    assertEquals(lamps, studio.light().get());
  }

  @Test
  void aSceneThatIsTakenOverIsOneStepAndSoIsTheViewThatIsReset() {
    Orbit before = studio.orbit().get();
    Orbit view = new Orbit(30, 10, 0.8, new Vec3(0, 1.5, 0), 12, 40);
    LightSetting lamps = LightSetting.of(Lighting.STUDIO);
    Pose pose = PoseAngle.HEAD_NOD.set(Pose.REST, 11);
    editor.set(pose, view, lamps);
    new Handling(studio, editor).resetView();
    assertEquals(studio.frontView(), studio.orbit().get());
    editor.undo();
    assertEquals(view, studio.orbit().get());
    assertEquals(pose, studio.pose().get());
    editor.undo();
    assertEquals(before, studio.orbit().get());
    assertEquals(Pose.REST, studio.pose().get());
    assertEquals(LightSetting.STUDIO, studio.light().get());
    editor.redo();
    assertEquals(lamps, studio.light().get());
  }

  @Test
  void aHeadThatWandersOnAfterAnUndoIsStillOneStep() {
    PosePlayer player = new PosePlayer(studio, editor);
    player.wandering().set(true);
    for (int i = 0; i < 5; i++) {
      player.tick(i);
    }
    editor.undo();
    for (int i = 5; i < 10; i++) {
      player.tick(i);
    }
    player.wandering().set(false);
    editor.undo();
    assertFalse(editor.canUndo().get());
    assertTrue(editor.canRedo().get());
  }
}
