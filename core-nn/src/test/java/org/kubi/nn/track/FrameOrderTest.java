package org.kubi.nn.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.nn.photo.PhotoException;

class FrameOrderTest {
  @TempDir private Path temp;

  @Test
  void picturesComeByTheLastNumberInTheirNames() throws Exception {
    List<String> wanted =
        List.of("cover.JPG", "take2-1.png", "take1-2.jpeg", "take1-9.png", "take1-010.png");
    for (String name : List.of("take1-010.png", "notes.txt", "list9.csv")) {
      Files.createFile(temp.resolve(name));
    }
    for (String name : wanted.subList(0, 4)) {
      Files.createFile(temp.resolve(name));
    }
    Files.createDirectory(temp.resolve("folder3.png"));
    assertEquals(
        wanted, FrameOrder.pictures(temp).stream().map(p -> p.getFileName().toString()).toList());
  }

  @Test
  void aFolderWithoutPicturesIsNamed() {
    assertEquals(
        temp + " holds no picture (JPEG, PNG, BMP, GIF or TIFF)",
        assertThrows(PhotoException.class, () -> FrameOrder.pictures(temp)).getMessage());
    String missing =
        String.valueOf(
            assertThrows(PhotoException.class, () -> FrameOrder.pictures(temp.resolve("none")))
                .getMessage());
    assertTrue(missing.startsWith(temp.resolve("none") + " cannot be read"), missing);
  }
}
