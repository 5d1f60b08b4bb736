package org.kubi.gen;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Json;
import org.kubi.gen.random.Range;
import org.kubi.gen.random.backdrop.BackgroundRandomizer;
import org.kubi.gen.random.backdrop.Scenes;
import org.kubi.gen.random.occluder.OccluderRandomizer;
import org.kubi.gen.random.occluder.Things;
import org.kubi.gen.random.view.CameraRandomizer;
import org.kubi.render.character.Population;

/** The named recipes, and recipes from files. To add one: add it to {@link #ALL}. */
public final class Recipes {
  /** Anybody, from MakeHuman's data: what a network for real photos learns from. */
  public static final Recipe ANYONE =
      recipe(
          "anyone",
          "People of all kinds from MakeHuman's data in any light, held as in photos.",
          20_000,
          List.of(people("makehuman", 250, 0)));

  /**
   * Many people, cut closely: a face fills more of the picture, and photos are cut likewise. The
   * models/head learnt from it last, with 4,000 people and 160,000 pictures.
   */
  public static final Recipe HEAD =
      recipe(
          "head",
          "2,000 people of MakeHuman's data in any light, held as in photos, cut closely: what a"
              + " network for real photos learns from.",
          60_000,
          List.of(people("makehuman", 2000, 0)),
          new CameraRandomizer(
              new Range(0.45, 2.5), 8, 5, 0.05, new Range(30, 110), -0.14, 0.08, 0.045, 0.03));

  /**
   * What the head detector in models/detector learnt from: faces of mostly 10 to 40 pixels anywhere
   * in the picture, one picture in seven without any, before busier backgrounds.
   */
  public static final Recipe HEADS =
      new Recipe(
          "heads",
          "Small heads anywhere in the picture, some pictures without: what the head detector learns"
              + " from.",
          24_000,
          List.of(people("makehuman", 250, 0)),
          Population.ANYONE,
          Randomizers.POSE,
          Randomizers.FACE,
          new CameraRandomizer(
              new Range(0.45, 6), 10, 8, 0.05, new Range(30, 110), 0.75, 0.35, 0.3, 0.2),
          Randomizers.LIGHT,
          new BackgroundRandomizer(
              new Scenes(1.5, 1, 1.5, 2, 1.5, 0.3, 0.5, 1, 1, 1.2),
              0.45,
              new Range(0.5, 4),
              new Range(0.6, 1.4),
              "",
              0.5),
          new OccluderRandomizer(
              0.2,
              new Things(4, 2.5, 0.7, 1, 1.2, 1, 1.5),
              new Range(0.4, 0.9),
              new Range(0, 0.8),
              0.04,
              new Range(0.03, 0.25),
              0.6,
              0.15),
          Randomizers.DEGRADE);

  /** Anybody from the built-in human: needs no other data. */
  public static final Recipe BUILTIN =
      recipe(
          "builtin",
          "People made by code, in any light, held as in photos; needs no other data.",
          20_000,
          List.of(people("builtin", 250, 0)));

  /** Whole figures: people made by code, who have arms and legs. */
  public static final Recipe BODY =
      new Recipe(
          "body",
          "Whole figures from head to toe who stand, walk, sit, squat and reach, seen from all"
              + " sides.",
          20_000,
          List.of(people("builtin", 250, 0)),
          Population.ANYONE,
          BodyRandomizers.POSE,
          Randomizers.FACE,
          BodyRandomizers.CAMERA,
          Randomizers.LIGHT,
          Randomizers.BACKGROUND,
          BodyRandomizers.OCCLUDER,
          Randomizers.DEGRADE,
          BodyRandomizers.STANCES,
          List.of());

  private static final CharacterMix ORIGINAL_MAN =
      new CharacterMix("makehuman", List.of("original-man"), 0, 0, 4);

  /** The original experiment: one bald man who faces the camera. */
  public static final Recipe ORIGINAL_40K =
      original(
          "original-40k", "The original experiment: one bald man.", 40_000, List.of(ORIGINAL_MAN));

  /** The original experiment's second set: 40,000 of the man, 10,000 of each of six more. */
  public static final Recipe ORIGINAL_100K =
      original(
          "original-100k",
          "The original experiment's second set: the bald man, the same with three hair styles, and a"
              + " woman with three, of which two differ only by the hair mirrored.",
          100_000,
          List.of(
              ORIGINAL_MAN,
              new CharacterMix(
                  "makehuman",
                  List.of(
                      "original-man-hair-1",
                      "original-man-hair-2",
                      "original-man-hair-3",
                      "original-woman-hair-1",
                      "original-woman-hair-2",
                      "original-woman-hair-3"),
                  0,
                  0,
                  6)));

  /** All named recipes. */
  public static final List<Recipe> ALL =
      List.of(ANYONE, BUILTIN, BODY, HEAD, HEADS, ORIGINAL_40K, ORIGINAL_100K);

  private Recipes() {}

  private static Recipe recipe(
      String name, String description, int count, List<CharacterMix> characters) {
    return recipe(name, description, count, characters, Randomizers.CAMERA);
  }

  private static Recipe recipe(
      String name,
      String description,
      int count,
      List<CharacterMix> characters,
      CameraRandomizer camera) {
    return new Recipe(
        name,
        description,
        count,
        characters,
        Population.ANYONE,
        Randomizers.POSE,
        Randomizers.FACE,
        camera,
        Randomizers.LIGHT,
        Randomizers.BACKGROUND,
        Randomizers.OCCLUDER,
        Randomizers.DEGRADE);
  }

  private static Recipe original(
      String name, String description, int count, List<CharacterMix> characters) {
    return new Recipe(
        name,
        description,
        count,
        characters,
        Population.ANYONE,
        CleanRandomizers.POSE,
        CleanRandomizers.FACE,
        CleanRandomizers.CAMERA,
        CleanRandomizers.LIGHT,
        CleanRandomizers.BACKGROUND,
        CleanRandomizers.OCCLUDER,
        CleanRandomizers.DEGRADE);
  }

  /** Some people of a source by seed. */
  public static CharacterMix people(String source, int count, long firstSeed) {
    return new CharacterMix(source, List.of(), count, firstSeed, 1);
  }

  /** The named recipe, if there is one. */
  public static Optional<Recipe> named(String name) {
    return ALL.stream().filter(recipe -> recipe.name().equals(name)).findFirst();
  }

  /**
   * The recipe that a data set was made by.
   *
   * @throws RecipeException if an earlier version of the program made it, which had other settings
   */
  public static Recipe of(DatasetManifest manifest) throws RecipeException {
    try {
      return Json.read(
          Json.write(manifest.recipe()).getBytes(StandardCharsets.UTF_8), Recipe.class);
    } catch (JsonProcessingException e) {
      throw new RecipeException(
          "recipe %s of this data set is of another version of the program (%s): generate it again"
              .formatted(manifest.name(), Json.problem(e)),
          e);
    } catch (IOException e) {
      throw new RecipeException("recipe " + manifest.name() + " cannot be read", e);
    }
  }

  /**
   * The recipe with a name, or in a JSON file.
   *
   * @throws RecipeException if there is neither, or the file breaks a rule
   */
  public static Recipe find(String nameOrFile) throws RecipeException {
    Optional<Recipe> named = named(nameOrFile);
    if (named.isPresent()) {
      return named.get();
    }
    Path file = Path.of(nameOrFile);
    if (!Files.isRegularFile(file)) {
      throw new RecipeException(
          "'%s' is neither a recipe's name (%s) nor a file"
              .formatted(nameOrFile, String.join(", ", ALL.stream().map(Recipe::name).toList())));
    }
    try {
      return Json.readCommented(Files.readAllBytes(file), Recipe.class);
    } catch (JsonProcessingException e) {
      throw new RecipeException("recipe " + file + ": " + Json.problem(e), e);
    } catch (IOException e) {
      throw new RecipeException("recipe " + file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
