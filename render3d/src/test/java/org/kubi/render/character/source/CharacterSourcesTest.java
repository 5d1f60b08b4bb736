package org.kubi.render.character.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.MeshPart;

class CharacterSourcesTest {
  @TempDir private Path folder;

  @Test
  void everySourceKeepsTheContract() throws CharacterException {
    CharacterSources sources = CharacterSources.here(Optional.empty());
    assertEquals(sources.ids().size(), List.copyOf(Map.copyOf(unique(sources)).keySet()).size());
    for (String id : sources.ids()) {
      CharacterSource source = sources.find(id);
      assertEquals(id, source.id());
      assertTrue(id.matches("[a-z0-9-]+"), id);
      CharacterModel person = source.person(7);
      assertEquals(id + "-7", person.id());
      CharacterModel again = sources.find(id).person(7);
      assertEquals(person.skeleton(), again.skeleton());
      assertArrayEquals(person.face(), again.face());
      for (int i = 0; i < person.parts().size(); i++) {
        MeshPart part = person.parts().get(i);
        assertArrayEquals(part.positions(), again.parts().get(i).positions());
        assertArrayEquals(
            part.material().texture().rgba(), again.parts().get(i).material().texture().rgba());
      }
    }
  }

  private static Map<String, CharacterSource> unique(CharacterSources sources)
      throws CharacterException {
    Map<String, CharacterSource> byId = new java.util.TreeMap<>();
    for (String id : sources.ids()) {
      byId.put(id, sources.find(id));
    }
    return byId;
  }

  @Test
  void aNamedFolderComesBeforeTheVariableAndThatBeforeTheNeighbour() throws IOException {
    Path project = Files.createDirectories(folder.resolve("project"));
    Path neighbour = Files.createDirectories(folder.resolve("shared").resolve("makehuman"));
    Map<String, String> variable = Map.of("KUBI_MAKEHUMAN", "from-variable");
    assertEquals(
        Optional.of(Path.of("named")),
        CharacterSources.of(Optional.of(Path.of("named")), variable, project).makehuman());
    assertEquals(
        Optional.of(Path.of("from-variable")),
        CharacterSources.of(Optional.empty(), variable, project).makehuman());
    Path found = CharacterSources.of(Optional.empty(), Map.of(), project).makehuman().orElseThrow();
    assertTrue(Files.isSameFile(neighbour, found));
  }

  @Test
  void withoutAnyFolderOnlyTheBuiltInPeopleAreThere() throws CharacterException {
    CharacterSources sources = CharacterSources.of(Optional.empty(), Map.of(), folder);
    assertEquals(List.of("builtin"), sources.ids());
    assertEquals("builtin", sources.find("builtin").id());
    CharacterException missing =
        assertThrows(CharacterException.class, () -> sources.find("makehuman"));
    assertTrue(missing.getMessage().contains("--makehuman"), missing.getMessage());
  }

  @Test
  void anUnknownSourceIsNamedInTheError() {
    CharacterSources sources = new CharacterSources(Optional.empty());
    CharacterException unknown =
        assertThrows(CharacterException.class, () -> sources.find("elves"));
    assertEquals(
        "no source of characters is called 'elves'; known here are builtin", unknown.getMessage());
  }
}
