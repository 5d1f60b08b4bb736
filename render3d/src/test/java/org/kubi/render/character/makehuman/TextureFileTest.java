package org.kubi.render.character.makehuman;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.render.character.Texture;

class TextureFileTest {
  @TempDir Path temp;

  private Texture read(BufferedImage image) throws Exception {
    Path file = Files.createTempFile(temp, "picture", ".png");
    ImageIO.write(image, "png", file.toFile());
    return TextureFile.read(file, 64);
  }

  private static void assertTexel(Texture texture, int value, int alpha) {
    byte[] rgba = texture.rgba();
    assertEquals(value, rgba[0] & 0xff);
    assertEquals(value, rgba[1] & 0xff);
    assertEquals(value, rgba[2] & 0xff);
    assertEquals(alpha, rgba[3] & 0xff);
  }

  @Test
  void grayStaysAsItIsInTheFile() throws Exception {
    BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
    fill(image.getRaster(), 0, 60);
    assertTexel(read(image), 60, 255);
  }

  @Test
  void soDoesGrayOfSixteenBits() throws Exception {
    BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_USHORT_GRAY);
    fill(image.getRaster(), 0, 60 * 257);
    assertTexel(read(image), 60, 255);
  }

  @Test
  void soDoesGrayWithAlpha() throws Exception {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            true,
            false,
            BufferedImage.TRANSLUCENT,
            DataBuffer.TYPE_BYTE);
    WritableRaster raster = model.createCompatibleWritableRaster(4, 4);
    fill(raster, 0, 60);
    fill(raster, 1, 77);
    assertTexel(read(new BufferedImage(model, raster, false, null)), 60, 77);
  }

  @Test
  void aColourOfEqualPartsIsTheSameGray() throws Exception {
    BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
    for (int band = 0; band < 3; band++) {
      fill(image.getRaster(), band, 60);
    }
    assertTexel(read(image), 60, 255);
  }

  private static void fill(WritableRaster raster, int band, int value) {
    for (int y = 0; y < raster.getHeight(); y++) {
      for (int x = 0; x < raster.getWidth(); x++) {
        raster.setSample(x, y, band, value);
      }
    }
  }
}
