package org.kubi.nn.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;

class PhotoTest {
  @TempDir private Path temp;

  /** 16 x 8 pixels: the left half red, the right half blue, the lower half darker. */
  private static BufferedImage picture() {
    BufferedImage image = new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 16; x++) {
        int level = y < 4 ? 250 : 120;
        image.setRGB(x, y, x < 8 ? level << 16 : level);
      }
    }
    return image;
  }

  private static byte[] encoded(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture(), format, out);
    return out.toByteArray();
  }

  /** A JPEG with an EXIF block that holds the orientation alone. */
  private static byte[] turned(int orientation) throws IOException {
    byte[] jpeg = encoded("jpg");
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.put(new byte[] {(byte) 0xff, (byte) 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0});
    exif.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0);
    ByteBuffer all = ByteBuffer.allocate(jpeg.length + 36);
    all.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2);
    return all.array();
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(temp.resolve(name), bytes);
  }

  private static String trouble(Path file) {
    return assertThrows(PhotoException.class, () -> PhotoReader.read(file)).getMessage();
  }

  @Test
  void pngIsReadPixelByPixel() throws Exception {
    Frame frame = PhotoReader.read(file("a.png", encoded("png")));
    assertEquals(FrameImages.of(picture()), frame);
  }

  @Test
  void sixteenBitGrayKeepsItsGrays() throws Exception {
    BufferedImage deep = new BufferedImage(3, 1, BufferedImage.TYPE_USHORT_GRAY);
    deep.getRaster().setSamples(0, 0, 3, 1, 0, new int[] {0, 40000, 65535});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(deep, "png", out);
    Frame expected = Frame.gray(3, 1, new byte[] {0, (byte) 156, (byte) 255});
    assertEquals(expected, PhotoReader.read(file("deep.png", out.toByteArray())));
  }

  @Test
  void exifOrientationSixTurnsThePictureToTheRight() throws Exception {
    Frame frame = PhotoReader.read(file("a.jpg", turned(6)));
    assertEquals(8, frame.width());
    assertEquals(16, frame.height());
    // What lay at the lower left is now at the upper left: dark red.
    assertTrue(Math.abs(frame.at(1, 1, 0) - 120) < 30, "red " + frame.at(1, 1, 0));
    assertTrue(frame.at(6, 1, 0) > 200, "red " + frame.at(6, 1, 0));
    assertTrue(frame.at(6, 14, 2) > 200, "blue " + frame.at(6, 14, 2));
  }

  @Test
  void eachOrientationUndoesItsOwnTurn() {
    Frame stored = FrameImages.of(picture());
    int[] inverse = {0, 1, 2, 3, 4, 5, 8, 7, 6};
    for (int tag = 1; tag <= 8; tag++) {
      Frame there = Orientation.apply(stored, tag);
      assertEquals(stored, Orientation.apply(there, inverse[tag]), "tag " + tag);
    }
  }

  @Test
  void whatIsNoPictureIsSaid() throws Exception {
    Path missing = temp.resolve("none.jpg");
    assertEquals(missing + " does not exist: name a picture", trouble(missing));
    Path empty = file("empty.jpg", new byte[0]);
    assertEquals(empty + " is empty: take it from its source again", trouble(empty));
    Path text = file("text.jpg", "not a picture at all".getBytes("UTF-8"));
    assertEquals(text + " is not a picture that can be read: use JPEG or PNG", trouble(text));
    assertEquals(temp + " is a folder: name a picture", trouble(temp));
  }

  @Test
  void cutPicturesAreRefused() throws Exception {
    for (String format : List.of("png", "jpg")) {
      byte[] whole = encoded(format);
      Path cut = file("cut." + format, Arrays.copyOf(whole, whole.length * 3 / 4));
      assertTrue(trouble(cut).contains("cut off"), trouble(cut));
    }
  }

  @Test
  void hugePicturesAreRefusedByTheirHeader() throws Exception {
    byte[] png = encoded("png");
    ByteBuffer.wrap(png).putInt(16, 20000).putInt(20, 20000);
    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    Path huge = file("huge.png", png);
    assertEquals(
        huge + " has 20000x20000 pixels, more than 100 million: make it smaller first",
        trouble(huge));

    byte[] jpeg = encoded("jpg");
    int frame = 0;
    while ((jpeg[frame] & 0xff) != 0xff || (jpeg[frame + 1] & 0xff) != 0xc0) {
      frame++;
    }
    // Behind the marker: length, bits, height, width.
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 20000).putShort(frame + 7, (short) 20000);
    Path hugeToo = file("huge.jpg", jpeg);
    assertEquals(
        hugeToo + " has 20000x20000 pixels, more than 100 million: make it smaller first",
        trouble(hugeToo));
  }

  @Test
  void listsHaveBoxesSourcesAndPartialTruth() throws Exception {
    Path csv = temp.resolve("photos.csv");
    Files.writeString(
        csv,
        "file,source,extra,x,y,w,h,yaw,pitch,roll\n"
            + "img/a.jpg,A,\"x, y\",1,2,3,4,10,-5,2.5\n"
            + "b.jpg,B,,,,,,30,0,\n\nc.jpg,,,,,,,,,\n");
    List<PhotoItem> items = PhotoList.read(csv).items();
    assertEquals(3, items.size());
    assertEquals(temp.toAbsolutePath().resolve("img/a.jpg"), items.get(0).file());
    assertEquals(Optional.of(new Box(1, 2, 3, 4)), items.get(0).box());
    assertEquals(2.5, items.get(0).truth().orElseThrow().roll().orElseThrow());
    assertEquals("B", items.get(1).source());
    assertTrue(items.get(1).truth().orElseThrow().rotation().isEmpty());
    assertTrue(items.get(2).truth().isEmpty());
    assertTrue(items.get(2).box().isEmpty());
  }

  @Test
  void mistakesInListsAreNamedByRow() throws Exception {
    Path csv = temp.resolve("photos.csv");
    Files.writeString(csv, "file,x,y,w,h\na.jpg,1,2,3,4\nb.jpg,1,two,3,4\n");
    assertEquals(
        csv + ", row 3: 'two' in column y is not a number: correct the table",
        assertThrows(PhotoException.class, () -> PhotoList.read(csv)).getMessage());
    Files.writeString(csv, "name\na.jpg\n");
    assertTrue(
        assertThrows(PhotoException.class, () -> PhotoList.read(csv))
            .getMessage()
            .startsWith(csv + " has no column 'file'"));
  }

  @Test
  void damagedListsAreNamedByRowAndColumn() throws Exception {
    Path csv = temp.resolve("photos.csv");
    Map<String, String> mistakes =
        Map.of(
            "file,x,x\na.jpg,1,2\n", ", row 1: the column 'x' is there twice",
            "file,source\na.jpg,\"A\n", ", row 2, column source: a quote is not closed",
            "file,yaw,pitch\na.jpg,0,361\n", ", row 2: '361' in column pitch is beyond +-360",
            "file,yaw,pitch\na.jpg,NaN,0\n", ", row 2: 'NaN' in column yaw is not a finite",
            "file,yaw,pitch\n", " has no photos");
    for (Map.Entry<String, String> mistake : mistakes.entrySet()) {
      Files.writeString(csv, mistake.getKey());
      String message = assertThrows(PhotoException.class, () -> PhotoList.read(csv)).getMessage();
      assertTrue(message.startsWith(csv + mistake.getValue()), message);
    }
    Files.writeString(csv, "file,,\na.jpg,,\n");
    assertEquals(1, PhotoList.read(csv).items().size());
  }

  @Test
  void anAbsurdlyLargeBoxIsNamed() throws Exception {
    Path photo = file("a.png", encoded("png"));
    PhotoItem large =
        new PhotoItem(photo, "a.png", "", Optional.of(new Box(0, 0, 4, 65)), Optional.empty());
    String message =
        assertThrows(PhotoException.class, () -> large.headPicture(Framing.HEAD)).getMessage();
    assertEquals(
        "the face box x=0.0 y=0.0 w=4.0 h=65.0 is far larger than "
            + photo
            + ", which has 16x8 pixels: correct it",
        message);
    PhotoItem most =
        new PhotoItem(photo, "a.png", "", Optional.of(new Box(0, 0, 4, 64)), Optional.empty());
    assertEquals(64, most.headPicture(Framing.HEAD).width());
  }

  @Test
  void aBoxOutsideOfThePhotoIsNamed() throws Exception {
    Path photo = file("a.png", encoded("png"));
    PhotoItem item =
        new PhotoItem(photo, "a.png", "", Optional.of(new Box(50, 2, 4, 4)), Optional.empty());
    assertEquals(
        "the face box x=50.0 y=2.0 w=4.0 h=4.0 lies outside of "
            + photo
            + ", which has 16x8 pixels: correct it",
        assertThrows(PhotoException.class, () -> item.headPicture(Framing.HEAD)).getMessage());
  }

  @Test
  void theHeadPictureIsTheFramingsCrop() throws Exception {
    Path photo = file("a.png", encoded("png"));
    PhotoItem item =
        new PhotoItem(photo, "a.png", "", Optional.of(new Box(2, 2, 4, 4)), Optional.empty());
    Frame head = item.headPicture(Framing.HEAD);
    assertEquals(64, head.width());
    assertEquals(1, head.channels());
    // Upper left: bright red on BT.601 is 75 of 255.
    assertEquals(75, head.at(1, 1, 0), 1);
  }
}
