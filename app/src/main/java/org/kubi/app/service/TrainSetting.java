package org.kubi.app.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kubi.data.Json;
import org.kubi.nn.train.Augmentation;
import org.kubi.nn.train.OptimizerSettings;
import org.kubi.nn.train.OptimizerSettings.Method;
import org.kubi.nn.train.Schedule;
import org.kubi.nn.train.TrainSettings;

/** A setting of a training (but for its preset) as a text: as it is typed, shown and compared. */
public enum TrainSetting {
  /** Ids of the labels, joined by commas. */
  LABELS(
      "--labels",
      s -> String.join(",", s.labels()),
      (s, text) -> s.withLabels(Arrays.stream(text.split(",", -1)).map(String::strip).toList())),
  /** By which losses; empty for the preset's. */
  LOSS("--loss", TrainSettings::loss, TrainSettings::withLoss),
  /** Rounds over the data. */
  EPOCHS("--epochs", s -> s.epochs(), (s, text) -> s.withEpochs(whole(text))),
  /** Pictures a step. */
  BATCH("--batch", s -> s.batch(), (s, text) -> s.withBatch(whole(text))),
  /** By which method weights are moved. */
  OPTIMIZER(
      "--optimizer",
      s -> s.optimizer().method().name().toLowerCase(Locale.ROOT),
      (s, text) -> s.withOptimizer(s.optimizer().withMethod(method(text)))),
  /** Of sgd. */
  MOMENTUM(
      "--momentum",
      s -> s.optimizer().momentum(),
      (s, text) -> s.withOptimizer(s.optimizer().withMomentum(number(text)))),
  /** Longest gradient; 0 for no limit. */
  CLIP(
      "--clip",
      s -> s.optimizer().clip(),
      (s, text) -> s.withOptimizer(s.optimizer().withClip(number(text)))),
  /** Highest learning rate. */
  RATE("--rate", s -> s.learningRate(), (s, text) -> s.withLearningRate(number(text))),
  /** How the rate goes. */
  SCHEDULE("--schedule", s -> s.schedule(), (s, text) -> s.withSchedule(Schedule.parse(text))),
  /** Highest weight decay. */
  WEIGHT_DECAY(
      "--weight-decay", s -> s.weightDecay(), (s, text) -> s.withWeightDecay(number(text))),
  /** How the weight decay goes. */
  DECAY_SCHEDULE(
      "--decay-schedule",
      s -> s.decaySchedule(),
      (s, text) -> s.withDecaySchedule(Schedule.parse(text))),
  /** Share of the running average of the weights that a step keeps. */
  AVERAGING("--averaging", s -> s.averaging(), (s, text) -> s.withAveraging(number(text))),
  /** How pictures are changed, as {@link Augmentation#with(String)} reads it. */
  AUGMENT(
      "--augment",
      s -> changes(s.augmentation()),
      (s, text) -> s.withAugmentation(s.augmentation().with(text))),
  /** Of weights, order and changes. */
  SEED("--seed", s -> s.seed(), (s, text) -> s.withSeed(wholeLong(text))),
  /** Threads of a step; 0 for one a core. */
  REPLICAS("--replicas", s -> s.replicas(), (s, text) -> s.withReplicas(whole(text))),
  /** Steps between measurements within an epoch; 0 for none. */
  VALIDATE_EVERY(
      "--validate-every",
      s -> s.measuring().everySteps(),
      (s, text) -> s.withMeasuring(s.measuring().withEverySteps(wholeLong(text)))),
  /** Measurements without a better one after which it stops; 0 for never. */
  PATIENCE(
      "--patience",
      s -> s.measuring().patience(),
      (s, text) -> s.withMeasuring(s.measuring().withPatience(whole(text)))),
  /** Epochs between networks that are kept; 0 for none. */
  KEEP_EVERY(
      "--keep-every",
      s -> s.saving().keepEvery(),
      (s, text) -> s.withSaving(s.saving().withKeepEvery(whole(text)))),
  /** Steps between checkpoints; 0 for none. */
  SAVE_EVERY(
      "--save-every",
      s -> s.saving().everySteps(),
      (s, text) -> s.withSaving(s.saving().withEverySteps(wholeLong(text)))),
  /** Minutes between checkpoints; 0 for none. */
  SAVE_MINUTES(
      "--save-minutes",
      s -> s.saving().everyMinutes(),
      (s, text) -> s.withSaving(s.saving().withEveryMinutes(number(text))));

  private final String option;
  private final Function<TrainSettings, Object> shown;
  private final BiFunction<TrainSettings, String, TrainSettings> change;

  TrainSetting(
      String option,
      Function<TrainSettings, Object> shown,
      BiFunction<TrainSettings, String, TrainSettings> change) {
    this.option = option;
    this.shown = shown;
    this.change = change;
  }

  /** The option of the command line that gives it. */
  public String option() {
    return option;
  }

  /** One lower case word for it, words joined by dots. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** What some settings say, as {@link #in} reads it. */
  public String of(TrainSettings settings) {
    return String.valueOf(shown.apply(settings));
  }

  /**
   * Some settings with this one changed.
   *
   * @throws IllegalArgumentException that says in one sentence what is wrong with the text
   */
  public TrainSettings in(TrainSettings settings, String text) {
    return change.apply(settings, text.strip());
  }

  /**
   * The words of the command line that make some settings out of those that are usual for their
   * preset, which is named first.
   */
  public static List<String> words(TrainSettings settings) {
    TrainSettings usual = TrainSettings.forPreset(settings.preset());
    List<String> words = new ArrayList<>(List.of("--preset", settings.preset()));
    for (TrainSetting setting : values()) {
      String value = setting.of(settings);
      // The command line has another usual rate for sgd.
      boolean told =
          setting == EPOCHS || setting == RATE && settings.optimizer().method() == Method.SGD;
      if (told || !value.equals(setting.of(usual))) {
        words.addAll(List.of(setting.option(), value));
      }
    }
    return words;
  }

  private static Method method(String text) {
    try {
      return OptimizerSettings.Method.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the optimizer is adam, adamw or sgd, found '%s'".formatted(text), e);
    }
  }

  /** The changes, all others off: {@code none,mirror=0.5}. */
  private static String changes(Augmentation augmentation) {
    JsonNode tree = Json.tree(augmentation);
    String on =
        tree.properties().stream()
            .filter(entry -> entry.getValue().asDouble() != 0)
            .map(entry -> entry.getKey() + "=" + trimmed(entry.getValue().asDouble()))
            .collect(Collectors.joining(","));
    return on.isEmpty() ? "none" : "none," + on;
  }

  private static String trimmed(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text.replace(',', '.'));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a number is needed, found '%s'".formatted(text), e);
    }
  }

  private static int whole(String text) {
    long number = wholeLong(text);
    if (number != (int) number) {
      throw new IllegalArgumentException("the number %d is too large".formatted(number));
    }
    return (int) number;
  }

  private static long wholeLong(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a whole number is needed, found '%s'".formatted(text), e);
    }
  }
}
