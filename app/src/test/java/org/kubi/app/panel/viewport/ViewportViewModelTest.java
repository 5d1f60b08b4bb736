package org.kubi.app.panel.viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kubi.app.panel.studio.EyeShot;
import org.kubi.app.panel.studio.Look.EyePlan;
import org.kubi.app.panel.studio.Orbit;
import org.kubi.app.panel.studio.RenderThread;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.studio.TestPeople;
import org.kubi.framing.Framing;
import org.kubi.gen.Cast;
import org.kubi.gen.CastBuilder;
import org.kubi.gen.CharacterMix;
import org.kubi.gen.Draft;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;
import org.kubi.gen.SampleGenerator;
import org.kubi.image.Frame;
import org.kubi.pose.JointLimits;
import org.kubi.pose.Pose;
import org.kubi.render.RenderException;
import org.kubi.render.backend.OpenRenderer;
import org.kubi.render.soft.SoftRenderer;

class ViewportViewModelTest {
  private static final int WIDTH = 120;
  private static final int HEIGHT = 90;

  private final TestHome home = new TestHome();
  private final Studio studio = new Studio();
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final AtomicReference<int[]> shown = new AtomicReference<>(new int[0]);
  private final RenderThread.Listener listener =
      new RenderThread.Listener() {
        @Override
        public void opened(String reason, boolean fellBack) {
          heard.add(reason);
        }

        @Override
        public void trouble(String message) {
          heard.add(message);
        }
      };
  private RenderThread render =
      new RenderThread(() -> new OpenRenderer(new SoftRenderer(), "soft"), home, listener);

  @AfterEach
  void close() {
    render.close();
  }

  private ViewportViewModel model() {
    ViewportViewModel model = new ViewportViewModel(studio, render, home);
    model.showOn(
        (width, height, painter) -> {
          int[] pixels = new int[width * height];
          painter.accept(pixels);
          if (width == WIDTH) {
            shown.set(pixels);
          }
        },
        WIDTH,
        HEIGHT);
    studio.orbit().set(Orbit.front(TestPeople.HEAD_CENTRE));
    studio.person().set(Optional.of(TestPeople.person()));
    return model;
  }

  private int middle() {
    return shown.get()[HEIGHT / 2 * WIDTH + WIDTH / 2];
  }

  @Test
  void thePersonStandsInTheMiddleAndTheBackdropBehind() throws InterruptedException {
    ViewportViewModel model = model();
    home.runUntil(() -> model.shown() && shown.get().length > 0 && heard.contains("soft"));
    int corner = shown.get()[0];
    assertEquals(0xff, corner >>> 24);
    assertTrue((corner & 0xff) > 0xe0, "bright backdrop, found " + Integer.toHexString(corner));
    int red = middle() >> 16 & 0xff;
    int blue = middle() & 0xff;
    assertTrue(red > blue + 20, "skin, found " + Integer.toHexString(middle()));
  }

  @Test
  void theNetworksPictureFollowsThePose() throws InterruptedException {
    model();
    home.runUntil(() -> studio.eye().get().isPresent());
    Pose pose = Pose.of(JointLimits.rotation(0, 5, 0), JointLimits.rotation(25, 3, -4));
    studio.pose().set(pose);
    home.runUntil(
        () -> studio.eye().get().map(shot -> shot.look().pose().equals(pose)).orElse(false));
    var shot = studio.eye().get().orElseThrow();
    assertEquals(64, shot.frame().width());
    assertEquals(1, shot.frame().channels());
    assertEquals(0, shot.truth().headToCamera().angleTo(pose.headToBody()), 1e-9);
  }

  @Test
  void theNetworksPictureHasWhatTheDiceThrewWhileThatIsWanted() throws Exception {
    model();
    home.runUntil(() -> studio.eye().get().isPresent());
    EyeShot plain = studio.eye().get().orElseThrow();
    Recipe recipe =
        Recipes.BUILTIN.withCharacters(List.of(new CharacterMix("boxes", List.of(), 1, 0, 1)));
    Cast cast =
        CastBuilder.build(recipe, id -> new TestPeople(), 1, (done, total) -> {}, () -> false);
    Draft draft = new SampleGenerator(recipe, 1, cast).draft(3);
    studio.thrown().set(Optional.of(draft));
    home.runUntil(() -> !frame().equals(plain.frame()));
    EyePlan plan = studio.look().flatMap(look -> look.eye(Framing.HEAD)).orElseThrow();
    try (SoftRenderer renderer = new SoftRenderer()) {
      assertEquals(draft.photo(renderer.render(plan.scene(), draft.channels())), frame());
    }
    assertEquals(plain.truth(), studio.eye().get().orElseThrow().truth());
    studio.asThrown().set(false);
    home.runUntil(() -> frame().equals(plain.frame()));
  }

  private Frame frame() {
    return studio.eye().get().orElseThrow().frame();
  }

  @Test
  void aGhostTintsWhatItCovers() throws InterruptedException {
    model();
    home.runUntil(() -> shown.get().length > 0);
    int before = middle();
    studio.ghost().set(Optional.of(Pose.REST));
    home.runUntil(() -> middle() != before);
    assertTrue((middle() & 0xff) < (before & 0xff), "less blue under an orange ghost");
  }

  @Test
  void withoutARendererOneSentenceIsHeard() throws InterruptedException {
    render.close();
    render =
        new RenderThread(
            () -> {
              throw new RenderException("No renderer here; install one.");
            },
            home,
            listener);
    model();
    home.runUntil(() -> heard.contains("No renderer here; install one."));
  }
}
