package org.kubi.app.panel.photo;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kubi.app.overlay.Blend;
import org.kubi.app.overlay.Placement;
import org.kubi.app.panel.network.NetworkViewModel;
import org.kubi.app.panel.network.Reading;
import org.kubi.app.panel.pose.PosePlayer;
import org.kubi.app.panel.studio.NeckFade;
import org.kubi.app.panel.studio.RenderThread;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.Progress;
import org.kubi.app.task.RunningTask;
import org.kubi.app.task.TaskException;
import org.kubi.app.task.TaskRunner;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.framing.Square;
import org.kubi.image.Frame;
import org.kubi.render.Picture;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;

/**
 * Decides what happens to a photo: it is read in the background, the network is asked about the
 * part in the box, and the model takes the pose and is drawn over the photo in its place. A file
 * that cannot be read leaves the present photo where it is.
 */
public final class PhotoViewModel {
  private static final int TINT = 0xff8a14;
  private static final double TINT_STRENGTH = 0.2;

  private final Studio studio;
  private final RenderThread render;
  private final TaskRunner tasks;
  private final NetworkViewModel network;
  private final PosePlayer player;
  private final Executor home;
  private final Texts texts;
  private final PhotoOpener opener;
  private final Consumer<String> onTrouble;
  private final ReadOnlyObjectWrapper<Optional<Photo>> photo =
      new ReadOnlyObjectWrapper<>(this, "photo", Optional.empty());
  private final ObjectProperty<Optional<Box>> box =
      new SimpleObjectProperty<>(this, "box", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Finding>> finding =
      new ReadOnlyObjectWrapper<>(this, "finding", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Frame>> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", Optional.empty());
  private final BooleanProperty axes = new SimpleBooleanProperty(this, "axes", true);
  private final BooleanProperty model = new SimpleBooleanProperty(this, "model", true);
  private final DoubleProperty opacity = new SimpleDoubleProperty(this, "opacity", 60);
  private final BooleanBinding canPredict;
  private Optional<RunningTask> reading = Optional.empty();
  private boolean predictWhenReady;

  /**
   * Without a photo yet.
   *
   * @param home the toolkit's thread in a window
   * @param onTrouble hears one sentence when a file cannot be read
   */
  public PhotoViewModel(
      Studio studio,
      RenderThread render,
      TaskRunner tasks,
      NetworkViewModel network,
      PosePlayer player,
      Executor home,
      Texts texts,
      PhotoOpener opener,
      Consumer<String> onTrouble) {
    this.studio = studio;
    this.render = render;
    this.tasks = tasks;
    this.network = network;
    this.player = player;
    this.home = home;
    this.texts = texts;
    this.opener = opener;
    this.onTrouble = onTrouble;
    this.canPredict =
        Bindings.createBooleanBinding(
            () -> photo.get().isPresent() && network.about().get().isPresent(),
            photo,
            network.about());
    box.addListener((changed, was, is) -> forget());
    model.addListener((changed, was, is) -> draw());
    opacity.addListener((changed, was, is) -> draw());
    studio.person().addListener((changed, was, is) -> predictIfWaitedFor());
    studio.person().addListener((changed, was, is) -> draw());
    canPredict.addListener((changed, was, is) -> predictIfWaitedFor());
  }

  /**
   * What the network said of a part of the photo.
   *
   * @param square the part, photo pixels
   * @param framing by which it was cut out
   * @param seen the 64x64 picture that the network saw
   * @param reading its answer
   */
  public record Finding(Square square, Framing framing, Frame seen, Reading reading) {}

  /** The photo. */
  public ReadOnlyObjectProperty<Optional<Photo>> photo() {
    return photo.getReadOnlyProperty();
  }

  /** The box round the face, photo pixels; empty: the whole picture. */
  public ObjectProperty<Optional<Box>> box() {
    return box;
  }

  /** What the network said of this photo and box. */
  public ReadOnlyObjectProperty<Optional<Finding>> finding() {
    return finding.getReadOnlyProperty();
  }

  /** The photo as it is shown, with the model over it where there is a finding. */
  public ReadOnlyObjectProperty<Optional<Frame>> picture() {
    return picture.getReadOnlyProperty();
  }

  /** Whether the head's axes are drawn over the photo. */
  public BooleanProperty axes() {
    return axes;
  }

  /** Whether the model is drawn over the photo. */
  public BooleanProperty model() {
    return model;
  }

  /** How much the model covers the photo, percent. */
  public DoubleProperty opacity() {
    return opacity;
  }

  /** Whether there is a photo and a network. */
  public BooleanBinding canPredict() {
    return canPredict;
  }

  /** The part of a photo that the network would see now, photo pixels. */
  public Square square(Photo of) {
    return of.square(studio.framing().get(), box.get());
  }

  /** Reads a photo file; the newest wins. */
  public void open(Path file, Optional<Box> face) {
    reading.ifPresent(RunningTask::cancel);
    reading =
        Optional.of(
            tasks.<Photo>start(
                texts.of("photo.reading", file.getFileName()),
                progress -> read(file, progress),
                outcome -> read(outcome, face)));
  }

  private Photo read(Path file, Progress progress) throws TaskException {
    progress.report(-1, texts.of("photo.reading", file.getFileName()));
    Frame frame = opener.open(file);
    progress.report(-1, texts.of("photo.reading", file.getFileName()));
    return Photo.of(file, frame);
  }

  private void read(Outcome<Photo> outcome, Optional<Box> face) {
    if (outcome instanceof Outcome.Done<Photo> done) {
      boolean could = canPredict.get(); // if not, its listener asks once there is a photo
      box.set(face);
      photo.set(Optional.of(done.value()));
      forget();
      if (could) {
        predictIfWaitedFor();
      }
    } else if (outcome instanceof Outcome.Failed<Photo> failed) {
      predictWhenReady = false;
      onTrouble.accept(failed.message());
    }
  }

  /** Asks the network about the part in the box. */
  public void predict() {
    if (!canPredict.get()) {
      onTrouble.accept(texts.of(photo.get().isEmpty() ? "photo.needed" : "photo.network.needed"));
      return;
    }
    photo.get().ifPresent(this::predict);
  }

  /** Asks as soon as photo, network and person are there. */
  public void predictWhenReady() {
    predictWhenReady = true;
    predictIfWaitedFor();
  }

  /** Whether a prediction was asked for and has not come yet. */
  public boolean waiting() {
    return predictWhenReady;
  }

  private void predictIfWaitedFor() {
    if (predictWhenReady && canPredict.get() && studio.person().get().isPresent()) {
      predict();
    }
  }

  private void predict(Photo of) {
    Framing framing = studio.framing().get();
    Square square = square(of);
    tasks.<Frame>start(
        texts.of("photo.cutting"),
        progress -> framing.crop(of.frame(), square),
        outcome -> {
          if (outcome instanceof Outcome.Done<Frame> seen) {
            network.read(seen.value(), answer -> found(of, square, framing, seen.value(), answer));
          }
        });
  }

  private void found(Photo of, Square square, Framing framing, Frame seen, Reading answer) {
    predictWhenReady = false;
    boolean stale = !photo.get().map(of::equals).orElse(false) || !square(of).equals(square);
    if (stale) {
      return;
    }
    finding.set(Optional.of(new Finding(square, framing, seen, answer)));
    player.glideTo(answer.estimate().pose(), studio.frontView());
    draw();
  }

  private void forget() {
    finding.set(Optional.empty());
    draw();
  }

  private void draw() {
    Optional<Photo> present = photo.get();
    Optional<Finding> found = finding.get();
    if (present.isEmpty() || found.isEmpty() || !model.get() || studio.person().get().isEmpty()) {
      // Through the same slot, so that no older overlay arrives after this.
      render.request("photo", open -> home.execute(() -> picture.set(present.map(Photo::shown))));
      return;
    }
    Photo on = present.get();
    CharacterModel head = studio.person().get().get().head();
    Scene scene =
        Placement.of(head, found.get().reading().estimate())
            .onPhoto(
                on.onShown(found.get().square()),
                found.get().framing(),
                on.shown().width(),
                on.shown().height(),
                Lighting.STUDIO);
    double cover = opacity.get() / 100;
    render.request(
        "photo",
        open -> {
          Picture figure = NeckFade.of(scene).apply(open.renderer().render(scene, 3));
          Frame over = Blend.over(figure, on.shown(), cover, TINT, TINT_STRENGTH);
          home.execute(() -> picture.set(Optional.of(over)));
        });
  }
}
