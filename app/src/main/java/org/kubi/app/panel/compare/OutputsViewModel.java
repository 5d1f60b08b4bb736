package org.kubi.app.panel.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kubi.app.output.Endpoint;
import org.kubi.app.output.FrameSource;
import org.kubi.app.output.HeadPose;
import org.kubi.app.output.HeadSink;
import org.kubi.app.output.HeadStream;
import org.kubi.app.output.NeckBones;
import org.kubi.app.output.OpentrackSink;
import org.kubi.app.output.Sinks;
import org.kubi.app.output.VmcSink;
import org.kubi.app.panel.compare.CompareViewModel.Around;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.RunningTask;
import org.kubi.app.task.TaskException;

/**
 * Decides where poses go beside the window: the table's into files, the chosen head's to other
 * programs, and a head's that is followed through a folder of pictures or before a camera.
 */
public final class OutputsViewModel implements AutoCloseable {
  private final TablePoses table;
  private final Around around;
  private final Studio studio;
  private final BooleanProperty opentrack = new SimpleBooleanProperty(this, "opentrack");
  private final StringProperty opentrackTo =
      new SimpleStringProperty(this, "opentrackTo", Endpoint.local(OpentrackSink.PORT).toString());
  private final BooleanProperty vmc = new SimpleBooleanProperty(this, "vmc");
  private final StringProperty vmcTo =
      new SimpleStringProperty(this, "vmcTo", Endpoint.local(VmcSink.PORT).toString());
  private final ObjectProperty<Optional<Path>> file =
      new SimpleObjectProperty<>(this, "file", Optional.empty());
  private final BooleanProperty smooth = new SimpleBooleanProperty(this, "smooth", true);
  private final DoubleProperty fps = new SimpleDoubleProperty(this, "fps", 30);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyObjectWrapper<Optional<HeadStream.Seen>> seen =
      new ReadOnlyObjectWrapper<>(this, "seen", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<List<String>>> command =
      new ReadOnlyObjectWrapper<>(this, "command", Optional.empty());
  private Optional<RunningTask> stream = Optional.empty();

  OutputsViewModel(CompareViewModel model, Around around, Studio studio) {
    this.table = new TablePoses(model);
    this.around = around;
    this.studio = studio;
  }

  /** How a film or a camera is opened; takes a while. */
  @FunctionalInterface
  public interface Opener {
    /**
     * Opens it.
     *
     * @param inTime whether pictures wait for their time
     * @throws TaskException if it cannot be had
     */
    FrameSource open(double fps, boolean inTime) throws TaskException;
  }

  /** Whether poses are sent to opentrack. */
  public BooleanProperty opentrack() {
    return opentrack;
  }

  /** Where opentrack listens, HOST:PORT. */
  public StringProperty opentrackTo() {
    return opentrackTo;
  }

  /** Whether poses are sent to an avatar. */
  public BooleanProperty vmc() {
    return vmc;
  }

  /** Where the avatar's program listens, HOST:PORT. */
  public StringProperty vmcTo() {
    return vmcTo;
  }

  /** The file into which what is followed is written. */
  public ObjectProperty<Optional<Path>> file() {
    return file;
  }

  /** Whether what is followed is smoothed. */
  public BooleanProperty smooth() {
    return smooth;
  }

  /** Pictures a second of what is followed. */
  public DoubleProperty fps() {
    return fps;
  }

  /** Whether a head is being followed. */
  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /** The newest picture of what is followed. */
  public ReadOnlyObjectProperty<Optional<HeadStream.Seen>> seen() {
    return seen.getReadOnlyProperty();
  }

  /** Writes all answers of the table, of each network, in the order of the photos. */
  public void save(Path to) {
    boolean film = ending(to).equals("bvh");
    List<HeadPose> poses = table.all(fps.get(), film);
    if (poses.isEmpty()) {
      around.onTrouble().accept(around.texts().of("outputs.nothing"));
      return;
    }
    double rate = fps.get();
    NeckBones bones = bones();
    around
        .tasks()
        .<Integer>start(
            around.texts().of("outputs.saving", to.getFileName()),
            progress -> write(poses, into(to).open(bones, rate)),
            outcome -> told(outcome, to));
  }

  private void told(Outcome<Integer> outcome, Path to) {
    if (outcome instanceof Outcome.Done<Integer> done) {
      around.onRemark().accept(around.texts().of("outputs.saved", done.value(), to));
    } else if (outcome instanceof Outcome.Failed<Integer> failed) {
      around.onTrouble().accept(failed.message());
    }
  }

  /** Sends the pose of the head that is chosen, once, to those that are ticked. */
  public void send() {
    Optional<Sinks> wanted = live();
    if (wanted.isEmpty()) {
      return;
    }
    List<HeadPose> poses = table.chosen();
    if (poses.isEmpty() || wanted.get().isEmpty()) {
      around.onTrouble().accept(around.texts().of("outputs.nothing"));
      return;
    }
    NeckBones bones = bones();
    around
        .tasks()
        .<Integer>start(
            around.texts().of("outputs.sending"),
            progress -> write(poses, wanted.get().open(bones, 1)),
            outcome -> {
              if (outcome instanceof Outcome.Failed<Integer> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }

  /**
   * Follows a head from now on, until the end or {@link #stop}.
   *
   * @param from the folder or camera, as {@code kubi stream} names it
   */
  public void start(String from, Opener opener) {
    Optional<Sinks> wanted = live();
    if (running.get() || wanted.isEmpty()) {
      return;
    }
    if (around.network().about().get().isEmpty()) {
      around.onTrouble().accept(around.texts().of("photo.network.needed"));
      return;
    }
    Sinks ends = wanted.get();
    Sinks all =
        file.get()
            .map(OutputsViewModel::into)
            .map(f -> new Sinks(f.csv(), f.json(), f.bvh(), ends.opentrack(), ends.vmc()))
            .orElse(ends);
    Following job =
        new Following(
            opener,
            all,
            fps.get(),
            smooth.get(),
            bones(),
            studio.framing().get(),
            around.network().about().get().get().name());
    seen.set(Optional.empty());
    command.set(Optional.of(words(from, all)));
    running.set(true);
    stream =
        Optional.of(
            around
                .tasks()
                .<Integer>start(
                    around.texts().of("outputs.following"),
                    progress -> job.run(around, now -> seen.set(Optional.of(now)), progress),
                    outcome -> {
                      running.set(false);
                      if (outcome instanceof Outcome.Failed<Integer> failed) {
                        around.onTrouble().accept(failed.message());
                      }
                    }));
  }

  /** The words of the command line that follows as was done last; empty before. */
  public ReadOnlyObjectProperty<Optional<List<String>>> command() {
    return command.getReadOnlyProperty();
  }

  private List<String> words(String from, Sinks all) {
    List<String> words = new ArrayList<>(List.of("stream", from));
    around.network().folder().ifPresent(f -> words.addAll(List.of("--model", f.toString())));
    words.addAll(all.words());
    words.addAll(List.of("--fps", Double.toString(fps.get()).replaceFirst("\\.0$", "")));
    if (smooth.get()) {
      words.add("--smooth");
    }
    return List.copyOf(words);
  }

  /** Stops following. */
  public void stop() {
    stream.ifPresent(RunningTask::cancel);
  }

  /** Where poses are sent; empty, and told, if an address makes no sense. */
  private Optional<Sinks> live() {
    try {
      return Optional.of(
          new Sinks(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              opentrack.get()
                  ? Optional.of(Endpoint.of(opentrackTo.get().strip(), OpentrackSink.PORT))
                  : Optional.empty(),
              vmc.get()
                  ? Optional.of(Endpoint.of(vmcTo.get().strip(), VmcSink.PORT))
                  : Optional.empty()));
    } catch (IllegalArgumentException e) {
      around.onTrouble().accept(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** A file by the ending of its name; a table where it has another. */
  private static Sinks into(Path to) {
    String kind = ending(to);
    boolean json = kind.equals("json");
    boolean bvh = kind.equals("bvh");
    return new Sinks(
        Optional.of(to).filter(one -> !json && !bvh),
        Optional.of(to).filter(one -> json),
        Optional.of(to).filter(one -> bvh),
        Optional.empty(),
        Optional.empty());
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private NeckBones bones() {
    return studio
        .person()
        .get()
        .map(who -> NeckBones.of(who.model().skeleton()))
        .orElse(NeckBones.TYPICAL);
  }

  private static int write(List<HeadPose> poses, List<HeadSink> sinks) throws TaskException {
    try {
      for (HeadPose pose : poses) {
        for (HeadSink sink : sinks) {
          sink.take(pose);
        }
      }
      return poses.size();
    } finally {
      Sinks.closeAll(sinks);
    }
  }

  @Override
  public void close() {
    stop();
  }
}
