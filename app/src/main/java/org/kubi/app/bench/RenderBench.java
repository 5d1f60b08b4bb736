package org.kubi.app.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.kubi.gen.Cast;
import org.kubi.gen.Draft;
import org.kubi.gen.Recipe;
import org.kubi.gen.SampleGenerator;
import org.kubi.render.RenderException;
import org.kubi.render.Renderer;
import org.kubi.render.gl.GlRenderer;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;
import org.kubi.render.soft.SoftRenderer;

/** Pictures a second of both renderers on the same scenes, and whole samples a second. */
public final class RenderBench {
  private static final int SCENES = 500;
  private static final int ROUNDS = 3;
  private static final double SECONDS = 2;

  private final SampleGenerator generator;
  private final List<Draft> drafts;
  private final List<Scene> scenes;
  private final int threads;
  private final Cast cast;

  public RenderBench(Recipe recipe, Cast cast, int threads) {
    this.generator = new SampleGenerator(recipe, 1, cast);
    this.drafts = LongStream.range(0, SCENES).mapToObj(generator::draft).toList();
    this.scenes = drafts.stream().map(Draft::scene).toList();
    this.threads = threads;
    this.cast = cast;
  }

  /**
   * Measures; keys {@code soft.picturesPerSecond}, {@code soft.noShadow.picturesPerSecond} (the
   * same scenes with lights that cast none), {@code gl.picturesPerSecond}, {@code
   * gl.oneByOne.picturesPerSecond}, {@code samples.perSecond}, each median, least and most of the
   * rounds, and the settings.
   */
  public Map<String, Object> run() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("settings", settings());
    answer.put(
        "soft.picturesPerSecond", parallel((from, to, r) -> r.render(scenes.subList(from, to), 1)));
    List<Scene> unshadowed = scenes.stream().map(RenderBench::withoutShadows).toList();
    answer.put(
        "soft.noShadow.picturesPerSecond",
        parallel((from, to, r) -> r.render(unshadowed.subList(from, to), 1)));
    answer.put(
        "samples.perSecond",
        parallel(
            (from, to, r) ->
                generator.render(
                    LongStream.range(from, to).mapToObj(generator::draft).toList(), r)));
    try (GlRenderer gl = GlRenderer.open()) {
      answer.put(
          "gl.picturesPerSecond", Rate.of(() -> gl.render(scenes, 1).size(), ROUNDS, SECONDS));
      answer.put(
          "gl.oneByOne.picturesPerSecond",
          Rate.of(
              () -> {
                scenes.subList(0, 100).forEach(scene -> gl.render(scene, 1));
                return 100;
              },
              ROUNDS,
              SECONDS));
    } catch (RenderException e) {
      answer.put("gl.absent", e.getMessage());
    }
    return answer;
  }

  private static Scene withoutShadows(Scene scene) {
    List<DirectionalLight> lights =
        scene.lighting().lights().stream()
            .map(light -> new DirectionalLight(light.towards(), light.intensity(), light.wrap()))
            .toList();
    return new Scene(
        scene.actors(), scene.camera(), new Lighting(scene.lighting().ambient(), lights));
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("pictureSize", scenes.get(0).camera().width());
    settings.put("samplesPerPixel", 4);
    settings.put("threads", threads);
    settings.put("people", cast.people().size());
    settings.put(
        "meanTriangles",
        cast.people().stream().mapToInt(p -> p.triangleCount()).average().orElseThrow());
    settings.put(
        "shadowMapsPerPicture",
        scenes.stream()
                .flatMap(scene -> scene.lighting().lights().stream())
                .filter(light -> light.shadow() > 0)
                .count()
            / (double) scenes.size());
    settings.put("rounds", ROUNDS);
    settings.put("secondsPerRound", SECONDS);
    return settings;
  }

  private interface Piece {
    List<?> render(int from, int to, Renderer renderer);
  }

  /** All scenes once on all threads, each thread with its own renderer and its share. */
  private Rate parallel(Piece piece) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Renderer> renderers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      renderers.add(new SoftRenderer());
    }
    try {
      return Rate.of(
          () -> {
            List<Future<Integer>> shares = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
              int from = i * SCENES / threads;
              int to = (i + 1) * SCENES / threads;
              Renderer renderer = renderers.get(i);
              shares.add(pool.submit(() -> piece.render(from, to, renderer).size()));
            }
            return shares.stream().mapToInt(RenderBench::result).sum();
          },
          ROUNDS,
          SECONDS);
    } finally {
      pool.shutdown();
      renderers.forEach(Renderer::close);
    }
  }

  private static int result(Future<Integer> share) {
    try {
      return share.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("rendering failed", e.getCause());
    }
  }
}
