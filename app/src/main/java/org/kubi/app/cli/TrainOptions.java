package org.kubi.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kubi.data.Json;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.train.Augmentation;
import org.kubi.nn.train.OptimizerSettings;
import org.kubi.nn.train.Schedule;
import org.kubi.nn.train.TrainSettings;
import picocli.CommandLine.Option;

/** The options of a training that are part of its settings; what is not given stays as it is. */
final class TrainOptions {
  /** The rate that suits momentum, in those that suit Adam. */
  private static final double SGD_RATE = 10;

  private static final TypeReference<Map<String, Double>> NUMBERS = new TypeReference<>() {};

  @Option(
      names = "--preset",
      paramLabel = "P",
      description =
          "Shape of the network: small, residual, original, original-32, frg64, tiny (default:"
              + " small).")
  private @Nullable String preset;

  @Option(
      names = "--labels",
      paramLabel = "L",
      split = ",",
      description = "What it learns: bones10, head-rotation (default: the preset's).")
  private @Nullable List<String> labels;

  @Option(
      names = "--loss",
      paramLabel = "LOSS",
      description =
          "By which loss: l1, head-rotation=geodesic,bones10=l2*2, +uncertainty, ... (default: the"
              + " preset's).")
  private @Nullable String loss;

  @Option(names = "--epochs", paramLabel = "E", description = "Rounds over the data (default: 12).")
  private @Nullable Integer epochs;

  @Option(
      names = "--batch",
      paramLabel = "B",
      description =
          "Pictures a step; those left over at an epoch's end, fewer than a batch, wait for another"
              + " epoch's order (default: the preset's).")
  private @Nullable Integer batch;

  @Option(
      names = "--optimizer",
      paramLabel = "O",
      description = "adam, adamw (decoupled weight decay) or sgd (default: the preset's).")
  private @Nullable String optimizer;

  @Option(names = "--momentum", paramLabel = "M", description = "Of sgd (default: 0.9).")
  private @Nullable Double momentum;

  @Option(
      names = "--rate",
      paramLabel = "R",
      description = "Highest learning rate (default: the preset's; for sgd ten times that).")
  private @Nullable Double rate;

  @Option(
      names = "--schedule",
      paramLabel = "S",
      description =
          "How the rate goes: constant, exponential:factor=0.97 (an epoch),"
              + " step:factor=0.1,every=10 (epochs), cosine:warm-up=0.05,last=0.01; the numbers may"
              + " be left out (default: the preset's).")
  private @Nullable String schedule;

  @Option(
      names = "--weight-decay",
      paramLabel = "W",
      description = "Highest weight decay (default: 0.01 for modern presets, else 0).")
  private @Nullable Double weightDecay;

  @Option(
      names = "--decay-schedule",
      paramLabel = "S",
      description = "How the weight decay goes, as --schedule (default: constant).")
  private @Nullable String decaySchedule;

  @Option(
      names = "--clip",
      paramLabel = "C",
      description = "Longest gradient; a longer one is shortened to it (default: 0, no limit).")
  private @Nullable Double clip;

  @Option(
      names = "--averaging",
      paramLabel = "A",
      description =
          "Share of the running average of the weights that a step keeps; 0 for none (default:"
              + " 0.999 for modern presets, else 0).")
  private @Nullable Double averaging;

  @Option(
      names = "--augment",
      paramLabel = "X",
      description =
          "How pictures are changed: shift=2,noise=0.05 changes these of the preset's numbers, none"
              + " switches all off; or a JSON file of them. There are mirror, gamma, contrast,"
              + " brightness, noise, blur, erase, shift (pixels), scale, turn (degrees), quarter.")
  private @Nullable String augment;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of weights, order and changes (default: 1).")
  private @Nullable Long seed;

  @Option(
      names = "--replicas",
      paramLabel = "N",
      description = "Threads of a step; the same number gives the same weights (default: cores).")
  private @Nullable Integer replicas;

  @Option(
      names = "--validate-every",
      paramLabel = "N",
      description = "Measure after each N steps too (default: 0, at the ends of epochs alone).")
  private @Nullable Long validateEvery;

  @Option(
      names = "--patience",
      paramLabel = "N",
      description = "Stop after N measurements in a row without a better one (default: 0, never).")
  private @Nullable Integer patience;

  @Option(
      names = "--keep-every",
      paramLabel = "N",
      description = "Keep the network of each N epochs (default: 0, the best and last alone).")
  private @Nullable Integer keepEvery;

  @Option(
      names = "--save-every",
      paramLabel = "N",
      description = "Save what --resume needs after each N steps too (default: 0, by time).")
  private @Nullable Long saveEvery;

  @Option(
      names = "--save-minutes",
      paramLabel = "M",
      description = "And after M minutes; what a crash may cost (default: 5).")
  private @Nullable Double saveMinutes;

  /**
   * The settings of a new run.
   *
   * @param start what the network to begin with is: its shape is the default
   */
  TrainSettings settings(Optional<ModelCard> start) {
    TrainSettings own =
        preset != null
            ? TrainSettings.forPreset(preset)
            : start
                .map(card -> TrainSettings.forPreset(card.preset()).withLabels(card.labels()))
                .orElseGet(TrainSettings::defaults);
    boolean sgd = optimizer != null && method() == OptimizerSettings.Method.SGD;
    return changed(sgd ? own.withLearningRate(SGD_RATE * own.learningRate()) : own);
  }

  /**
   * What these options would change in the settings of a run, each as a clause.
   *
   * @throws IllegalArgumentException if they are no settings
   */
  List<String> differences(TrainSettings begun) {
    List<String> differences = new ArrayList<>();
    if (preset != null && !preset.equals(begun.preset())) {
      differences.add("--preset %s, now %s".formatted(begun.preset(), preset));
    }
    Map<String, Object> before = values(begun);
    values(changed(begun))
        .forEach(
            (option, value) -> {
              if (!value.equals(before.get(option))) {
                differences.add("%s %s, now %s".formatted(option, before.get(option), value));
              }
            });
    return differences;
  }

  private static Map<String, Object> values(TrainSettings s) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("--labels", String.join(",", s.labels()));
    values.put("--loss", s.loss().isEmpty() ? "the preset's" : s.loss());
    values.put("--epochs", s.epochs());
    values.put("--batch", s.batch());
    values.put("--optimizer", s.optimizer().method().name().toLowerCase(Locale.ROOT));
    values.put("--momentum", s.optimizer().momentum());
    values.put("--clip", s.optimizer().clip());
    values.put("--rate", s.learningRate());
    values.put("--schedule", s.schedule());
    values.put("--weight-decay", s.weightDecay());
    values.put("--decay-schedule", s.decaySchedule());
    values.put("--averaging", s.averaging());
    values.put("--augment", s.augmentation());
    values.put("--seed", s.seed());
    values.put("--replicas", s.replicas());
    values.put("--validate-every", s.measuring().everySteps());
    values.put("--patience", s.measuring().patience());
    values.put("--keep-every", s.saving().keepEvery());
    values.put("--save-every", s.saving().everySteps());
    values.put("--save-minutes", s.saving().everyMinutes());
    return values;
  }

  /** Some settings with what is given in place of their own. */
  private TrainSettings changed(TrainSettings from) {
    TrainSettings s = from;
    s = with(s, labels, TrainSettings::withLabels);
    s = with(s, loss, TrainSettings::withLoss);
    s = with(s, epochs, TrainSettings::withEpochs);
    s = with(s, batch, TrainSettings::withBatch);
    s = with(s, rate, TrainSettings::withLearningRate);
    s = with(s, schedule, (t, text) -> t.withSchedule(Schedule.parse(text)));
    s = with(s, weightDecay, TrainSettings::withWeightDecay);
    s = with(s, decaySchedule, (t, text) -> t.withDecaySchedule(Schedule.parse(text)));
    s = with(s, averaging, TrainSettings::withAveraging);
    s = with(s, augment, (t, text) -> t.withAugmentation(augmentation(t.augmentation(), text)));
    s = with(s, seed, TrainSettings::withSeed);
    s = with(s, replicas, TrainSettings::withReplicas);
    OptimizerSettings o = s.optimizer();
    o = with(o, optimizer, (t, text) -> t.withMethod(method()));
    o = with(o, momentum, OptimizerSettings::withMomentum);
    o = with(o, clip, OptimizerSettings::withClip);
    var measuring = s.measuring();
    measuring = with(measuring, validateEvery, (t, n) -> t.withEverySteps(n));
    measuring = with(measuring, patience, (t, n) -> t.withPatience(n));
    var saving = s.saving();
    saving = with(saving, keepEvery, (t, n) -> t.withKeepEvery(n));
    saving = with(saving, saveEvery, (t, n) -> t.withEverySteps(n));
    saving = with(saving, saveMinutes, (t, m) -> t.withEveryMinutes(m));
    return s.withOptimizer(o).withMeasuring(measuring).withSaving(saving);
  }

  private static <S, T> S with(S settings, @Nullable T value, BiFunction<S, T, S> change) {
    return value == null ? settings : change.apply(settings, value);
  }

  private OptimizerSettings.Method method() {
    for (OptimizerSettings.Method method : OptimizerSettings.Method.values()) {
      if (method.name().equalsIgnoreCase(optimizer)) {
        return method;
      }
    }
    throw new IllegalArgumentException(
        "the optimizer is adam, adamw or sgd, found '%s'".formatted(optimizer));
  }

  private static Augmentation augmentation(Augmentation from, String text) {
    if (!text.endsWith(".json")) {
      return from.with(text);
    }
    try {
      return from.with(Json.MAPPER.readValue(Files.readAllBytes(Path.of(text)), NUMBERS));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          text + " is not a JSON object of numbers: " + Json.problem(e), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(text + " cannot be read: " + e.getMessage(), e);
    }
  }
}
