package org.kubi.app.panel.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kubi.app.panel.pose.PoseEditor;
import org.kubi.app.panel.recipe.RecipeViewModel;
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
 * over what it can show; the picture that a data set would hold stands beside it. The recipe's
 * settings can be changed here: at each change the same dice fall anew.
 */
public final class DiceViewModel {
  private static final String BODY = "body";
  private static final long SEED = 1;

  /** As many neighbours show one person. */
  private static final long NEXT_PERSON = 10;

  private final DataViewModel.Around around;
  private final RecipeViewModel settings;
  private final Studio studio;
  private final PoseEditor editor;
  private final Map<String, Long> indices = new HashMap<>();
  private final ReadOnlyObjectWrapper<Optional<Frame>> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", Optional.empty());
  private Optional<Kept> kept = Optional.empty();
  private boolean beginning;
  private int asked;

  /** People and pictures of a recipe; they stay while its other settings change. */
  private record Kept(Recipe recipe, Cast cast) {
    boolean serves(Recipe other) {
      return recipe.characters().equals(other.characters())
          && recipe.people().equals(other.people())
          && recipe.showsBodies() == other.showsBodies()
          && recipe.background().folder().equals(other.background().folder())
          && recipe.background().folderShare() == other.background().folderShare();
    }
  }

  private record Thrown(Kept source, Draft draft, Frame picture) {}

  /**
   * Without a throw.
   *
   * @param choice the recipe that is chosen in Data, with which {@code settings} begins
   */
  DiceViewModel(
      DataViewModel.Around around,
      ObservableValue<RecipeChoice> choice,
      RecipeViewModel settings,
      Studio studio,
      PoseEditor editor) {
    this.around = around;
    this.settings = settings;
    this.studio = studio;
    this.editor = editor;
    begin(choice.getValue());
    choice.addListener((changed, was, is) -> begin(is));
    settings
        .recipe()
        .addListener(
            (changed, was, is) -> {
              if (!beginning) {
                show();
              }
            });
  }

  /** A recipe that is only chosen leaves the stage as it is. */
  private void begin(@Nullable RecipeChoice choice) {
    if (choice != null) { // a box has no choice for a moment while a file is read again
      beginning = true;
      settings.begin(choice.recipe());
      beginning = false;
    }
  }

  /** Takes over changes of settings that were not saved; the stage stays as it is. */
  public void restore(List<RecipeViewModel.Unsaved> changes) {
    beginning = true;
    settings.restore(changes);
    beginning = false;
  }

  /** The recipe whose dice they are, to be changed and saved. */
  public RecipeViewModel settings() {
    return settings;
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

  /** The recipe that is chosen in Data, and how many of its settings were changed here. */
  public ObservableValue<String> recipeName() {
    return Bindings.createStringBinding(
        () -> {
          long changes = settings.changes();
          String name = settings.base().get().name();
          return changes == 0 ? name : name + ", " + around.texts().of("recipe.changes", changes);
        },
        settings.base(),
        settings.recipe());
  }

  /** Whether a throw of one thing would change nothing: bodies of a recipe for heads. */
  public ObservableValue<Boolean> isIdle(String thrower) {
    return settings.recipe().map(now -> thrower.equals(BODY) && !now.showsBodies());
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
    Recipe now = settings.recipe().get();
    Map<String, Long> thrown = Map.copyOf(indices);
    Optional<Kept> before = kept.filter(one -> one.serves(now));
    asked++;
    int mine = asked;
    around
        .tasks()
        .<Thrown>start(
            around.texts().of("dice.throwing"),
            progress -> {
              Kept source = before.isPresent() ? before.get() : make(now);
              return thrown(source, now, thrown);
            },
            outcome -> {
              if (mine != asked) {
                return; // thrown again meanwhile
              }
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
      return new Kept(now, cast);
    } catch (CharacterException | RecipeException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Thrown thrown(Kept source, Recipe now, Map<String, Long> indices)
      throws TaskException {
    try (SoftRenderer renderer = new SoftRenderer()) {
      Draft draft =
          new SampleGenerator(now, SEED, source.cast())
              .draft(0, id -> indices.getOrDefault(id, 0L));
      return new Thrown(
          source, draft, draft.photo(renderer.render(draft.scene(), draft.channels())));
    } catch (CastException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  private void take(Thrown thrown) {
    kept = Optional.of(thrown.source());
    picture.set(Optional.of(thrown.picture()));
    studio.thrown().set(Optional.of(thrown.draft()));
    Actor actor = thrown.draft().scene().actors().get(0);
    Person person = Person.of(actor.model());
    studio.person().set(Optional.of(person));
    editor.set(
        actor.pose(),
        SceneAgain.orbit(actor.root(), person.headCentre()),
        LightSetting.of(thrown.draft().scene().lighting()));
  }
}
