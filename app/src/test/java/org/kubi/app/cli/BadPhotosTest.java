package org.kubi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.cli.Ran.run;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.nn.checkpoint.Checkpoint;

/** What predict and detect say of photos that are none, or odd. */
class BadPhotosTest {
  private static final String DETECTOR = "../models/detector";
  private static final String MODEL = "../models/head";

  @TempDir private Path temp;

  @BeforeEach
  void needsWhatShips() {
    Assumptions.assumeTrue(Checkpoint.exists(Path.of(DETECTOR)), DETECTOR);
    Assumptions.assumeTrue(Checkpoint.exists(Path.of(MODEL)), MODEL);
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(temp.resolve(name), bytes);
  }

  private static BufferedImage wall(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, 0x606060 + 0x10101 * (x * 60 / width));
      }
    }
    return image;
  }

  private static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(image, format, out), format);
    return out.toByteArray();
  }

  /** Says in its header that it has 20,000 x 20,000 pixels. */
  private Path huge() throws IOException {
    byte[] png = encoded(wall(8, 8, BufferedImage.TYPE_INT_RGB), "png");
    ByteBuffer.wrap(png).putInt(16, 20_000).putInt(20, 20_000);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    return file("huge.png", png);
  }

  private Path animated() throws IOException {
    Path file = temp.resolve("film.gif");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < 3; i++) {
        BufferedImage frame = wall(60, 40, BufferedImage.TYPE_INT_RGB);
        writer.writeToSequence(new IIOImage(frame, null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return file;
  }

  private Ran detect(Path photo) {
    return run("detect", photo.toString(), "--detector", DETECTOR);
  }

  private Ran predict(Path photo, String... more) {
    List<String> line =
        List.of(
            "predict",
            photo.toString(),
            "--detector",
            DETECTOR,
            "--model",
            MODEL,
            "--character",
            "builtin",
            "--out",
            temp.resolve("out").toString());
    String[] all = Arrays.copyOf(line.toArray(new String[0]), line.size() + more.length);
    System.arraycopy(more, 0, all, line.size(), more.length);
    return run(all);
  }

  @Test
  void whatIsNoPhotoIsOneSentenceOfPredictAndDetectAndWritesNothing() throws IOException {
    byte[] sound = encoded(wall(200, 150, BufferedImage.TYPE_INT_RGB), "png");
    List<Path> photos =
        List.of(
            file("empty.jpg", new byte[0]),
            file("text.jpg", "no picture".getBytes("UTF-8")),
            file("head.png", Arrays.copyOf(sound, 40)),
            file("cut.png", Arrays.copyOf(sound, sound.length / 2)),
            huge(),
            temp.resolve("missing.png"));
    List<String> sentences =
        List.of(
            " is empty: ",
            " is not a picture that can be read: ",
            " is damaged or cut off ",
            " is damaged or cut off ",
            " has 20000x20000 pixels, more than 100 million: make it smaller",
            " does not exist: ");
    for (int i = 0; i < photos.size(); i++) {
      for (Ran ran :
          List.of(
              detect(photos.get(i)), predict(photos.get(i)), predict(photos.get(i), "--whole"))) {
        assertEquals(1, ran.code(), ran.err());
        assertEquals("", ran.out());
        String expected = "kubi: " + photos.get(i) + sentences.get(i);
        // Beside it, --whole has a line of progress.
        List<String> said = ran.err().lines().filter(line -> line.startsWith("kubi:")).toList();
        assertEquals(1, said.size(), ran.err());
        assertTrue(said.get(0).startsWith(expected), ran.err());
      }
    }
    assertFalse(Files.exists(temp.resolve("out")));
  }

  @Test
  void oddPhotosWithoutAHeadHaveNone() throws IOException {
    List<Path> photos =
        List.of(
            file("one.png", encoded(wall(1, 1, BufferedImage.TYPE_INT_RGB), "png")),
            file("line.png", encoded(wall(3000, 1, BufferedImage.TYPE_INT_RGB), "png")),
            file("deep.png", encoded(wall(90, 70, BufferedImage.TYPE_USHORT_GRAY), "png")),
            animated());
    for (Path photo : photos) {
      Ran found = detect(photo);
      assertEquals(0, found.code(), found.err());
      assertEquals(photo + ": no head\n", found.out());
      Ran ran = predict(photo);
      assertEquals(1, ran.code(), ran.err());
      assertTrue(
          ran.err().startsWith("kubi: " + photo + " has no head in sight: say where"), ran.err());
    }
    assertTrue(
        detect(photos.get(3)).err().contains("film.gif holds 3 pictures: the first is taken"));
    assertFalse(Files.exists(temp.resolve("out")));
  }

  @Test
  void anOddPhotoThatIsAHeadAsAWholeIsPredictedAndWhatIsOddIsSaidOnce() throws IOException {
    Path film = animated();
    Ran ran = predict(film, "--whole");
    assertEquals(0, ran.code(), ran.err());
    assertEquals("No truth is known: predictions only.\n", ran.out());
    assertEquals(
        1, ran.err().lines().filter(line -> line.contains("holds 3 pictures")).count(), ran.err());
    assertTrue(Files.exists(temp.resolve("out/predictions.csv")));
    assertTrue(Files.exists(temp.resolve("out/sheet-000.png")));
    assertFalse(Files.exists(temp.resolve("out/error-map.json")), "no truth is known");
  }
}
