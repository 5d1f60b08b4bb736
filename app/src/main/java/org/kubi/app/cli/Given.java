package org.kubi.app.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kubi.nn.train.TrainSettings;

/** Settings as options give them. */
final class Given {
  private Given() {}

  /** Some settings with a value in place of their own, if it is given. */
  static <S, T> S with(S settings, @Nullable T value, BiFunction<S, T, S> change) {
    return value == null ? settings : change.apply(settings, value);
  }

  /** What settings say, by the option that gives it. */
  static Map<String, Object> values(TrainSettings s) {
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
}
