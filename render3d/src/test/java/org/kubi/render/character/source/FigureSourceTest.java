package org.kubi.render.character.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.gltf.GltfSource;

/** The source {@code gltf} in the registry. */
class FigureSourceTest {
  @TempDir private Path folder;

  @Test
  void aNamedFileIsASourceAmongTheOthers() throws CharacterException {
    GltfSource figure = new GltfSource(folder.resolve("alice.glb"));
    CharacterSources sources = new CharacterSources(Optional.empty()).withFigure(figure);
    assertEquals(List.of("builtin", "gltf"), sources.ids());
    assertSame(figure, sources.find("gltf"));
  }

  @Test
  void withoutAFileItsPeopleAreNamedByPathOnly() throws CharacterException {
    CharacterSources sources =
        new CharacterSources(Optional.empty()).withFolders(List.of(folder, Path.of("")));
    assertEquals(List.of("builtin"), sources.ids());
    CharacterSource gltf = sources.find("gltf");
    CharacterException seed = assertThrows(CharacterException.class, () -> gltf.person(1));
    assertTrue(seed.getMessage().contains("--character FILE"), seed.getMessage());
    CharacterException missing =
        assertThrows(CharacterException.class, () -> gltf.named("people/nobody.glb"));
    assertTrue(missing.getMessage().contains("people/nobody.glb"), missing.getMessage());
    assertTrue(missing.getMessage().contains(folder.toString()), missing.getMessage());
  }
}
