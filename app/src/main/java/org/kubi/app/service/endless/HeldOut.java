package org.kubi.app.service.endless;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kubi.app.service.Generation;
import org.kubi.gen.CharacterMix;
import org.kubi.gen.Recipe;

/**
 * What an endless training is measured on: pictures by its own recipe, but of people whom it never
 * shows.
 *
 * @param recipe with the people of the seeds that follow its own; with the same people where all of
 *     them are named ones, for then there are no others
 * @param seed of the dice, another one than the training's: no picture is laid out as one of its
 * @param hasOthers whether they are other people
 */
public record HeldOut(Recipe recipe, long seed, boolean hasOthers) {
  /** The folder in a run's that keeps them, as a data set. */
  public static final String FOLDER = "held-out";

  /** As many samples in a row show one person. */
  private static final int ROW = 10;

  /** More people than these take turns, and each is shown more often. */
  private static final int MOST_PEOPLE = 250;

  /**
   * Of a training.
   *
   * @param trained its recipe
   * @param seed of its dice
   * @param count how many pictures are wanted, at least 1: a tenth as many people, if the recipe
   *     has so many and 250 at most
   */
  public static HeldOut of(Recipe trained, long seed, int count) {
    // Sources may be in several mixes: the seeds after the last of all are free.
    Map<String, Long> free = new HashMap<>();
    for (CharacterMix mix : trained.characters()) {
      free.merge(mix.source(), mix.firstSeed() + mix.people(), Math::max);
    }
    int wanted = Math.max(1, Math.min(MOST_PEOPLE, count / ROW));
    List<CharacterMix> others =
        trained.characters().stream()
            .filter(mix -> mix.people() > 0)
            .map(
                mix -> {
                  int people = Math.min(mix.people(), wanted);
                  long first = free.merge(mix.source(), (long) people, Long::sum) - people;
                  return new CharacterMix(mix.source(), List.of(), people, first, mix.weight());
                })
            .toList();
    Recipe recipe = others.isEmpty() ? trained : trained.withCharacters(others);
    return new HeldOut(
        recipe.named(
            trained.name() + "-held-out",
            "What a training by " + trained.name() + " is measured on."),
        ~seed,
        !others.isEmpty());
  }

  /** The job that renders them into a folder, or the rest of them. */
  public Generation generation(Feed feed, int count, Path folder) {
    return new Generation(recipe, count, seed, feed.threads(), feed.renderer(), folder, true);
  }

  /** How many people it has. */
  public int people() {
    return recipe.characters().stream().mapToInt(CharacterMix::count).sum();
  }
}
