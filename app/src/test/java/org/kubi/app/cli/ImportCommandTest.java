package org.kubi.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.nn.checkpoint.Checkpoint;

/** Out by {@code export}, in by {@code import}. */
class ImportCommandTest {
  /** The network that ships. */
  private static final Path HEAD = Path.of("..", "models", "head");

  @TempDir private Path temp;

  private static String errors(int code, String... args) {
    Ran ran = Ran.run(args);
    assertEquals(code, ran.code(), ran::err);
    return ran.err();
  }

  @ParameterizedTest
  @ValueSource(strings = {"onnx", "raw32"})
  void whatIsExportedIsImported(String format) throws Exception {
    Path file = temp.resolve("head.bin");
    Path model = temp.resolve("model");
    String preset = Checkpoint.readCard(HEAD).preset();
    errors(0, "export", "--model", "" + HEAD, "--to", format, "--out", "" + file);
    errors(0, "import", "--from", "" + file, "--preset", preset, "--out", "" + model);
    Checkpoint found = Checkpoint.load(model);
    assertArrayEquals(Checkpoint.load(HEAD).weights(), found.weights());
    assertTrue(found.card().dataset().startsWith("imported from head.bin, sha256 "));
    String again =
        errors(1, "import", "--from", "" + file, "--preset", preset, "--out", "" + model);
    assertTrue(again.contains("is there already"), again);
    errors(0, "import", "--from", "" + file, "--preset", preset, "--out", "" + model, "--force");
  }

  @Test
  void whatDoesNotFitIsSaidInOneLineAndNothingIsWritten() {
    Path file = temp.resolve("head.onnx");
    Path model = temp.resolve("model");
    errors(0, "export", "--model", "" + HEAD, "--to", "onnx", "--out", "" + file);
    String trouble =
        errors(1, "import", "--from", "" + file, "--preset", "frg64", "--out", "" + model);
    assertEquals(1, trouble.lines().count(), trouble);
    assertTrue(
        trouble.matches("(?s).*does not fit the preset frg64: convolution1: wanted .*, found .*\n"),
        trouble);
    assertTrue(
        errors(2, "import", "--from", "" + file, "--preset", "huge", "--out", "" + model)
            .contains("no network preset is called 'huge'"));
    assertTrue(
        errors(2, "predict", "--engine", "magic", "--out", "" + model, "a.png")
            .contains("'magic' is none of auto, own, onnx"));
    assertFalse(Files.exists(model));
  }
}
