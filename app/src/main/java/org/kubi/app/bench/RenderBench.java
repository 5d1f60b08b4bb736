package org.kubi.app.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.kubi.gen.Cast;
import org.kubi.gen.Draft;
import org.kubi.gen.Recipe;
import org.kubi.gen.SampleGenerator;
import org.kubi.render.RenderException;
import org.kubi.render.gl.GlRenderer;
import org.kubi.render.scene.DirectionalLight;
import org.kubi.render.scene.Lighting;
import org.kubi.render.scene.Scene;

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

  /** What is measured: what its figures' keys begin with, the thing done, and the work. */
  private record Kind(String prefix, String thing, Rate.Work work) {
    String ratesKey() {
      return prefix + (thing.equals("Sample") ? "perSecond" : "picturesPerSecond");
    }
  }

  /**
   * Measures all kinds in turn, round by round, each after a round to warm up. Keys {@code
   * soft.picturesPerSecond}, {@code soft.noShadow.picturesPerSecond} (the same scenes with lights
   * that cast none), {@code samples.perSecond}, {@code gl.picturesPerSecond} (all scenes in one
   * call), {@code gl.oneByOne.picturesPerSecond} (each drawn and fetched before the next begins),
   * each median, least and most of the rounds; for each the processor's time of all threads, {@code
   * cpuMillisPerPicture}; {@code gl.batchesOverOneByOne}, the rounds' quotients of the two; {@code
   * gl.trianglesDrawn} a picture after level of detail and culling, those of shadow maps too; and
   * the settings.
   */
  public Map<String, Object> run() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("settings", settings());
    try (Shares shares = new Shares(threads, SCENES)) {
      List<Kind> kinds = new ArrayList<>(plainJava(shares));
      try (GlRenderer gl = GlRenderer.open()) {
        int batches = kinds.size();
        kinds.add(new Kind("gl.", "Picture", () -> gl.render(scenes, 1).size()));
        kinds.add(new Kind("gl.oneByOne.", "Picture", () -> oneByOne(gl)));
        double[][] rates = measure(kinds, answer);
        answer.put("gl.batchesOverOneByOne", quotients(rates[batches], rates[batches + 1]));
        long before = gl.trianglesDrawn();
        gl.render(scenes, 1);
        answer.put("gl.trianglesDrawn", (gl.trianglesDrawn() - before) / (double) SCENES);
        answer.put("gl.device", gl.device().name());
      } catch (RenderException e) {
        measure(plainJava(shares), answer);
        answer.put("gl.absent", e.getMessage());
      }
    }
    return answer;
  }

  private List<Kind> plainJava(Shares shares) {
    List<Scene> unshadowed = scenes.stream().map(RenderBench::withoutShadows).toList();
    return List.of(
        new Kind(
            "soft.",
            "Picture",
            () -> shares.all((from, to, r) -> r.render(scenes.subList(from, to), 1))),
        new Kind(
            "soft.noShadow.",
            "Picture",
            () -> shares.all((from, to, r) -> r.render(unshadowed.subList(from, to), 1))),
        new Kind(
            "samples.",
            "Sample",
            () ->
                shares.all(
                    (from, to, r) ->
                        generator.render(
                            LongStream.range(from, to).mapToObj(generator::draft).toList(), r))));
  }

  private int oneByOne(GlRenderer gl) {
    scenes.forEach(scene -> gl.render(scene, 1));
    return scenes.size();
  }

  /** Of each kind and round, things a second. */
  private static double[][] measure(List<Kind> kinds, Map<String, Object> answer) {
    kinds.forEach(kind -> Rate.round(kind.work(), SECONDS));
    double[][] rates = new double[kinds.size()][ROUNDS];
    double[][] cpu = new double[kinds.size()][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < kinds.size(); i++) {
        Rate.Round found = Rate.round(kinds.get(i).work(), SECONDS);
        rates[i][round] = found.perSecond();
        cpu[i][round] = found.cpuMillis();
      }
    }
    for (int i = 0; i < kinds.size(); i++) {
      Kind kind = kinds.get(i);
      answer.put(kind.ratesKey(), Rate.of(rates[i]));
      answer.put(kind.prefix() + "cpuMillisPer" + kind.thing(), Rate.of(cpu[i]));
    }
    return rates;
  }

  private static Rate quotients(double[] some, double[] others) {
    return Rate.of(IntStream.range(0, ROUNDS).mapToDouble(i -> some[i] / others[i]).toArray());
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
}
