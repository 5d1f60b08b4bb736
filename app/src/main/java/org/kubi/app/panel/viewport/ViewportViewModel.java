package org.kubi.app.panel.viewport;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.kubi.app.panel.studio.EyeShot;
import org.kubi.app.panel.studio.Look;
import org.kubi.app.panel.studio.NeckFade;
import org.kubi.app.panel.studio.RenderThread;
import org.kubi.app.panel.studio.Studio;
import org.kubi.framing.Framing;
import org.kubi.image.Frame;
import org.kubi.pose.Pose;
import org.kubi.render.Picture;
import org.kubi.render.backend.OpenRenderer;
import org.kubi.render.scene.Scene;

/**
 * Decides what is rendered and when: at every change the newest state, never an older one. While
 * things move and the renderer is slow, pictures come as drafts, and the smooth one follows.
 */
public final class ViewportViewModel {
  private static final String VIEW = "view";
  private static final String EYE = "eye";
  private static final double SMOOTH_SECONDS = 0.045;

  /** The first pictures pay for compiling and uploading. */
  private static final int WARM_UP_PICTURES = 10;

  private final Studio studio;
  private final RenderThread render;
  private final Executor home;
  private final ReadOnlyDoubleWrapper framesPerSecond =
      new ReadOnlyDoubleWrapper(this, "framesPerSecond");
  private Optional<PictureSink> sink = Optional.empty();
  private Backdrop backdrop = Backdrop.LIGHT;
  private int width;
  private int height;
  private long lastShown;
  private long counted;
  private volatile double secondsPerPixel; // of smooth pictures
  private volatile boolean shown;

  /**
   * Listens to the studio.
   *
   * @param home the toolkit's thread in a window
   */
  public ViewportViewModel(Studio studio, RenderThread render, Executor home) {
    this.studio = studio;
    this.render = render;
    this.home = home;
    studio.person().addListener((changed, was, is) -> refreshAll());
    studio.pose().addListener((changed, was, is) -> refreshAll());
    studio.orbit().addListener((changed, was, is) -> refreshAll());
    studio.light().addListener((changed, was, is) -> refreshAll());
    studio.framing().addListener((changed, was, is) -> refreshAll());
    studio.ghost().addListener((changed, was, is) -> refreshView());
  }

  /** Pictures are shown here, at this many pixels from now on. */
  public void showOn(PictureSink target, int pixelsWide, int pixelsHigh) {
    sink = Optional.of(target);
    width = pixelsWide;
    height = pixelsHigh;
    refreshView();
  }

  /** What stands behind the person from now on. */
  public void setBackdrop(Backdrop next) {
    backdrop = next;
    refreshView();
  }

  /** How many pictures came in a second, measured while things move; 0 before. */
  public ReadOnlyDoubleProperty framesPerSecond() {
    return framesPerSecond.getReadOnlyProperty();
  }

  /** Whether a picture was ever shown. */
  public boolean shown() {
    return shown;
  }

  private void refreshAll() {
    refreshView();
    studio
        .look()
        .ifPresent(
            look -> {
              Framing framing = studio.framing().get();
              render.request(EYE, open -> photographForNetwork(look, framing, open));
            });
  }

  private void refreshView() {
    Optional<Look> look = studio.look();
    if (look.isEmpty() || sink.isEmpty() || width < 1 || height < 1) {
      return;
    }
    View view = new View(look.get(), studio.ghost().get(), backdrop, width, height, sink.get());
    boolean slow = secondsPerPixel * width * height > SMOOTH_SECONDS;
    render.request(VIEW, open -> view.show(open, slow));
  }

  private void photographForNetwork(Look look, Framing framing, OpenRenderer open) {
    Optional<EyeShot> shot =
        look.eye(framing)
            .map(
                plan -> {
                  Picture picture = open.renderer().render(plan.scene(), 1);
                  Frame behind = EyeBackdrop.of(picture.cover().width(), picture.cover().height());
                  return new EyeShot(look, picture.over(behind), plan.truth());
                });
    home.execute(() -> studio.eye().set(shot));
  }

  private void countShown() {
    long now = System.nanoTime();
    double gap = (now - lastShown) * 1e-9;
    lastShown = now;
    shown = true;
    counted++;
    if (gap < 0.5 && counted > WARM_UP_PICTURES) {
      double rate = framesPerSecond.get();
      framesPerSecond.set(rate == 0 ? 1 / gap : 1 / (0.85 / rate + 0.15 * gap));
    }
  }

  /** One request: everything it needs, fixed at the time it was asked for. */
  private final class View {
    private final Look look;
    private final Optional<Pose> ghost;
    private final Backdrop behind;
    private final int w;
    private final int h;
    private final PictureSink target;

    View(Look look, Optional<Pose> ghost, Backdrop behind, int w, int h, PictureSink target) {
      this.look = look;
      this.ghost = ghost;
      this.behind = behind;
      this.w = w;
      this.h = h;
      this.target = target;
    }

    void show(OpenRenderer open, boolean draft) {
      long start = System.nanoTime();
      Picture person = picture(open, look.scene(w, h), draft);
      Optional<Compositor.Ghost> seen = ghost.map(pose -> ghost(open, pose, draft));
      if (!draft) {
        double perPixel = (System.nanoTime() - start) * 1e-9 / ((double) w * h);
        secondsPerPixel = secondsPerPixel == 0 ? perPixel : 0.7 * secondsPerPixel + 0.3 * perPixel;
      }
      target.paint(w, h, pixels -> Compositor.paint(pixels, behind, person, seen));
      home.execute(ViewportViewModel.this::countShown);
      if (draft && !render.waiting(VIEW)) {
        render.request(VIEW, again -> show(again, false));
      }
    }

    private Compositor.Ghost ghost(OpenRenderer open, Pose pose, boolean draft) {
      Scene scene = look.ghost(pose, w, h);
      Picture head = NeckFade.of(scene).apply(picture(open, scene, draft));
      return new Compositor.Ghost(head, degreesOff(pose));
    }

    private static Picture picture(OpenRenderer open, Scene scene, boolean draft) {
      return draft ? open.draft(scene, 3) : open.renderer().render(scene, 3);
    }

    private double degreesOff(Pose belief) {
      return Math.toDegrees(look.pose().headToBody().angleTo(belief.headToBody()));
    }
  }
}
