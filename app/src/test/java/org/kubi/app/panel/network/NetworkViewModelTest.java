package org.kubi.app.panel.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kubi.app.panel.studio.EyeShot;
import org.kubi.app.panel.studio.LightSetting;
import org.kubi.app.panel.studio.Look;
import org.kubi.app.panel.studio.Orbit;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.studio.TestPeople;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.TaskException;
import org.kubi.framing.Framing;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.label.Estimate;
import org.kubi.label.Labels;
import org.kubi.pose.JointLimits;
import org.kubi.pose.Pose;

class NetworkViewModelTest {
  private static final Pose POSE =
      Pose.of(JointLimits.rotation(0, 8, 3), JointLimits.rotation(20, -5, 2));

  private final TestHome home = new TestHome();
  private final Studio studio = new Studio();
  private final List<String> troubles = new ArrayList<>();
  private final NetworkViewModel model =
      new NetworkViewModel(
          studio, home, Texts.in(Locale.ENGLISH), NetworkViewModelTest::open, troubles::add);

  @AfterEach
  void close() {
    model.close();
  }

  /** Always believes that the head is turned by 30 degrees about the vertical. */
  private static PoseNetwork open(Path folder) throws TaskException {
    if (folder.endsWith("broken")) {
      throw new TaskException("broken holds no network; choose another folder.");
    }
    return new FixedNetwork(Pose.ofHead(Rotation.aboutY(Math.toRadians(30))));
  }

  private static EyeShot shot(Pose pose, Orbit orbit) {
    Look look = new Look(TestPeople.person(), pose, orbit, LightSetting.STUDIO);
    return new EyeShot(
        look, Frame.filled(64, 64, 1, 128), look.eye(Framing.HEAD).orElseThrow().truth());
  }

  @Test
  void liveTheAngleBetweenTruthAndBeliefIsTold() throws InterruptedException {
    model.open(Path.of("good"));
    studio.eye().set(Optional.of(shot(Pose.REST, Orbit.front(TestPeople.HEAD_CENTRE))));
    home.runUntil(() -> model.comparison().get().isPresent());
    assertEquals("fixed", model.about().get().orElseThrow().name());
    assertEquals(30, model.comparison().get().orElseThrow().degrees(), 1e-6);
    assertEquals(30, model.trace().mean(), 1e-6);
  }

  @Test
  void theGhostStandsToTheCameraAsTheNetworkSays() throws InterruptedException {
    Orbit aside = Orbit.front(TestPeople.HEAD_CENTRE).turned(40, 15);
    model.open(Path.of("good"));
    EyeShot shot = shot(POSE, aside);
    studio.eye().set(Optional.of(shot));
    home.runUntil(() -> studio.ghost().get().isPresent());
    Rotation drawn = shot.truth().body().times(studio.ghost().get().orElseThrow().headToBody());
    assertEquals(0, drawn.angleTo(Rotation.aboutY(Math.toRadians(30))), 1e-9);
  }

  @Test
  void theTenNumbersPutTheGhostOnThePersonsOwnNeck() {
    EyeShot shot = shot(POSE, Orbit.front(TestPeople.HEAD_CENTRE).turned(-35, 10));
    Estimate perfect = Labels.BONES10.decode(Labels.BONES10.measure(shot.truth()));
    Pose ghost = NetworkViewModel.ghost(shot, perfect);
    assertEquals(0, ghost.neck().angleTo(POSE.neck()), 1e-6);
    assertEquals(0, ghost.head().angleTo(POSE.head()), 1e-6);
  }

  @Test
  void switchedOffTheGhostIsGone() throws InterruptedException {
    model.open(Path.of("good"));
    studio.eye().set(Optional.of(shot(Pose.REST, Orbit.front(TestPeople.HEAD_CENTRE))));
    home.runUntil(() -> studio.ghost().get().isPresent());
    model.live().set(false);
    assertTrue(studio.ghost().get().isEmpty());
    assertTrue(model.comparison().get().isEmpty());
  }

  @Test
  void aBrokenFolderLeavesTheNetworkThatIsThere() throws InterruptedException {
    model.open(Path.of("good"));
    home.runUntil(() -> model.about().get().isPresent());
    model.open(Path.of("broken"));
    home.runUntil(() -> !troubles.isEmpty());
    assertEquals(List.of("broken holds no network; choose another folder."), troubles);
    assertEquals("fixed", model.about().get().orElseThrow().name());
    List<Reading> answers = new ArrayList<>();
    model.read(Frame.filled(64, 64, 1, 0), answers::add);
    home.runUntil(() -> answers.size() == 1);
  }
}
