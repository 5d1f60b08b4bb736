package org.kubi.render.character.makehuman;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.Texture;

/** The folder's borders, and pictures from it. */
class DataFolderTest {
  @TempDir private Path root;

  @BeforeEach
  void makeALookAlike() throws IOException {
    Files.createDirectories(root.resolve("3dobjs"));
    Files.createDirectories(root.resolve("targets/nose"));
    Files.createDirectories(root.resolve("rigs"));
    Files.createDirectories(root.resolve("modifiers"));
    Files.writeString(root.resolve("modifiers/modeling_modifiers.json"), "[]");
    Files.writeString(
        root.resolve("3dobjs/base.obj"),
        "v 0 0 0\ng body\nf 1 1 1\ng helper-upper-teeth\nf 1 1 1\n");
    Files.writeString(root.resolve("rigs/default.mhskel"), "{}");
    Files.writeString(root.resolve("rigs/default_weights.mhw"), "{}");
    Files.writeString(root.resolve("targets/nose/b.target"), "");
    Files.writeString(root.resolve("targets/nose/a.target"), "");
  }

  @Test
  void anotherFolderIsRefusedWithWhatIsMissing() throws IOException {
    Files.delete(root.resolve("3dobjs/base.obj"));
    CharacterException e = assertThrows(CharacterException.class, () -> MakeHumanSource.open(root));
    assertTrue(e.getMessage().contains("3dobjs/base.obj is missing"), e.getMessage());
  }

  @Test
  void damagedRigIsToldOnOpening() throws IOException {
    for (String folder :
        List.of("skins/a", "eyes/materials", "eyebrows", "eyelashes", "hair", "clothes")) {
      Files.createDirectories(root.resolve(folder));
      Files.writeString(root.resolve(folder + "/x.mhmat"), "");
      Files.writeString(root.resolve(folder + "/x.mhclo"), "");
    }
    Files.createDirectories(root.resolve("targets/expression/units/caucasian"));
    Files.writeString(root.resolve("targets/expression/units/caucasian/a.target"), "");
    CharacterException e = assertThrows(CharacterException.class, () -> MakeHumanSource.open(root));
    assertTrue(e.getMessage().contains("default.mhskel is damaged"), e.getMessage());
  }

  @Test
  void missingAssetsAreToldOnOpening() {
    CharacterException e = assertThrows(CharacterException.class, () -> MakeHumanSource.open(root));
    assertTrue(e.getMessage().startsWith("skins is missing or empty"), e.getMessage());
  }

  @Test
  void listsAreSorted() throws CharacterException {
    assertEquals(
        List.of("targets/nose/a.target", "targets/nose/b.target"),
        DataFolder.open(root).list("targets", ".target"));
  }

  @Test
  void referencesNeverLeadOut() throws CharacterException {
    DataFolder folder = DataFolder.open(root);
    Path hair = folder.file("hair/x/x.mhclo");
    assertEquals("hair/y.png", folder.name(folder.beside(hair, "../y.png")));
    for (String wild : List.of("../../../etc/passwd", "/etc/passwd", "../../../" + "x")) {
      CharacterException e =
          assertThrows(CharacterException.class, () -> folder.beside(hair, wild));
      assertTrue(e.getMessage().contains("outside of"), e.getMessage());
    }
    assertThrows(CharacterException.class, () -> folder.file("a\0b"));
  }

  @Test
  void pictureIsReducedByAreaWeightedByAlpha() throws IOException, CharacterException {
    BufferedImage image = new BufferedImage(4, 2, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0xff204060);
    for (int y = 0; y < 2; y++) {
      image.setRGB(2, y, 0xff000000);
      image.setRGB(3, y, 0xffffffff);
    }
    Path file = root.resolve("a.png");
    ImageIO.write(image, "png", file.toFile());
    Texture texture = TextureFile.read(file, 2);
    assertEquals(2, texture.width());
    assertEquals(1, texture.height());
    // Transparent texels have no say in the colour, only in the cover.
    assertArrayEquals(
        new byte[] {0x20, 0x40, 0x60, 64, (byte) 128, (byte) 128, (byte) 128, (byte) 255},
        texture.rgba());
  }

  @Test
  void cutoutKeepsAsMuchAsTheAlphaCovers() {
    byte[] rgba = new byte[4 * 100];
    for (int i = 0; i < 100; i++) {
      rgba[4 * i + 3] = (byte) (i < 60 ? 85 : 0);
    }
    byte[] cut = TextureFile.cutout(new Texture(10, 10, rgba)).rgba();
    assertEquals(102, cut[3], "faint hairs are lifted to the threshold");
    assertEquals(0, cut[4 * 99 + 3]);
  }

  @Test
  void damagedPicturesAreRefused() throws IOException {
    Path file = root.resolve("a.png");
    Files.writeString(file, "no picture");
    assertThrows(CharacterException.class, () -> TextureFile.read(file, 8));
    ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB), "png", file.toFile());
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {8, 20, 40, whole.length / 2}) {
      Files.write(file, Arrays.copyOf(whole, length));
      CharacterException e =
          assertThrows(CharacterException.class, () -> TextureFile.read(file, 8));
      assertTrue(e.getMessage().contains("a.png"), e.getMessage());
    }
  }
}
