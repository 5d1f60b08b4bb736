package org.kubi.nn.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;

class PhotoShelfTest {
  private static final int SIDE = 10;

  @TempDir Path temp;

  private Path photo(String name) throws IOException {
    Path file = temp.resolve(name);
    FrameImages.writePng(Frame.filled(SIDE, SIDE, 1, 50), file);
    return file;
  }

  private static Frame read(PhotoShelf shelf, Path file) throws PhotoException {
    return shelf.read(file, remark -> {});
  }

  @Test
  void theFirstThatFitStayAndTheLastDoes() throws Exception {
    Path a = photo("a.png");
    Path b = photo("b.png");
    Path c = photo("c.png");
    PhotoShelf shelf = new PhotoShelf(SIDE * SIDE);
    Frame first = read(shelf, a);
    Frame second = read(shelf, b);
    assertSame(second, read(shelf, b), "the last one");
    read(shelf, c);
    assertSame(first, read(shelf, a), "the first one, all along");
    assertNotSame(second, read(shelf, b), "there is no room for three");
  }

  @Test
  void whatIsToBeKnownIsSaidEachTime() throws Exception {
    Path file = temp.resolve("glass.png");
    ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB), "png", file.toFile());
    PhotoShelf shelf = new PhotoShelf();
    List<String> said = new ArrayList<>();
    shelf.read(file, said::add);
    shelf.read(file, said::add);
    assertEquals(List.of(said.get(0), said.get(0)), said);
  }

  @Test
  void whatCannotBeReadIsSaidAndKeepsNothing() throws Exception {
    PhotoShelf shelf = new PhotoShelf(0);
    Path missing = temp.resolve("missing.png");
    assertThrows(PhotoException.class, () -> read(shelf, missing));
    photo("missing.png");
    assertEquals(SIDE, read(shelf, missing).width());
  }
}
