package org.kubi.app.panel.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Json;
import org.kubi.gen.Recipes;

class StoredRecordTest {
  @TempDir private Path folder;

  @Test
  void whatIsKeptIsThereAtTheNextStart() {
    Path file = folder.resolve("deep/preferences.json");
    Preferences mine = Preferences.defaults().withDark(true).withLanguage("ja").withRecent("/a");
    try (StoredRecord<Preferences> stored = new StoredRecord<>(Optional.of(file))) {
      stored.keep(Preferences.defaults());
      stored.keep(mine);
    }
    assertEquals(Optional.of(mine), StoredRecord.read(file, Preferences.class));
    assertFalse(Files.exists(folder.resolve("deep/preferences.json.part")));
  }

  @Test
  void aWholeStateComesBackAsItWas() {
    Path file = folder.resolve("state.json");
    ProjectState state =
        new ProjectState(
            "data",
            "builtin",
            7,
            Map.of("neck", List.of(1.0, 0.0, 0.0, 0.0)),
            List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 30.0),
            List.of(1.0, 0.5, -31.0, 30.0),
            "BIWI",
            "",
            "/photos/me.jpg",
            List.of(1.5, 2.0, 30.0, 40.0),
            List.of(),
            "/data/a",
            List.of("/photos/me.jpg"),
            List.of(
                new HeadState(
                    "/photos/me.jpg",
                    "me",
                    "DRAWN",
                    List.of(1.0, 2.0, 30.0, 40.0),
                    List.of(1.0, 0.0, 0.0, 0.0))),
            List.of(0.5, 0.0, 0.25),
            "/figures/me.glb",
            List.of("/models/original"),
            "anyone",
            List.of(1000L, 1L, 64L),
            List.of(
                new DraftState(
                    true, "mine", Json.tree(Recipes.BUILTIN), Json.tree(Recipes.ANYONE))),
            Map.of("preset", "tiny", "epochs", "3"));
    try (StoredRecord<ProjectState> stored = new StoredRecord<>(Optional.of(file))) {
      stored.keep(state);
    }
    assertEquals(Optional.of(state), StoredRecord.read(file, ProjectState.class));
  }

  @Test
  void whatAnOlderFileDoesNotHaveYetIsEmpty() throws Exception {
    Path file = folder.resolve("state.json");
    Files.writeString(
        file,
        """
        {"workspace": "data", "source": "builtin", "seed": 7,
         "pose": {"neck": [1.0, 0.0, 0.0, 0.0]}, "orbit": [1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
         "light": [1.0, 0.5, -31.0, 30.0], "convention": "BIWI", "network": "/net", "photo": "",
         "box": [], "linked": [], "dataSet": "/data/a", "photos": ["/photos/me.jpg"]}
        """);
    ProjectState old = StoredRecord.read(file, ProjectState.class).orElseThrow();
    assertEquals("data", old.workspace());
    assertEquals(7, old.seed());
    assertEquals(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0), old.orbit());
    assertEquals("/net", old.network());
    assertEquals(List.of("/photos/me.jpg"), old.photos());
    assertEquals(List.of(), old.heads());
    assertEquals(List.of(), old.lamps());
    assertEquals(List.of(), old.beside());
    assertEquals("", old.recipe());
    assertEquals(Map.of(), old.training());
  }

  @Test
  void aFileThatLacksANumberOrIsNoRecordCountsAsNone() throws Exception {
    Path file = folder.resolve("state.json");
    Files.writeString(file, "{\"workspace\": \"data\"}");
    assertEquals(Optional.empty(), StoredRecord.read(file, ProjectState.class));
    Files.writeString(file, "null");
    assertEquals(Optional.empty(), StoredRecord.read(file, ProjectState.class));
    Files.writeString(file, "[1, 2]");
    assertEquals(Optional.empty(), StoredRecord.read(file, ProjectState.class));
  }

  @Test
  void aFileOfAnotherVersionCountsAsNone() throws Exception {
    Path file = folder.resolve("preferences.json");
    Files.writeString(file, "{\"dark\": true, \"colour\": \"blue\"}");
    assertEquals(Optional.empty(), StoredRecord.read(file, Preferences.class));
    assertEquals(
        Optional.empty(), StoredRecord.read(folder.resolve("none.json"), Preferences.class));
  }

  @Test
  void theNewestProjectComesFirstAndOnce() {
    Preferences seen = Preferences.defaults().withRecent("/a").withRecent("/b").withRecent("/a");
    assertEquals(List.of("/a", "/b"), seen.recent());
  }
}
