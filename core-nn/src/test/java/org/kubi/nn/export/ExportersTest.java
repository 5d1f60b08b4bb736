package org.kubi.nn.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kubi.data.Json;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.preset.NetworkPresets;

/** What holds for every format. */
class ExportersTest {
  @TempDir private Path temp;

  static List<Exporter> all() {
    return Exporters.ALL;
  }

  private Checkpoint tiny() throws ModelException {
    return RandomNetwork.save(NetworkPresets.TINY, 64, temp.resolve("model"));
  }

  private static String trouble(Exporter exporter, Checkpoint checkpoint, Path file) {
    return assertThrows(ModelException.class, () -> exporter.write(checkpoint, file)).getMessage();
  }

  @Test
  void idsAreUniqueAndFindTheirFormat() {
    Set<String> ids = new HashSet<>();
    for (Exporter exporter : Exporters.ALL) {
      assertTrue(exporter.id().matches("[a-z0-9]+"), exporter.id());
      assertTrue(ids.add(exporter.id()), exporter.id());
      assertSame(exporter, Exporters.byId(exporter.id()));
      assertTrue(exporter.describe().endsWith("."), exporter.describe());
    }
    assertEquals(
        "no format is called 'gif'; there are onnx, raw32, raw16",
        assertThrows(IllegalArgumentException.class, () -> Exporters.byId("gif")).getMessage());
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameNetworkGivesTheSameBytesAndNoOtherFiles(Exporter exporter)
      throws ModelException, IOException {
    Checkpoint checkpoint = tiny();
    Path one = temp.resolve("a/m.out");
    Path two = temp.resolve("b/m.out");
    Exported made = exporter.write(checkpoint, one);
    exporter.write(checkpoint, two);
    // Once more over what is there.
    exporter.write(checkpoint, two);
    assertEquals(exporter.files(one), made.files());
    assertEquals(one, made.files().get(0));
    long bytes = 0;
    for (int i = 0; i < made.files().size(); i++) {
      byte[] first = Files.readAllBytes(made.files().get(i));
      assertArrayEquals(first, Files.readAllBytes(exporter.files(two).get(i)));
      bytes += first.length;
    }
    assertEquals(bytes, made.bytes());
    try (var files = Files.list(two.getParent())) {
      assertEquals(Set.copyOf(exporter.files(two)), Set.copyOf(files.toList()));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void oneChangedWeightChangesTheFile(Exporter exporter) throws ModelException, IOException {
    Checkpoint checkpoint = tiny();
    exporter.write(checkpoint, temp.resolve("one"));
    float[] weights = checkpoint.weights().clone();
    weights[weights.length / 2] += 1;
    exporter.write(
        new Checkpoint(checkpoint.card(), weights, Optional.empty()), temp.resolve("two"));
    assertEquals(Files.size(temp.resolve("one")), Files.size(temp.resolve("two")));
    assertTrue(Files.mismatch(temp.resolve("one"), temp.resolve("two")) > 0);
  }

  @ParameterizedTest
  @MethodSource("all")
  void networksOfAnotherVersionAreRefused(Exporter exporter) throws ModelException, IOException {
    Checkpoint checkpoint = tiny();
    Path file = temp.resolve("x");
    Checkpoint cut =
        new Checkpoint(
            checkpoint.card(), Arrays.copyOf(checkpoint.weights(), 99), Optional.empty());
    assertEquals(
        "the network random tiny has 99 weights, the preset tiny has 12118: it is of another"
            + " version of the program",
        trouble(exporter, cut, file));
    ModelCard huge =
        Json.MAPPER.treeToValue(
            ((com.fasterxml.jackson.databind.node.ObjectNode) Json.tree(checkpoint.card()))
                .put("preset", "huge"),
            ModelCard.class);
    String message =
        trouble(exporter, new Checkpoint(huge, checkpoint.weights(), Optional.empty()), file);
    assertTrue(message.contains("no network preset is called 'huge'"), message);
    assertTrue(Files.notExists(file));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aFolderIsNotWrittenOver(Exporter exporter) throws ModelException, IOException {
    Path folder = Files.createDirectory(temp.resolve("folder"));
    assertEquals(folder + " is a folder: name a file", trouble(exporter, tiny(), folder));
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }
}
