package org.kubi.app.panel.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.kubi.app.panel.network.NetworkViewModel;
import org.kubi.app.panel.photo.PhotoViewModel;
import org.kubi.app.panel.pose.PosePlayer;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.service.ExamplePhoto;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.TaskException;
import org.kubi.app.task.TaskRunner;
import org.kubi.data.FileReason;
import org.kubi.framing.Box;
import org.kubi.image.FrameImages;
import org.kubi.pose.JointLimits;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterSource;

/** Decides which of the three first steps is shown, and does what its button says. */
public final class TourViewModel {
  /** How many steps there are. */
  public static final int STEPS = 3;

  private static final String EXAMPLE = "example.png";

  private final Around around;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final IntegerProperty step = new SimpleIntegerProperty(this, "step");

  /**
   * What the tour shows.
   *
   * @param source where the person of the example comes from
   * @param project into which the example is written
   * @param toStage shows the stage, where all steps are taken
   * @param onTrouble hears one sentence when something cannot be done
   */
  public record Around(
      Studio studio,
      PosePlayer player,
      NetworkViewModel network,
      PhotoViewModel photo,
      TaskRunner tasks,
      Texts texts,
      Supplier<CharacterSource> source,
      Supplier<Project> project,
      Runnable toStage,
      Consumer<String> onTrouble) {}

  /** Closed. */
  public TourViewModel(Around around) {
    this.around = around;
    step.addListener((changed, was, is) -> around.player().wandering().set(false));
    open.addListener((changed, was, is) -> opened(is));
  }

  /** Whether it is shown. */
  public BooleanProperty open() {
    return open;
  }

  /** Which step, from 0. */
  public IntegerProperty step() {
    return step;
  }

  /** Whether there is a network to watch. */
  public BooleanBinding watched() {
    return Bindings.createBooleanBinding(
        () -> around.network().about().get().isPresent(), around.network().about());
  }

  /** Whether the network has answered about the photo: the tour has come to its end. */
  public BooleanBinding answered() {
    return Bindings.createBooleanBinding(
        () -> around.photo().finding().get().isPresent(), around.photo().finding());
  }

  /** From the first step. */
  public void begin() {
    step.set(0);
    open.set(true);
  }

  /** To the next step, or the end. */
  public void next() {
    if (step.get() == STEPS - 1) {
      open.set(false);
    } else {
      step.set(step.get() + 1);
    }
  }

  /** To the step before. */
  public void back() {
    step.set(Math.max(0, step.get() - 1));
  }

  /** Not now; the palette shows it again. */
  public void skip() {
    open.set(false);
  }

  /** Turns the head, as a hand would. */
  public void turnHead() {
    around
        .player()
        .glideTo(
            Pose.of(JointLimits.rotation(0, 6, 4), JointLimits.rotation(30, -8, 5)),
            around.studio().orbit().get());
  }

  /** The head wanders, so that one sees the network follow. */
  public void wander() {
    around.player().wandering().set(!around.player().wandering().get());
  }

  /** Draws a person whom no network has seen, opens the picture, and asks about it. */
  public void example() {
    CharacterSource source = around.source().get();
    Project project = around.project().get();
    around
        .tasks()
        .<Example>start(
            around.texts().of("tour.example"),
            progress -> draw(source, project),
            outcome -> {
              if (outcome instanceof Outcome.Done<Example> done) {
                around.photo().open(done.value().file(), Optional.of(done.value().face()));
                around.photo().predictWhenReady();
              } else if (outcome instanceof Outcome.Failed<Example> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }

  private record Example(Path file, Box face) {}

  private static Example draw(CharacterSource source, Project project) throws TaskException {
    Path file = project.photos().resolve(EXAMPLE);
    try {
      ExamplePhoto photo = ExamplePhoto.of(source.person(ExamplePhoto.UNSEEN));
      project.make();
      FrameImages.writePng(photo.picture(), file);
      return new Example(file, photo.face());
    } catch (CharacterException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new TaskException(
          "%s cannot be written (%s): open another project".formatted(file, FileReason.of(e)), e);
    }
  }

  private void opened(boolean is) {
    around.player().wandering().set(false);
    if (is) {
      around.toStage().run();
    }
  }
}
