package org.kubi.render.character.makehuman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material.Tint;
import org.kubi.render.character.MeshPart;

/** Hair with damage on a whole body. Needs MakeHuman's data. */
class DamagedHairTest {
  private static final int STYLES = 24;

  @TempDir private Path root;

  private void write(Path folder, String name, byte[] mhclo, byte[] obj) throws IOException {
    Path to = Files.createDirectories(root.resolve("hair/" + name));
    Files.write(to.resolve(name + ".mhclo"), mhclo);
    Files.write(to.resolve("short04.obj"), obj);
    Files.copy(folder.resolve("short04.mhmat"), to.resolve("short04.mhmat"));
  }

  @Test
  void damagedHairIsRefusedByNameAndMissingPicturesArePlain()
      throws IOException, CharacterException {
    HumanData data = HumanData.get();
    Path hair = data.folder().root().resolve("hair/short04");
    byte[] mhclo = Files.readAllBytes(hair.resolve("short04.mhclo"));
    byte[] obj = Files.readAllBytes(hair.resolve("short04.obj"));
    write(hair, "whole", mhclo, obj);
    Random random = new Random(3);
    for (int i = 0; i < STYLES; i++) {
      boolean first = i % 2 == 0;
      write(
          hair,
          "style" + i,
          first ? Mutations.of(mhclo, random) : mhclo,
          first ? obj : Mutations.of(obj, random));
    }
    Files.writeString(root.resolve("skin.mhmat"), "diffuseTexture not/there.png\n");
    DataFolder folder = new DataFolder(root.toAbsolutePath().normalize());
    Assembly assembly = new Assembly(folder, data.body());
    int refused = 0;
    for (int i = 0; i < STYLES; i++) {
      String file = "hair/style%d/style%d.mhclo".formatted(i, i);
      try {
        assembly.model(person(Worn.plain(Worn.Kind.HAIR, file)));
      } catch (CharacterException e) {
        refused++;
        assertTrue(e.getMessage().contains("style" + i), e.getMessage());
        assertTrue(!e.getMessage().contains("\n"), e.getMessage());
      }
    }
    assertTrue(refused > STYLES / 4, "only %d were refused".formatted(refused));
    CharacterModel whole =
        assembly.model(person(Worn.plain(Worn.Kind.HAIR, "hair/whole/whole.mhclo")));
    for (String name : List.of("body", "hair")) {
      MeshPart part =
          whole.parts().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
      assertEquals(1, part.material().texture().width(), name + ": its picture is not there");
    }
  }

  private static PersonDescription person(Worn hair) {
    return new PersonDescription(
        "x",
        BodyBuild.man(),
        Map.of(),
        new PersonDescription.Skin("skin.mhmat", Tint.NONE, 0.1),
        List.of(hair));
  }
}
