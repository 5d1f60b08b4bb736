package org.kubi.app.cli;

import org.jspecify.annotations.Nullable;
import org.kubi.nn.train.Measuring;
import org.kubi.nn.train.Saving;
import org.kubi.nn.train.TrainSettings;
import picocli.CommandLine.Option;

/** When a training is measured and saved; what is not given stays as it is. */
final class SavingOptions {
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

  /** Some settings with what is given in place of their own. */
  TrainSettings changed(TrainSettings from) {
    Measuring measuring = from.measuring();
    measuring = Given.with(measuring, validateEvery, Measuring::withEverySteps);
    measuring = Given.with(measuring, patience, Measuring::withPatience);
    Saving saving = from.saving();
    saving = Given.with(saving, keepEvery, Saving::withKeepEvery);
    saving = Given.with(saving, saveEvery, Saving::withEverySteps);
    saving = Given.with(saving, saveMinutes, Saving::withEveryMinutes);
    return from.withMeasuring(measuring).withSaving(saving);
  }
}
