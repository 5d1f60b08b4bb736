package org.kubi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.data.Json;
import org.kubi.data.LabelBlock;
import org.kubi.gen.export.DatasetExporter;
import org.kubi.gen.export.DatasetExporters;
import org.kubi.geometry.Rotation;
import org.kubi.label.Labels;
import org.kubi.nn.export.Exporter;
import org.kubi.nn.export.Exporters;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.imports.LabelledPhotos;

/** Data sets by {@code export --data}; networks are in {@link ImportCommandTest}. */
class ExportCommandTest {
  private static final int COUNT = 4;

  @TempDir private Path temp;

  private Path set;

  @BeforeEach
  void generate() {
    set = temp.resolve("set");
    Ran ran = Ran.run("generate", "--recipe", "builtin", "--count", "" + COUNT, "--out", "" + set);
    assertEquals(0, ran.code(), ran::err);
  }

  @AfterEach
  void nothingIsLeftHalf() throws Exception {
    try (var files = Files.list(temp)) {
      assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".part")).toList());
    }
  }

  private Ran export(String format, Path out, String... more) {
    List<String> line =
        new ArrayList<>(List.of("export", "--data", "" + set, "--to", format, "--out", "" + out));
    line.addAll(List.of(more));
    return Ran.run(line.toArray(String[]::new));
  }

  @Test
  void everyFormatIsWrittenAndNotWrittenOver() {
    for (DatasetExporter exporter : DatasetExporters.ALL) {
      Path out = temp.resolve(exporter.id());
      Ran ran = export(exporter.id(), out);
      assertEquals(0, ran.code(), ran::err);
      assertTrue(
          ran.out()
              .matches(
                  ".*/set to .*/%s \\(%s\\): 4 samples, \\d+ files?, [0-9.]+ MB in [0-9.]+ s\\.\n"
                      .formatted(exporter.id(), exporter.id())),
          ran.out());
      Ran again = export(exporter.id(), out);
      assertEquals(1, again.code());
      assertTrue(again.err().contains("is there already: name another place, or"), again.err());
      assertEquals(0, export(exporter.id(), out, "--force").code());
    }
  }

  @Test
  void figuresOfAnExportAreWrittenAsJson() throws Exception {
    Path file = temp.resolve("figures.json");
    Path out = temp.resolve("timed");
    assertEquals(0, export("npz", out, "--json", file.toString()).code());
    JsonNode figures = Json.MAPPER.readTree(Files.readString(file));
    assertEquals("npz", figures.path("format").asText());
    assertEquals(COUNT, figures.path("samples").asInt());
    assertEquals(1, figures.path("files").asInt());
    assertEquals(Files.size(out), figures.path("bytes").asLong());
    assertTrue(figures.path("seconds").asDouble() > 0);
    assertTrue(figures.path("samplesPerSecond").asDouble() > 0);
    Ran gone = export("npz", out, "--force", "--json", temp.resolve("no/where").toString());
    assertEquals(1, gone.code());
    assertTrue(gone.err().contains("no/where cannot be written"), gone.err());
  }

  @Test
  void whatGoesOutAs300wLpComesInWithItsAngles() throws Exception {
    Path out = temp.resolve("faces");
    assertEquals(0, export("300wlp", out).code());
    Dataset dataset = Dataset.open(set);
    List<PhotoItem> items = LabelledPhotos.read(out.resolve("images/000")).items();
    assertEquals(COUNT, items.size());
    int at =
        dataset.manifest().block(Labels.HEAD_QUATERNION.id()).map(LabelBlock::offset).orElseThrow();
    for (int i = 0; i < COUNT; i++) {
      float[] n = dataset.sample(i).numbers();
      Rotation expected = Rotation.nearest(n[at], n[at + 1], n[at + 2], n[at + 3]);
      Rotation found = items.get(i).truth().orElseThrow().rotation().orElseThrow();
      assertEquals(0, expected.angleTo(found), 1e-6);
    }
  }

  @Test
  void wrongUseIsSaidInOneSentence() {
    Path out = temp.resolve("out");
    for (List<String> line :
        List.of(
            List.of("--model", "m", "--data", "" + set, "--to", "npz", "not both"),
            List.of("--to", "npz", "npz is a format for data sets: name one by --data"),
            List.of("--data", "" + set, "--to", "onnx", "onnx is a format for networks"),
            List.of("--data", "" + set, "--to", "gif", "no format is called 'gif'; there are png"),
            List.of("--to", "gif", "with --data there are png, npz"))) {
      List<String> arguments = new ArrayList<>(List.of("export", "--out", "" + out));
      arguments.addAll(line.subList(0, line.size() - 1));
      Ran ran = Ran.run(arguments.toArray(String[]::new));
      assertEquals(2, ran.code(), ran::err);
      assertTrue(ran.err().contains(line.get(line.size() - 1)), ran.err());
    }
    assertTrue(Files.notExists(out));
  }

  @Test
  void theHelpNamesEveryFormat() {
    String help = Ran.run("export", "--help").out().replaceAll("\\s+", " ");
    for (Exporter exporter : Exporters.ALL) {
      assertTrue(help.contains(exporter.id()), exporter.id());
    }
    for (DatasetExporter exporter : DatasetExporters.ALL) {
      assertTrue(help.contains(exporter.id()), exporter.id());
    }
  }
}
