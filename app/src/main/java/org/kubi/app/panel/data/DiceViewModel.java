package org.kubi.app.panel.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.kubi.app.panel.pose.PoseEditor;
import org.kubi.app.panel.studio.LightSetting;
import org.kubi.app.panel.studio.Person;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.TaskException;
import org.kubi.gen.Cast;
import org.kubi.gen.CastBuilder;
import org.kubi.gen.CastException;
import org.kubi.gen.Draft;
import org.kubi.gen.Recipe;
import org.kubi.gen.RecipeException;
import org.kubi.gen.SampleGenerator;
import org.kubi.image.Frame;
import org.kubi.render.character.CharacterException;
import org.kubi.render.scene.Actor;
import org.kubi.render.soft.SoftRenderer;

/**
 * Throws the dice of the chosen recipe, of one thing at a time or of all: who, how they hold
 * themselves, camera, light, background, what is in front, what the camera does. The stage takes
 * over what it can show; the picture that a data set would hold stands beside it.
 */
public final class DiceViewModel {
  private static final String BODY = "body";
  private static final long SEED = 1;

  /** As many neighbours show one person. */
  private static final long NEXT_PERSON = 10;

  private final DataViewModel.Around around;
  private final ObservableValue<RecipeChoice> recipe;
  private final Studio studio;
  private final PoseEditor editor;
  private final Map<String, Long> indices = new HashMap<>();
  private final ReadOnlyObjectWrapper<Optional<Frame>> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", Optional.empty());
  private Optional<Kept> kept = Optional.empty();

  private record Kept(Recipe recipe, SampleGenerator generator) {}

  private record Thrown(Kept source, Draft draft, Frame picture) {}

  DiceViewModel(
      DataViewModel.Around around,
      ObservableValue<RecipeChoice> recipe,
      Studio studio,
      PoseEditor editor) {
    this.around = around;
    this.recipe = recipe;
    this.studio = studio;
    this.editor = editor;
  }

  /** What can be thrown; a recipe of whole figures has one thing more. */
  public static List<String> throwers() {
    return List.of(
        SampleGenerator.PERSON,
        "pose",
        BODY,
        "face",
        "camera",
        "light",
        "background",
        "occluder",
        "degrade");
  }

  /** The recipe whose dice they are: the one that is chosen in Data. */
  public ObservableValue<String> recipeName() {
    return recipe.map(one -> one.recipe().name());
  }

  /** Whether a throw of one thing would change nothing: bodies of a recipe for heads. */
  public ObservableValue<Boolean> isIdle(String thrower) {
    return recipe.map(one -> thrower.equals(BODY) && !one.recipe().showsBodies());
  }

  /** The picture as a data set would hold it; none before the first throw. */
  public ReadOnlyObjectProperty<Optional<Frame>> picture() {
    return picture.getReadOnlyProperty();
  }

  /** Throws one thing again; the others stay as they are. */
  public void roll(String thrower) {
    long step = thrower.equals(SampleGenerator.PERSON) ? NEXT_PERSON : 1;
    indices.merge(thrower, step, Long::sum);
    show();
  }

  /** Throws all of them again. */
  public void rollAll() {
    for (String thrower : throwers()) {
      long step = thrower.equals(SampleGenerator.PERSON) ? NEXT_PERSON : 1;
      indices.merge(thrower, step, Long::sum);
    }
    show();
  }

  private void show() {
    Recipe now = recipe.getValue().recipe();
    Map<String, Long> thrown = Map.copyOf(indices);
    Optional<Kept> before = kept.filter(one -> one.recipe().equals(now));
    around
        .tasks()
        .<Thrown>start(
            around.texts().of("dice.throwing"),
            progress -> {
              Kept source = before.isPresent() ? before.get() : make(now);
              return thrown(source, thrown);
            },
            outcome -> {
              if (outcome instanceof Outcome.Done<Thrown> done) {
                take(done.value());
              } else if (outcome instanceof Outcome.Failed<Thrown> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }

  private Kept make(Recipe now) throws TaskException {
    try {
      Cast cast = CastBuilder.build(now, around.people(), 1, (done, total) -> {}, () -> false);
      return new Kept(now, new SampleGenerator(now, SEED, cast));
    } catch (CharacterException | RecipeException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Thrown thrown(Kept source, Map<String, Long> indices) throws TaskException {
    try (SoftRenderer renderer = new SoftRenderer()) {
      Draft draft = source.generator().draft(0, id -> indices.getOrDefault(id, 0L));
      byte[] pixels = source.generator().render(List.of(draft), renderer).get(0).picture();
      int size = draft.scene().camera().width();
      return new Thrown(source, draft, Frame.gray(size, size, pixels));
    } catch (CastException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  private void take(Thrown thrown) {
    kept = Optional.of(thrown.source());
    picture.set(Optional.of(thrown.picture()));
    Actor actor = thrown.draft().scene().actors().get(0);
    Person person = Person.of(actor.model());
    studio.person().set(Optional.of(person));
    editor.set(actor.pose());
    studio.orbit().set(SceneAgain.orbit(actor.root(), person.headCentre()));
    studio.light().set(LightSetting.of(thrown.draft().scene().lighting()));
  }
}
