package org.kubi.nn.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.plan.Network;
import org.kubi.nn.plan.Plan;
import org.kubi.nn.plan.Stage;
import org.kubi.nn.preset.NetworkPresets;

/** Keras's files by make_keras_files.py, whose numbers say where they lie. */
class KerasImportTest {
  @TempDir private Path temp;

  private static final ImportSettings TINY =
      ImportSettings.of(NetworkPresets.TINY, NetworkPresets.TINY.defaultLabels());

  @BeforeEach
  void copy() throws IOException {
    for (String name : List.of("legacy.h5", "three.keras")) {
      try (InputStream in = KerasImportTest.class.getResourceAsStream(name)) {
        Files.write(temp.resolve(name), in.readAllBytes());
      }
    }
  }

  /** The formula of make_keras_files.py. */
  private static float number(int layer, int at) {
    return (float) ((at * 37L + layer * 101L) % 1009 / 1009.0 - 0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"legacy.h5", "three.keras"})
  void everyWeightComesToItsPlace(String name) throws ModelException {
    Checkpoint found = WeightImport.read(temp.resolve(name), TINY);
    Plan plan = Plan.of(Network.of(found));
    assertEquals(5, plan.stages().size());
    int layer = 0;
    for (Stage stage : plan.stages()) {
      if (stage instanceof Stage.Convolution c) {
        checkConvolution(c, layer);
      } else if (stage instanceof Stage.Dense d) {
        checkDense(d, layer);
      }
      layer += 2;
    }
    assertTrue(
        found.card().dataset().startsWith("imported from " + name + ", sha256 "),
        found.card().dataset());
  }

  private static void checkConvolution(Stage.Convolution c, int layer) {
    int in = c.in().channels();
    int out = c.out().channels();
    int k = c.kernel();
    for (int o = 0; o < out; o++) {
      assertEquals(number(layer + 1, o), c.bias()[o], c.name());
      for (int i = 0; i < in; i++) {
        for (int row = 0; row < k; row++) {
          for (int column = 0; column < k; column++) {
            int theirs = ((row * k + column) * in + i) * out + o;
            int ours = ((o * in + i) * k + row) * k + column;
            assertEquals(number(layer, theirs), c.weights()[ours], c.name());
          }
        }
      }
    }
  }

  private static void checkDense(Stage.Dense d, int layer) {
    int side = d.in().side();
    int channels = d.in().channels();
    int out = d.out().count();
    for (int o = 0; o < out; o++) {
      assertEquals(number(layer + 1, o), d.bias()[o], d.name());
      for (int c = 0; c < channels; c++) {
        for (int p = 0; p < side * side; p++) {
          int theirs = (p * channels + c) * out + o;
          int ours = (o * channels + c) * side * side + p;
          assertEquals(number(layer, theirs), d.weights()[ours], d.name());
        }
      }
    }
  }

  @Test
  void anotherShapeIsNamedWithItsLayer() {
    Path file = temp.resolve("legacy.h5");
    ImportSettings small =
        ImportSettings.of(NetworkPresets.SMALL, NetworkPresets.SMALL.defaultLabels());
    String message =
        assertThrows(ModelException.class, () -> WeightImport.read(file, small)).getMessage();
    assertEquals(
        file
            + " does not fit the preset small: convolution1: wanted the shape [5, 5, 1, 16], found"
            + " [5, 5, 1, 8] of /model_weights/zeta/zeta/kernel:0",
        message);
  }
}
