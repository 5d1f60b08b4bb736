package org.kubi.app.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.train.TrainSettings;

class TrainSettingTest {
  @TempDir private Path folder;

  @Test
  void everySettingIsReadAsItIsWritten() {
    for (NetworkPreset preset : NetworkPresets.ALL) {
      TrainSettings settings = TrainSettings.forPreset(preset.id()).withSeed(9).withEpochs(3);
      TrainSettings rebuilt = TrainSettings.forPreset(preset.id());
      for (TrainSetting setting : TrainSetting.values()) {
        rebuilt = setting.in(rebuilt, setting.of(settings));
      }
      assertEquals(settings, rebuilt);
    }
  }

  @Test
  void onlyWhatDiffersFromTheUsualIsToldOnTheCommandLine() {
    TrainSettings usual = TrainSettings.forPreset("small");
    assertEquals(List.of("--preset", "small", "--epochs", "12"), TrainSetting.words(usual));
    TrainSettings changed =
        TrainSetting.AUGMENT.in(TrainSetting.OPTIMIZER.in(usual, "SGD"), "none,shift=2");
    assertEquals(
        List.of(
            "--preset",
            "small",
            "--epochs",
            "12",
            "--optimizer",
            "sgd",
            "--rate",
            "0.001",
            "--augment",
            "none,shift=2"),
        TrainSetting.words(changed));
  }

  @Test
  void whatIsNoNumberIsNamed() {
    TrainSettings usual = TrainSettings.defaults();
    assertEquals(
        "a whole number is needed, found '1.5'",
        assertThrows(IllegalArgumentException.class, () -> TrainSetting.SEED.in(usual, "1.5"))
            .getMessage());
    assertEquals(0.25, TrainSetting.AVERAGING.in(usual, " 0,25 ").averaging());
  }

  @Test
  void tagsSurviveInTheFolderAndDamageCountsAsNone() throws Exception {
    RunTags tags = RunTags.parse(" one,two words\u3001three, one,");
    assertEquals(List.of("one", "two words", "three"), tags.tags());
    tags.write(folder);
    assertEquals(tags, RunTags.of(folder));
    Files.writeString(folder.resolve("tags.json"), "{\"tags\": [");
    assertEquals(RunTags.NONE, RunTags.of(folder));
    RunTags.NONE.write(folder);
    try (var files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void eachSystemHasItsFileManager() {
    String path = folder.toAbsolutePath().toString();
    assertEquals(List.of("xdg-open", path), FolderOpener.line("Linux", folder));
    assertEquals(List.of("explorer", path), FolderOpener.line("Windows 11", folder));
    assertEquals(List.of("open", path), FolderOpener.line("Mac OS X", folder));
  }
}
