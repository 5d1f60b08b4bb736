package org.kubi.app.panel.network;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.kubi.app.panel.studio.EyeShot;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.SlotWorker;
import org.kubi.app.task.TaskException;
import org.kubi.framing.Framing;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.label.Bones10;
import org.kubi.label.Estimate;
import org.kubi.pose.Pose;

/**
 * Decides when the network is asked and what follows: live, every picture that it would see is read
 * on the network's own thread, the newest first, and the answer becomes the studio's ghost.
 */
public final class NetworkViewModel implements AutoCloseable {
  private final Studio studio;
  private final Executor home;
  private final Texts texts;
  private final PoseNetwork.Opener opener;
  private final Consumer<String> onTrouble;
  private final SlotWorker worker;
  private final ReadOnlyObjectWrapper<Optional<About>> about =
      new ReadOnlyObjectWrapper<>(this, "about", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
      new ReadOnlyObjectWrapper<>(this, "comparison", Optional.empty());
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading");
  private final BooleanProperty live = new SimpleBooleanProperty(this, "live", true);
  private final ErrorTrace trace = new ErrorTrace();
  private final AtomicLong asked = new AtomicLong();
  private Optional<Path> folder = Optional.empty();
  private @Nullable PoseNetwork network; // by the worker only

  /**
   * Without a network yet.
   *
   * @param home the toolkit's thread in a window
   * @param onTrouble hears one sentence when a network cannot be opened
   */
  public NetworkViewModel(
      Studio studio,
      Executor home,
      Texts texts,
      PoseNetwork.Opener opener,
      Consumer<String> onTrouble) {
    this.studio = studio;
    this.home = home;
    this.texts = texts;
    this.opener = opener;
    this.onTrouble = onTrouble;
    this.worker =
        new SlotWorker(
            "kubi-network",
            this::closeNetwork,
            fault -> {
              System.getLogger(NetworkViewModel.class.getName())
                  .log(System.Logger.Level.ERROR, "the network failed", fault);
              home.execute(
                  () -> {
                    loading.set(false);
                    onTrouble.accept(texts.of("network.fault", fault));
                  });
            });
    studio.eye().addListener((changed, was, is) -> watch());
    live.addListener((changed, was, is) -> liveSwitched(is));
  }

  /**
   * The network that is loaded.
   *
   * @param name its name
   * @param details what it is, in a line
   * @param facts all that is known of it, in some lines
   */
  public record About(String name, String details, String facts) {}

  /**
   * Truth and belief of one picture.
   *
   * @param truth the head relative to the camera
   * @param belief what the network says of it
   */
  public record Comparison(Rotation truth, Rotation belief) {
    /** The angle between the two, degrees. */
    public double degrees() {
      return Math.toDegrees(truth.angleTo(belief));
    }
  }

  /** The network that is loaded, if any. */
  public ReadOnlyObjectProperty<Optional<About>> about() {
    return about.getReadOnlyProperty();
  }

  /** Whether a network is being opened. */
  public ReadOnlyBooleanProperty loading() {
    return loading.getReadOnlyProperty();
  }

  /** Whether every picture is read and shown as a ghost. */
  public BooleanProperty live() {
    return live;
  }

  /** The newest truth and belief while live. */
  public ReadOnlyObjectProperty<Optional<Comparison>> comparison() {
    return comparison.getReadOnlyProperty();
  }

  /** The errors of the last seconds; changes with {@link #comparison}. */
  public ErrorTrace trace() {
    return trace;
  }

  /** Whether nothing is being opened or read. */
  public boolean idle() {
    return worker.idle();
  }

  /** Opens the network of a folder; the present one stays if that fails. */
  public void open(Path path) {
    loading.set(true);
    worker.put(
        "open",
        () -> {
          try {
            PoseNetwork opened = opener.open(path);
            closeNetwork();
            network = opened;
            About told = new About(opened.name(), opened.details(), opened.facts());
            Framing framing = opened.framing();
            home.execute(() -> opened(path, told, framing));
          } catch (TaskException e) {
            home.execute(
                () -> {
                  loading.set(false);
                  onTrouble.accept(String.valueOf(e.getMessage()));
                });
          }
        });
  }

  /** Reads one picture; the answer comes on the home thread. Nothing happens without a network. */
  public void read(Frame frame, Consumer<Reading> onAnswer) {
    worker.put(
        "read",
        () -> {
          if (network != null) {
            Reading reading = network.read(frame);
            home.execute(() -> onAnswer.accept(reading));
          }
        });
  }

  /**
   * Reads one picture, in its turn; for any thread. Empty without a network. The answer fails where
   * the network does.
   */
  public CompletableFuture<Optional<Reading>> ask(Frame frame) {
    CompletableFuture<Optional<Reading>> answer = new CompletableFuture<>();
    // A slot of its own: none of these replaces another.
    worker.put(
        "ask-" + asked.incrementAndGet(),
        () -> {
          try {
            answer.complete(network == null ? Optional.empty() : Optional.of(network.read(frame)));
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
            throw e;
          }
        });
    return answer;
  }

  /** The folder of the network that is loaded. */
  public Optional<Path> folder() {
    return folder;
  }

  @Override
  public void close() {
    worker.close();
  }

  private void opened(Path path, About told, Framing framing) {
    loading.set(false);
    folder = Optional.of(path.toAbsolutePath());
    studio.framing().set(framing);
    trace.clear();
    about.set(Optional.empty()); // the same network once more is news, too
    about.set(Optional.of(told));
    watch();
  }

  private void liveSwitched(boolean on) {
    if (on) {
      watch();
    } else {
      trace.clear();
      studio.ghost().set(Optional.empty());
      comparison.set(Optional.empty());
    }
  }

  private void watch() {
    Optional<EyeShot> shot = studio.eye().get();
    if (about.get().isEmpty() || !live.get()) {
      return;
    }
    if (shot.isEmpty()) {
      studio.ghost().set(Optional.empty());
      comparison.set(Optional.empty());
      return;
    }
    if (shot.get().frame().width() != studio.framing().get().size()) {
      return; // taken for the network before; its successor is on the way
    }
    worker.put(
        "live",
        () -> {
          if (network != null) {
            Estimate estimate = network.read(shot.get().frame()).estimate();
            home.execute(() -> believed(shot.get(), estimate));
          }
        });
  }

  private void believed(EyeShot shot, Estimate estimate) {
    if (!live.get()) {
      return;
    }
    Comparison newest = new Comparison(shot.truth().headToCamera(), estimate.headToCamera());
    trace.add(System.nanoTime() * 1e-9, newest.degrees());
    comparison.set(Optional.of(newest));
    studio.ghost().set(Optional.of(ghost(shot, estimate)));
  }

  /** The pose on this body by which the head stands to the camera as the network says. */
  static Pose ghost(EyeShot shot, Estimate estimate) {
    Rotation body = shot.truth().body();
    return estimate.neckInPicture().isPresent()
        ? Bones10.neckOnBody(estimate, body)
        : Pose.ofHead(body.inverse().times(estimate.headToCamera()));
  }

  private void closeNetwork() {
    if (network != null) {
      network.close();
      network = null;
    }
  }
}
