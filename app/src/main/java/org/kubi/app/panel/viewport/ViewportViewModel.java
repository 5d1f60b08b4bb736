package org.kubi.app.panel.viewport;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.kubi.app.panel.studio.EyeShot;
import org.kubi.app.panel.studio.Look;
import org.kubi.app.panel.studio.NeckFade;
import org.kubi.app.panel.studio.RenderThread;
import org.kubi.app.panel.studio.Studio;
import org.kubi.framing.Framing;
import org.kubi.gen.Draft;
import org.kubi.image.Frame;
import org.kubi.pose.Pose;
import org.kubi.render.Picture;
import org.kubi.render.PlaneRenderer;
import org.kubi.render.Planes;
import org.kubi.render.backend.OpenRenderer;
import org.kubi.render.scene.Scene;
import org.kubi.render.soft.PlanePainter;

/**
 * Decides what is rendered and when: at every change the newest state, never an older one. While
 * things move and the renderer is slow, pictures come as drafts, with fewer samples and, where that
 * is not enough, fewer pixels; the smooth one follows.
 */
public final class ViewportViewModel {
  private static final String VIEW = "view";
  private static final String EYE = "eye";
  private static final double SMOOTH_SECONDS = 0.025;

  /** What a draft may take: it shares the render thread with the network's picture. */
  private static final double DRAFT_SECONDS = 0.02;

  /** A smooth picture follows when nothing has moved for so long; a pulse may be late. */
  private static final long STILL_NANOS = 200_000_000L;

  /** A draft costs about this share of a smooth picture, by having fewer samples. */
  private static final double DRAFT_COST = 0.6;

  /** The first pictures pay for compiling and uploading. */
  private static final int WARM_UP_PICTURES = 10;

  private final Studio studio;
  private final RenderThread render;
  private final Executor home;
  private final ReadOnlyDoubleWrapper framesPerSecond =
      new ReadOnlyDoubleWrapper(this, "framesPerSecond");
  private final ObjectProperty<Layer> layer =
      new SimpleObjectProperty<>(this, "layer", Layer.PICTURE);
  private Optional<PictureSink> sink = Optional.empty();
  private Backdrop backdrop = Backdrop.LIGHT;
  private int width;
  private int height;
  private long lastShown;
  private final ReadOnlyLongWrapper framesShown = new ReadOnlyLongWrapper(this, "framesShown");
  private final PlaneRenderer planeRenderer = new PlanePainter(); // by the render thread only
  private volatile double secondsPerPixel; // of smooth pictures
  private volatile double planeSecondsPerPixel;
  private final DraftPace pace = new DraftPace(DRAFT_SECONDS);
  private final DraftPace planePace = new DraftPace(DRAFT_SECONDS);
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
    studio.thrown().addListener((changed, was, is) -> refreshEye());
    studio.asThrown().addListener((changed, was, is) -> refreshEye());
    layer.addListener((changed, was, is) -> refreshView());
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

  /** What is shown of the person. */
  public ObjectProperty<Layer> layer() {
    return layer;
  }

  /** How many pictures came in a second, measured while things move; 0 before. */
  public ReadOnlyDoubleProperty framesPerSecond() {
    return framesPerSecond.getReadOnlyProperty();
  }

  /** How many pictures were shown. */
  public ReadOnlyLongProperty framesShown() {
    return framesShown.getReadOnlyProperty();
  }

  /** Whether a picture was ever shown. */
  public boolean shown() {
    return shown;
  }

  private void refreshAll() {
    refreshView();
    refreshEye();
  }

  private void refreshEye() {
    Optional<Draft> thrown = studio.thrown().get().filter(one -> studio.asThrown().get());
    studio
        .look()
        .ifPresent(
            look -> {
              Framing framing = studio.framing().get();
              render.request(EYE, open -> photographForNetwork(look, framing, thrown, open));
            });
  }

  private void refreshView() {
    Optional<Look> look = studio.look();
    if (look.isEmpty() || sink.isEmpty() || width < 1 || height < 1) {
      return;
    }
    boolean planes = layer.get() != Layer.PICTURE;
    double smooth = planes ? planeSecondsPerPixel : secondsPerPixel;
    boolean slow = smooth * width * height > SMOOTH_SECONDS;
    double whole = smooth * width * height;
    if (planes) {
      double scale = slow ? planePace.scale(whole) : 1;
      PlaneView view = new PlaneView(look.get(), layer.get(), backdrop, width, height, sink.get());
      render.request(VIEW, open -> view.show(scale));
    } else {
      double scale = slow ? pace.scale(DRAFT_COST * whole) : 1;
      View view = new View(look.get(), studio.ghost().get(), backdrop, width, height, sink.get());
      render.request(VIEW, open -> view.show(open, slow, scale));
    }
  }

  private void photographForNetwork(
      Look look, Framing framing, Optional<Draft> thrown, OpenRenderer open) {
    Optional<EyeShot> shot =
        look.eye(framing)
            .map(
                plan -> {
                  int channels = thrown.map(Draft::channels).orElse(1);
                  Picture picture = open.renderer().render(plan.scene(), channels);
                  Frame photo =
                      thrown
                          .map(draft -> draft.photo(picture))
                          .orElseGet(() -> beforeAWall(picture));
                  return new EyeShot(look, photo, plan.truth());
                });
    home.execute(() -> studio.eye().set(shot));
  }

  private static Frame beforeAWall(Picture picture) {
    return picture.over(EyeBackdrop.of(picture.cover().width(), picture.cover().height()));
  }

  private void countShown() {
    long now = System.nanoTime();
    double gap = (now - lastShown) * 1e-9;
    lastShown = now;
    shown = true;
    framesShown.set(framesShown.get() + 1);
    if (gap < 0.5 && framesShown.get() > WARM_UP_PICTURES) {
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

    /**
     * Renders and shows.
     *
     * @param draft whether there is no time for a smooth picture
     * @param scale share of the sides that is rendered
     */
    void show(OpenRenderer open, boolean draft, double scale) {
      long start = System.nanoTime();
      int pixelsWide = scaled(w, scale);
      int pixelsHigh = scaled(h, scale);
      Picture person = picture(open, look.scene(pixelsWide, pixelsHigh), draft);
      Optional<Compositor.Ghost> seen =
          ghost.map(pose -> ghost(open, look.ghost(pose, pixelsWide, pixelsHigh), pose, draft));
      if (draft) {
        pace.took((System.nanoTime() - start) * 1e-9);
      } else {
        secondsPerPixel = blended(secondsPerPixel, start, (double) w * h);
      }
      target.paint(
          pixelsWide, pixelsHigh, pixels -> Compositor.paint(pixels, behind, person, seen));
      home.execute(ViewportViewModel.this::countShown);
      if (draft) {
        render.requestWhenQuiet(VIEW, again -> show(again, false, 1), STILL_NANOS);
      }
    }

    private Compositor.Ghost ghost(OpenRenderer open, Scene scene, Pose pose, boolean draft) {
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

  private static int scaled(int side, double scale) {
    return (int) Math.max(1, Math.round(side * scale));
  }

  /** Seconds a pixel since a start, blended with what was known. */
  private static double blended(double known, long start, double pixels) {
    double now = (System.nanoTime() - start) * 1e-9 / pixels;
    return known == 0 ? now : 0.7 * known + 0.3 * now;
  }

  /** One request for a layer of planes. */
  private final class PlaneView {
    private final Look look;
    private final Layer shownLayer;
    private final Backdrop behind;
    private final int w;
    private final int h;
    private final PictureSink target;

    PlaneView(Look look, Layer shownLayer, Backdrop behind, int w, int h, PictureSink target) {
      this.look = look;
      this.shownLayer = shownLayer;
      this.behind = behind;
      this.w = w;
      this.h = h;
      this.target = target;
    }

    void show(double scale) {
      long start = System.nanoTime();
      Scene scene = look.scene(scaled(w, scale), scaled(h, scale));
      Planes planes = planeRenderer.planes(scene);
      planeSecondsPerPixel =
          blended(planeSecondsPerPixel, start, (double) planes.width() * planes.height());
      if (scale < 1) {
        planePace.took((System.nanoTime() - start) * 1e-9);
      }
      target.paint(
          planes.width(),
          planes.height(),
          pixels -> PlaneColours.paint(pixels, behind, planes, shownLayer));
      home.execute(ViewportViewModel.this::countShown);
      if (scale < 1) {
        render.requestWhenQuiet(VIEW, again -> show(1), STILL_NANOS);
      }
    }
  }
}
