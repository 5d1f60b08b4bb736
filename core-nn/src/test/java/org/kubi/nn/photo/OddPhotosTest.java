package org.kubi.nn.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.framing.Framing;
import org.kubi.image.Frame;

/** Files that are pictures, but not the usual ones. */
class OddPhotosTest {
  @TempDir private Path temp;

  private final List<String> remarks = new ArrayList<>();

  private static BufferedImage plain(int width, int height, Color color) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, color.getRGB());
      }
    }
    return image;
  }

  private Path write(BufferedImage image, String format) throws IOException {
    Path file = temp.resolve("odd." + format);
    assertTrue(ImageIO.write(image, format, file.toFile()), format);
    return file;
  }

  private static Path sequence(Path file, String format, BufferedImage... images)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage image : images) {
        writer.writeToSequence(new IIOImage(image, null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return file;
  }

  private static void assertNear(int expected, int found) {
    assertTrue(Math.abs(expected - found) <= 2, "expected " + expected + ", found " + found);
  }

  @Test
  void aPictureOfOnePixelIsAPicture() throws Exception {
    Path file = write(plain(1, 1, new Color(90, 90, 90)), "png");
    assertEquals(1, PhotoReader.read(file).width());
    Frame head = PhotoItem.of(file).headPicture(Framing.HEAD);
    assertEquals(Frame.filled(64, 64, 1, 90), head);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gif", "tiff"})
  void ofSeveralPicturesTheFirstIsTakenAndThatIsSaid(String format) throws Exception {
    Path file =
        sequence(
            temp.resolve("film." + format),
            format,
            plain(8, 6, Color.RED),
            plain(8, 6, Color.GREEN),
            plain(8, 6, Color.BLUE));
    Frame frame = PhotoReader.read(file, remarks::add);
    assertEquals(255, frame.at(4, 3, 0));
    assertEquals(0, frame.at(4, 3, 1));
    assertEquals(List.of(file + " holds 3 pictures: the first is taken"), remarks);
  }

  @Test
  void whatShinesThroughIsOnWhite() throws Exception {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0xff204060);
    image.setRGB(1, 0, 0x00000000);
    image.setRGB(2, 0, 0x80000000);
    Path file = write(image, "png");
    Frame frame = PhotoReader.read(file, remarks::add);
    assertEquals(0x40, frame.at(0, 0, 1));
    assertEquals(255, frame.at(1, 0, 1));
    assertNear(127, frame.at(2, 0, 1));
    assertEquals(List.of(file + " is partly transparent: it is taken as on white paper"), remarks);
  }

  @Test
  void anOpaqueAlphaChannelIsNotWorthAWord() throws Exception {
    BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(1, 1, 0xff0000ff);
    image.setRGB(0, 0, 0xff000000);
    image.setRGB(1, 0, 0xff000000);
    image.setRGB(0, 1, 0xff000000);
    assertEquals(255, PhotoReader.read(write(image, "png"), remarks::add).at(1, 1, 2));
    assertEquals(List.of(), remarks);
  }

  @ParameterizedTest
  @ValueSource(ints = {DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT})
  void grayWithAlphaKeepsItsGrays(int type) throws Exception {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            true,
            false,
            Transparency.TRANSLUCENT,
            type);
    int unit = type == DataBuffer.TYPE_BYTE ? 1 : 257;
    WritableRaster raster = model.createCompatibleWritableRaster(2, 1);
    raster.setPixel(0, 0, new int[] {100 * unit, 255 * unit});
    raster.setPixel(1, 0, new int[] {100 * unit, 0});
    Path file = write(new BufferedImage(model, raster, false, null), "png");
    Frame frame = PhotoReader.read(file).toGray();
    assertEquals(100, frame.at(0, 0, 0));
    assertEquals(255, frame.at(1, 0, 0));
  }

  @Test
  void sixteenBitsOfColourKeepTheUpperEight() throws Exception {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster = model.createCompatibleWritableRaster(1, 1);
    raster.setPixel(0, 0, new int[] {200 * 257, 100 * 257, 50 * 257});
    Frame frame = PhotoReader.read(write(new BufferedImage(model, raster, false, null), "png"));
    assertNear(200, frame.at(0, 0, 0));
    assertNear(100, frame.at(0, 0, 1));
    assertNear(50, frame.at(0, 0, 2));
  }

  @Test
  void inksOfAPrinterBecomeColours() throws Exception {
    WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
    for (int i = 0; i < 256; i++) {
      // Stored upside down, as Photoshop does: no cyan, all magenta and yellow, no black.
      inks.setPixel(i % 16, i / 16, new int[] {255, 0, 0, 255});
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(new IIOImage(inks, null, null));
    } finally {
      writer.dispose();
    }
    byte[] plain = out.toByteArray();
    // The segment by which a file says that its four channels are inks.
    byte[] adobe = {
      (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };
    ByteBuffer all = ByteBuffer.allocate(plain.length + adobe.length);
    all.put(plain, 0, 2).put(adobe).put(plain, 2, plain.length - 2);
    Frame frame = PhotoReader.read(Files.write(temp.resolve("print.jpg"), all.array()));
    assertNear(255, frame.at(8, 8, 0));
    assertNear(0, frame.at(8, 8, 1));
    assertNear(0, frame.at(8, 8, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
  void whateverIsDamagedIsAPhotoOrASentence(String format) throws Exception {
    BufferedImage image = plain(40, 30, Color.ORANGE);
    for (int i = 0; i < 30; i++) {
      image.setRGB(i, i, 0x123456 * i);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    byte[] sound = out.toByteArray();
    Random random = new Random(11);
    Path file = temp.resolve("damaged." + format);
    for (int round = 0; round < 150; round++) {
      byte[] damaged = sound.clone();
      for (int k = 0; k <= round % 4; k++) {
        // Most damage lies behind the first few bytes, by which the format is known.
        damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
      }
      Files.write(file, damaged);
      try {
        Frame frame = PhotoReader.read(file);
        assertTrue(frame.width() > 0);
      } catch (PhotoException e) {
        assertTrue(String.valueOf(e.getMessage()).startsWith(file.toString()), e.getMessage());
      }
    }
  }

  @Test
  void aFileOfOnlyAHeaderIsDamaged() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(plain(20, 20, Color.PINK), "png", out);
    Path file =
        Files.write(temp.resolve("head.png"), java.util.Arrays.copyOf(out.toByteArray(), 40));
    String message =
        String.valueOf(
            assertThrows(PhotoException.class, () -> PhotoReader.read(file)).getMessage());
    assertTrue(message.startsWith(file + " is damaged or cut off"), message);
  }
}
