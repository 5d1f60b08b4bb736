package org.kubi.app.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import org.kubi.app.panel.character.CharacterViewModel;
import org.kubi.app.panel.character.FigureViewModel;
import org.kubi.app.panel.eye.EyeViewModel;
import org.kubi.app.panel.light.LightViewModel;
import org.kubi.app.panel.network.NetworkViewModel;
import org.kubi.app.panel.photo.PhotoViewModel;
import org.kubi.app.panel.pose.PoseEditor;
import org.kubi.app.panel.pose.PosePlayer;
import org.kubi.app.panel.pose.PoseViewModel;
import org.kubi.app.panel.status.StatusViewModel;
import org.kubi.app.panel.status.TaskViewModel;
import org.kubi.app.panel.studio.RenderThread;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.panel.viewport.Handling;
import org.kubi.app.panel.viewport.ViewportViewModel;
import org.kubi.app.task.JobQueue;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.TaskRunner;
import org.kubi.render.character.gltf.GltfSource;

/** All view models, wired to one studio and one project. Works without a window. */
public final class Workbench implements AutoCloseable {
  private static final int FIRST_SEED = 11;

  private final GuiOptions options;
  private final List<String> notices;
  private final Texts texts;
  private final Studio studio = new Studio();
  private final TaskRunner tasks;
  private final RenderThread render;
  private final StatusViewModel status;
  private final TaskViewModel task;
  private final PoseEditor editor;
  private final PosePlayer player;
  private final PoseViewModel pose;
  private final LightViewModel light;
  private final CharacterViewModel character;
  private final FigureViewModel figures;
  private final Handling handling;
  private final ViewportViewModel viewport;
  private final EyeViewModel eye;
  private final NetworkViewModel network;
  private final PhotoViewModel photo;
  private final Executor home;
  private final Desk desk;
  private final StateKeeper keeper;

  /**
   * Wires all; the first person starts loading.
   *
   * @param home the toolkit's thread in a window
   */
  public Workbench(
      GuiOptions options, Equipment equipment, Session session, Texts texts, Executor home) {
    this.options = options;
    this.notices = equipment.notices();
    this.texts = texts;
    this.home = home;
    this.tasks = new TaskRunner(home);
    this.status = new StatusViewModel(texts);
    this.task = new TaskViewModel(tasks, texts);
    this.render = new RenderThread(equipment.renderers(), home, status);
    this.editor = new PoseEditor(studio);
    this.player = new PosePlayer(studio, editor);
    this.pose = new PoseViewModel(studio, editor);
    this.light = new LightViewModel(studio);
    this.handling = new Handling(studio, editor);
    this.viewport = new ViewportViewModel(studio, render, home);
    this.eye = new EyeViewModel(studio);
    this.network = new NetworkViewModel(studio, home, texts, equipment.networks(), status::tell);
    this.photo =
        new PhotoViewModel(
            studio, render, tasks, network, player, home, texts, equipment.photos(), status::tell);
    GuiOptions.Character first =
        options
            .character()
            .or(() -> session.state().flatMap(StateKeeper::person))
            .orElseGet(() -> new GuiOptions.Character(equipment.sources().get(0).id(), FIRST_SEED));
    this.character =
        new CharacterViewModel(
            studio,
            tasks,
            texts,
            equipment.sources(),
            new CharacterViewModel.Choice(first.sourceId(), first.seed()),
            status::tell);
    this.figures = new FigureViewModel(tasks, texts, character::show, status::tell);
    this.desk = new Desk(options, equipment, session, tasks, this);
    this.keeper = new StateKeeper(this, session);
    StatusWords.connect(this);
  }

  /** Opens the network and the photo of the options, and asks the one about the other. */
  public void openWhatWasAskedFor() {
    notices.forEach(status::tell);
    desk.project().refresh();
    keeper.restore(options);
    options
        .character()
        .filter(wanted -> !character.has(wanted.sourceId()))
        .ifPresent(
            wanted ->
                status.tell(
                    texts.of("character.unknown", wanted.sourceId(), character.sourceIds())));
    options.figure().ifPresent(figures::open);
    options.place().beside().forEach(desk.compare().lineup()::add);
    if (!options.place().open().isEmpty()) {
      open(options.place().open());
    }
    options.model().ifPresent(network::open);
    options
        .photo()
        .ifPresent(
            file -> {
              photo.open(file, options.box());
              if (options.model().isPresent()) {
                photo.predictWhenReady();
              }
            });
  }

  /** Opens what was dropped on the window, each thing where it belongs. */
  public void open(List<Path> dropped) {
    tasks.<List<Offering>>start(
        texts.of("drop.looking", dropped.get(0).getFileName()),
        progress -> Offering.of(dropped, texts),
        outcome -> {
          if (outcome instanceof Outcome.Failed<List<Offering>> failed) {
            status.tell(failed.message());
          } else if (outcome instanceof Outcome.Done<List<Offering>> done) {
            desk.take(done.value());
          }
        });
  }

  /** What the window is about: the photo and the network that are open. */
  public StringBinding title() {
    return Bindings.createStringBinding(
        () -> {
          StringBuilder title = new StringBuilder(texts.of("window.title"));
          photo
              .photo()
              .get()
              .ifPresent(one -> title.append(" – ").append(one.file().getFileName()));
          network.about().get().ifPresent(one -> title.append(" – ").append(one.name()));
          return title.toString();
        },
        photo.photo(),
        network.about());
  }

  /** Whether nothing is being loaded, read, rendered or moved, nor will be. */
  public boolean settled() {
    boolean personWillCome = character.loading().get();
    boolean networkWillCome = network.loading().get();
    boolean answerWillCome = photo.waiting() && network.about().get().isPresent();
    boolean pictureWillCome =
        desk.workspace().get().equals(Panels.STAGE)
            && studio.person().get().isPresent()
            && !viewport.shown();
    return !personWillCome
        && !networkWillCome
        && !answerWillCome
        && !pictureWillCome
        && !player.gliding()
        && settledWork();
  }

  /** Whether no work is under way in the background. */
  boolean settledWork() {
    return tasks.idle() && render.idle() && network.idle() && desk.idle();
  }

  /** The figure whose bones are asked for, since their names do not say which are which. */
  Optional<Path> unsureFigure() {
    return figures.question().get().isPresent()
        ? options.figure().map(GltfSource::file)
        : Optional.empty();
  }

  /** Project, jobs, log, and the workspaces beside the stage. */
  public Desk desk() {
    return desk;
  }

  /** How the window is kept and restored. */
  StateKeeper keeper() {
    return keeper;
  }

  /** The long jobs. */
  JobQueue jobs() {
    return desk.jobs();
  }

  /** Where view models live: the toolkit's thread in a window. */
  Executor home() {
    return home;
  }

  RenderThread render() {
    return render;
  }

  Texts texts() {
    return texts;
  }

  /** What all panels look at. */
  public Studio studio() {
    return studio;
  }

  PoseEditor editor() {
    return editor;
  }

  PosePlayer player() {
    return player;
  }

  /** The pose sliders. */
  public PoseViewModel pose() {
    return pose;
  }

  LightViewModel light() {
    return light;
  }

  /** The chooser of people. */
  public CharacterViewModel character() {
    return character;
  }

  /** The opener of figures from files. */
  public FigureViewModel figures() {
    return figures;
  }

  Handling handling() {
    return handling;
  }

  /** The picture of the studio. */
  public ViewportViewModel viewport() {
    return viewport;
  }

  EyeViewModel eye() {
    return eye;
  }

  /** The network that watches. */
  public NetworkViewModel network() {
    return network;
  }

  /** The photo pane. */
  public PhotoViewModel photo() {
    return photo;
  }

  TaskViewModel task() {
    return task;
  }

  /** The line at the bottom. */
  public StatusViewModel status() {
    return status;
  }

  @Override
  public void close() {
    keeper.close();
    desk.close();
    tasks.close();
    network.close();
    render.close();
  }
}
