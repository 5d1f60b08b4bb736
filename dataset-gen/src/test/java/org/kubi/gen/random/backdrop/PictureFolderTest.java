package org.kubi.gen.random.backdrop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;

/** Where pictures for backgrounds are looked for. */
class PictureFolderTest {
  @TempDir private Path temp;

  @Test
  void aRelativeFolderIsFoundInTheFirstPlaceThatHasIt() throws Exception {
    Path here = Files.createDirectories(temp.resolve("here"));
    Path there = Files.createDirectories(temp.resolve("there").resolve("rooms")).getParent();
    FrameImages.writePng(Frame.rgb(1, 1, new byte[3]), there.resolve("rooms/a.png"));
    assertEquals(1, PictureFolder.read(Path.of("rooms"), List.of(here, there)).pictures().size());
    IOException e =
        assertThrows(
            IOException.class, () -> PictureFolder.read(Path.of("none"), List.of(here, there)));
    assertTrue(e.getMessage().contains(here.resolve("none").toString()), e.getMessage());
    assertTrue(e.getMessage().contains(there.resolve("none").toString()), e.getMessage());
  }

  @Test
  void aFileIsCalledAFile() throws Exception {
    Path file = Files.writeString(temp.resolve("a.png"), "");
    IOException e = assertThrows(IOException.class, () -> PictureFolder.read(file));
    assertTrue(e.getMessage().startsWith(file + " is a file"), e.getMessage());
  }
}
