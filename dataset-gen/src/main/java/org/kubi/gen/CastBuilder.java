package org.kubi.gen;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.kubi.gen.random.backdrop.PictureFolder;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.Population;

/** Makes the people of a recipe, on several threads. */
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

  /** A person to be made; by seed if it has no name. */
  private record Part(
      CharacterSource source, String name, long seed, Population population, double weight) {
    CharacterModel make() throws CharacterException {
      return name.isEmpty() ? source.person(seed, population) : source.named(name);
    }
  }

  private CastBuilder() {}

  /**
   * The people of a recipe, in the order of its mixes, and the pictures of its folder.
   *
   * @param cancelled asked before each person
   * @throws CharacterException if a source is not to be had
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
    for (CharacterMix mix : recipe.characters()) {
      CharacterSource source = sources.find(mix.source());
      double weight = mix.weight() / mix.count();
      for (String name : mix.names()) {
        parts.add(new Part(source, name, 0, recipe.people(), weight));
      }
      for (int i = 0; i < mix.people(); i++) {
        parts.add(new Part(source, "", mix.firstSeed() + i, recipe.people(), weight));
      }
    }
    PictureFolder backdrops = backdrops(recipe, sources.folders());
    return new Cast(make(parts, threads, progress, cancelled), cumulative(parts), backdrops);
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

  private static List<CharacterModel> make(
      List<Part> parts, int threads, Progress progress, BooleanSupplier cancelled)
      throws CharacterException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    AtomicLong done = new AtomicLong();
    CastArrays arrays = new CastArrays();
    try {
      List<Future<CharacterModel>> futures = new ArrayList<>();
      for (Part part : parts) {
        Callable<CharacterModel> task =
            () -> {
              if (cancelled.getAsBoolean()) {
                throw new CancellationException("cancelled");
              }
              CharacterModel model = arrays.share(part.make());
              progress.at(done.incrementAndGet(), parts.size());
              return model;
            };
        futures.add(pool.submit(task));
      }
      return Futures.join(futures, CharacterException.class);
    } finally {
      pool.shutdownNow();
    }
  }
}
