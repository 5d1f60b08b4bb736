package org.kubi.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kubi.app.service.TrainSetting;
import org.kubi.nn.train.TrainSettings;

/** Settings as options give them. */
final class Given {
  private Given() {}

  /** Some settings with a value in place of their own, if it is given. */
  static <S, T> S with(S settings, @Nullable T value, BiFunction<S, T, S> change) {
    return value == null ? settings : change.apply(settings, value);
  }

  /** What settings say, by the option that gives it. */
  static Map<String, String> values(TrainSettings s) {
    Map<String, String> values = new LinkedHashMap<>();
    for (TrainSetting setting : TrainSetting.values()) {
      values.put(setting.option(), setting.of(s));
    }
    values.computeIfPresent("--loss", (option, loss) -> loss.isEmpty() ? "the preset's" : loss);
    return values;
  }
}
