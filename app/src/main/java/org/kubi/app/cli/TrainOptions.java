package org.kubi.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kubi.data.Json;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.train.Augmentation;
import org.kubi.nn.train.OptimizerSettings;
import org.kubi.nn.train.Schedule;
import org.kubi.nn.train.TrainSettings;
import picocli.CommandLine.Mixin;
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

  @Mixin private final SavingOptions saving = new SavingOptions();

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
    Map<String, String> before = Given.values(begun);
    Given.values(changed(begun))
        .forEach(
            (option, value) -> {
              if (!value.equals(before.get(option))) {
                differences.add("%s %s, now %s".formatted(option, before.get(option), value));
              }
            });
    return differences;
  }

  /** Some settings with what is given in place of their own. */
  private TrainSettings changed(TrainSettings from) {
    TrainSettings s = from;
    s = Given.with(s, labels, TrainSettings::withLabels);
    s = Given.with(s, loss, TrainSettings::withLoss);
    s = Given.with(s, epochs, TrainSettings::withEpochs);
    s = Given.with(s, batch, TrainSettings::withBatch);
    s = Given.with(s, rate, TrainSettings::withLearningRate);
    s = Given.with(s, schedule, (t, text) -> t.withSchedule(Schedule.parse(text)));
    s = Given.with(s, weightDecay, TrainSettings::withWeightDecay);
    s = Given.with(s, decaySchedule, (t, text) -> t.withDecaySchedule(Schedule.parse(text)));
    s = Given.with(s, averaging, TrainSettings::withAveraging);
    s =
        Given.with(
            s, augment, (t, text) -> t.withAugmentation(augmentation(t.augmentation(), text)));
    s = Given.with(s, seed, TrainSettings::withSeed);
    s = Given.with(s, replicas, TrainSettings::withReplicas);
    OptimizerSettings o = s.optimizer();
    o = Given.with(o, optimizer, (t, text) -> t.withMethod(method()));
    o = Given.with(o, momentum, OptimizerSettings::withMomentum);
    o = Given.with(o, clip, OptimizerSettings::withClip);
    return saving.changed(s.withOptimizer(o));
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
