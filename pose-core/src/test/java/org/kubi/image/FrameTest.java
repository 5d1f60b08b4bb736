package org.kubi.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameTest {
  @Test
  void areaResizeTakesTheMeanOfWhatAPixelCovers() {
    Frame frame = Frame.gray(4, 2, bytes(0, 100, 200, 50, 20, 40, 60, 250));
    assertArrayEquals(bytes(40, 140), frame.resized(2, 1).pixels());
  }

  @Test
  void fractionsOfPixelsCountByTheirArea() {
    Frame frame = Frame.gray(3, 1, bytes(0, 90, 180));
    // Halves: 1.5 pixels each: (0 + 90 / 2) / 1.5 = 30, (90 / 2 + 180) / 1.5 = 150.
    assertArrayEquals(bytes(30, 150), frame.resized(2, 1).pixels());
  }

  @Test
  void beyondThePictureItsEdgeGoesOn() {
    Frame frame = Frame.gray(2, 1, bytes(10, 250));
    assertArrayEquals(bytes(10, 10, 10, 250, 250, 250), frame.resample(-2, 0, 6, 1, 6, 1).pixels());
  }

  @Test
  void enlargingInterpolatesLinearly() {
    Frame frame = Frame.gray(2, 1, bytes(0, 200));
    assertArrayEquals(bytes(0, 50, 150, 200), frame.resized(4, 1).pixels());
  }

  @Test
  void grayWeighsGreenMost() {
    assertArrayEquals(
        bytes(76, 150, 29),
        Frame.rgb(3, 1, bytes(255, 0, 0, 0, 255, 0, 0, 0, 255)).toGray().pixels());
  }

  @Test
  void mirroringSwapsLeftAndRightOfEachRow() {
    Frame frame = Frame.rgb(2, 1, bytes(1, 2, 3, 4, 5, 6));
    assertArrayEquals(bytes(4, 5, 6, 1, 2, 3), frame.mirrored().pixels());
  }

  @Test
  void pixelsThatDoNotFitTheSizeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Frame.gray(2, 2, new byte[3]));
  }

  @Test
  void pngFilesKeepEveryPixelAndLeaveNothingBeside(@TempDir Path folder) throws IOException {
    Frame gray = Frame.gray(3, 2, bytes(0, 1, 127, 128, 254, 255));
    Frame colour = Frame.rgb(1, 2, bytes(9, 99, 199, 255, 0, 1));
    for (Frame frame : new Frame[] {gray, colour}) {
      Path file = folder.resolve("frame.png");
      FrameImages.writePng(frame, file);
      assertEquals(frame, FrameImages.of(ImageIO.read(file.toFile())));
      assertFalse(Files.exists(folder.resolve("frame.png.part")));
    }
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
