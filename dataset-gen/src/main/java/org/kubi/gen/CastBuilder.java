package org.kubi.gen;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.kubi.data.Sha256;
import org.kubi.gen.random.backdrop.PictureFolder;
import org.kubi.gen.truth.Flesh;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.Population;

/**
 * Puts the cast of a recipe together. Named people and a few others are made at once, on several
 * threads: they show whether the sources' files are to be had, and name them in the cast's hash.
 * The others are made when they are needed.
 */
public final class CastBuilder {
  /** Finds a character source by its id. */
  @FunctionalInterface
  public interface SourceFinder {
    /**
     * The source.
     *
     * @throws CharacterException if it is unknown or its files are missing
     */
    CharacterSource find(String id) throws CharacterException;

    /** Where a relative {@code background.folder} is looked for, in order. */
    default List<Path> folders() {
      return List.of(Path.of(""));
    }
  }

  /** How many people by seed of a source without files are made at once; of others one. */
  private static final int SAMPLED = 3;

  /** A person to be made; by seed if it has no name. */
  private record Part(
      CharacterSource source, String name, long seed, Population population, double weight)
      implements People.Maker {
    @Override
    public CharacterModel make() throws CharacterException {
      return name.isEmpty() ? source.person(seed, population) : source.named(name);
    }

    /** {@link CharacterSource#person} says so. */
    String id() {
      return source.id() + "-" + seed;
    }
  }

  private CastBuilder() {}

  /**
   * The people of a recipe, in the order of its mixes, and the pictures of its folder.
   *
   * @param progress is told of those that are made at once
   * @param cancelled asked before each person
   * @throws CharacterException if a source is not to be had, or has no whole figures for stances
   * @throws RecipeException if the folder of backgrounds or a picture in it is not to be had
   * @throws CancellationException when cancelled
   */
  public static Cast build(
      Recipe recipe,
      SourceFinder sources,
      int threads,
      Progress progress,
      BooleanSupplier cancelled)
      throws CharacterException, RecipeException {
    List<Part> parts = new ArrayList<>();
    Map<Integer, Part> first = new TreeMap<>();
    Map<String, String> origins = new LinkedHashMap<>();
    for (CharacterMix mix : recipe.characters()) {
      CharacterSource source = sources.find(mix.source());
      String fingerprint = source.fingerprint();
      origins.put(source.id(), fingerprint);
      long sampled = fingerprint.isEmpty() ? SAMPLED : 1;
      double weight = mix.weight() / mix.count();
      for (String name : mix.names()) {
        Part part = new Part(source, name, 0, recipe.people(), weight);
        first.put(parts.size(), part);
        parts.add(part);
      }
      for (int i = 0; i < mix.people(); i++) {
        Part part = new Part(source, "", mix.firstSeed() + i, recipe.people(), weight);
        // The first, and others evenly spread.
        if (i == 0 || i * sampled / mix.people() != (i - 1) * sampled / mix.people()) {
          first.put(parts.size(), part);
        }
        parts.add(part);
      }
    }
    PictureFolder backdrops = backdrops(recipe, sources.folders());
    Map<Integer, CharacterModel> made = make(first, threads, progress, cancelled);
    if (recipe.showsBodies()) {
      checkWhole(made.values());
    }
    List<String> ids = new ArrayList<>();
    List<People.Maker> makers = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      @Nullable CharacterModel model = made.get(i);
      ids.add(model == null ? part.id() : model.id());
      makers.add(model == null || part.name().isEmpty() ? part : kept(model));
    }
    String people = CastDigest.of(List.copyOf(made.values()));
    return new Cast(
        ids,
        cumulative(parts),
        backdrops,
        new People(makers),
        origins.values().stream().allMatch(String::isEmpty) ? people : Sha256.of(people + origins));
  }

  /** People of one source have the same bones. */
  private static void checkWhole(Collection<CharacterModel> models) throws CharacterException {
    for (CharacterModel model : models) {
      if (!Flesh.isWhole(model.skeleton())) {
        throw new CharacterException(
            "the recipe's stances show whole figures, and %s has no arms or legs: take people of"
                    .formatted(model.id())
                + " source builtin, or a figure with all limbs");
      }
    }
  }

  /** Named people are few and stay. */
  private static People.Maker kept(CharacterModel model) {
    return () -> model;
  }

  private static PictureFolder backdrops(Recipe recipe, List<Path> folders) throws RecipeException {
    if (!SampleGenerator.usesFolder(recipe)) {
      return PictureFolder.NONE;
    }
    try {
      return PictureFolder.read(Path.of(recipe.background().folder()), folders);
    } catch (IOException e) {
      throw new RecipeException("recipe " + recipe.name() + ": " + e.getMessage(), e);
    } catch (InvalidPathException e) {
      throw new RecipeException(
          "recipe %s: background.folder is no path: %s".formatted(recipe.name(), e.getMessage()),
          e);
    }
  }

  private static List<Double> cumulative(List<Part> parts) {
    double total = parts.stream().mapToDouble(Part::weight).sum();
    List<Double> sums = new ArrayList<>();
    double sum = 0;
    for (Part part : parts) {
      sum += part.weight() / total;
      sums.add(sum);
    }
    return sums;
  }

  private static Map<Integer, CharacterModel> make(
      Map<Integer, Part> parts, int threads, Progress progress, BooleanSupplier cancelled)
      throws CharacterException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    AtomicLong done = new AtomicLong();
    try {
      List<Future<CharacterModel>> futures = new ArrayList<>();
      for (Part part : parts.values()) {
        Callable<CharacterModel> task =
            () -> {
              if (cancelled.getAsBoolean()) {
                throw new CancellationException("cancelled");
              }
              CharacterModel model = part.make();
              progress.at(done.incrementAndGet(), parts.size());
              return model;
            };
        futures.add(pool.submit(task));
      }
      List<CharacterModel> models = Futures.join(futures, CharacterException.class);
      Map<Integer, CharacterModel> made = new TreeMap<>();
      for (int index : parts.keySet()) {
        made.put(index, models.get(made.size()));
      }
      return made;
    } finally {
      pool.shutdownNow();
    }
  }
}
