package org.kubi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.nn.train.Augmentation;
import org.kubi.nn.train.Measuring;
import org.kubi.nn.train.OptimizerSettings;
import org.kubi.nn.train.OptimizerSettings.Method;
import org.kubi.nn.train.Saving;
import org.kubi.nn.train.Schedule;
import org.kubi.nn.train.TrainSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class TrainOptionsTest {
  @TempDir private Path temp;

  @Command
  private static final class Holder {}

  private static TrainOptions parse(String... line) {
    TrainOptions options = new TrainOptions();
    new CommandLine(new Holder()).addMixin("options", options).parseArgs(line);
    return options;
  }

  @Test
  void withoutOptionsTheSettingsAreTheDefaults() {
    assertEquals(TrainSettings.defaults(), parse().settings(Optional.empty()));
    assertEquals(
        TrainSettings.forPreset("original"),
        parse("--preset", "original").settings(Optional.empty()));
  }

  @Test
  void everyOptionIsInTheSettings() {
    TrainSettings settings =
        parse(
                "--preset=tiny",
                "--labels=bones10,head-rotation",
                "--loss=bones10=l2",
                "--epochs=7",
                "--batch=33",
                "--optimizer=sgd",
                "--momentum=0.8",
                "--rate=0.03",
                "--schedule=step:factor=0.5,every=2",
                "--weight-decay=0.002",
                "--decay-schedule=exponential",
                "--clip=5",
                "--averaging=0.5",
                "--augment=none,shift=2,noise=0.05",
                "--seed=9",
                "--replicas=3",
                "--validate-every=100",
                "--patience=4",
                "--keep-every=2",
                "--save-every=50",
                "--save-minutes=0.5")
            .settings(Optional.empty());
    TrainSettings expected =
        TrainSettings.forPreset("tiny")
            .withLabels(List.of("bones10", "head-rotation"))
            .withLoss("bones10=l2")
            .withEpochs(7)
            .withBatch(33)
            .withOptimizer(new OptimizerSettings(Method.SGD, 0.8, 5))
            .withLearningRate(0.03)
            .withSchedule(new Schedule(Schedule.Shape.STEP, 0.5, 2, 0, 1))
            .withWeightDecay(0.002)
            .withDecaySchedule(Schedule.EXPONENTIAL)
            .withAveraging(0.5)
            .withAugmentation(Augmentation.NONE.with("shift=2,noise=0.05"))
            .withSeed(9)
            .withReplicas(3)
            .withMeasuring(new Measuring(100, 4))
            .withSaving(new Saving(50, 0.5, 2));
    assertEquals(expected, settings);
  }

  @Test
  void sgdTakesTenTimesTheRateUnlessOneIsGiven() {
    double rate = TrainSettings.defaults().learningRate();
    assertEquals(
        10 * rate, parse("--optimizer", "SGD").settings(Optional.empty()).learningRate(), 1e-15);
    assertEquals(
        0.1,
        parse("--optimizer", "sgd", "--rate", "0.1").settings(Optional.empty()).learningRate());
    assertEquals(rate, parse("--optimizer", "adam").settings(Optional.empty()).learningRate());
  }

  @Test
  void augmentationsAreReadFromAFileToo() throws Exception {
    Path file = temp.resolve("changes.json");
    Files.writeString(file, "{\"shift\": 3, \"mirror\": 0.25}");
    Augmentation read =
        parse("--augment", file.toString()).settings(Optional.empty()).augmentation();
    assertEquals(Augmentation.defaults().with("shift=3,mirror=0.25"), read);
    Files.writeString(file, "{\"shift\": ");
    assertTrue(sentence("--augment", file.toString()).startsWith(file + " is not a JSON object"));
    Path none = temp.resolve("none.json");
    assertTrue(sentence("--augment", none.toString()).startsWith(none + " cannot be read"));
  }

  private static String sentence(String... line) {
    return assertThrows(
            IllegalArgumentException.class, () -> parse(line).settings(Optional.empty()))
        .getMessage();
  }

  @Test
  void whatCannotBeIsNamed() {
    assertTrue(sentence("--optimizer", "adagrad").contains("'adagrad'"));
    assertTrue(sentence("--schedule", "linear").contains("'linear'"));
    assertTrue(sentence("--augment", "sheft=1").contains("'sheft'"));
    assertTrue(sentence("--clip", "-1").contains("-1.0"));
    assertTrue(sentence("--labels", "gaze").contains("gaze"));
  }

  @Test
  void differencesToABegunRunAreNamedByTheirOptions() {
    TrainSettings begun = TrainSettings.forPreset("tiny");
    assertEquals(
        List.of("--epochs 12, now 3", "--optimizer adam, now sgd", "--patience 0, now 2"),
        parse("--optimizer", "sgd", "--epochs", "3", "--patience", "2", "--seed", "1")
            .differences(begun));
    assertEquals(List.of(), parse("--preset", "tiny", "--schedule", "constant").differences(begun));
  }
}
