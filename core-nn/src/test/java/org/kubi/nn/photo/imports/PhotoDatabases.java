package org.kubi.nn.photo.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;

/** Small folders like those of the databases, with pictures made by a formula. */
final class PhotoDatabases {
  static final double[] POSE = {0.25, -0.5, 0.125, 1, 2, 3, 4};
  static final String CALIBRATION =
      "500 0 320\n0 500 240\n0 0 1\n\n0 0 0 0\n\n1 0 0\n0 1 0\n0 0 1\n\n-20 0 0\n\n640 480\n";

  /** Turned by 30 degrees, so that the nose points to the left of the picture. */
  static final String BIWI_POSE = "0.866025 0 0.5 \n0 1 0 \n-0.5 0 0.866025 \n\n20 10 1000 \n";

  private PhotoDatabases() {}

  /** A picture, as PNG whatever its name is: readers go by the content. */
  static void picture(Path file, int width, int height) throws IOException {
    byte[] pixels = new byte[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i * 7 % 251);
    }
    Files.createDirectories(file.getParent());
    FrameImages.writePng(Frame.gray(width, height, pixels), file);
  }

  /** Landmarks on the border of x 100 to 200 and y 120 to 240 in MATLAB's pixels. */
  static double[] points(int rows) {
    double[] points = new double[68 * rows];
    for (int k = 0; k < 68; k++) {
      points[rows * k] = 100 + 100.0 * k / 67;
      points[rows * k + 1] = k % 2 == 0 ? 120 : 240;
    }
    return points;
  }

  static void aflw(Path folder, String name, double... pose) throws IOException {
    picture(folder.resolve(name + ".jpg"), 450, 450);
    Files.write(
        folder.resolve(name + ".mat"),
        mat(
            matrix("Pose_Para", 1, pose),
            matrix("pt2d", 2, new double[42]),
            matrix("pt3d_68", 3, points(3)),
            matrix("a", 1, 1)));
  }

  static void biwi(Path sequence, String frame) throws IOException {
    picture(sequence.resolve("frame_" + frame + "_rgb.png"), 640, 480);
    Files.writeString(sequence.resolve("frame_" + frame + "_pose.txt"), BIWI_POSE);
    Files.writeString(sequence.resolve("rgb.cal"), CALIBRATION);
  }

  static byte[] mat(byte[]... elements) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteBuffer header = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
    header.put("MATLAB 5.0 MAT-file, a test".getBytes(StandardCharsets.US_ASCII));
    header.putShort(124, (short) 0x0100).put(126, (byte) 'I').put(127, (byte) 'M');
    out.writeBytes(header.array());
    for (byte[] element : elements) {
      out.writeBytes(element);
    }
    return out.toByteArray();
  }

  static byte[] matrix(String name, int rows, double... values) {
    ByteBuffer numbers = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    numbers.asDoubleBuffer().put(values);
    return matrix(name, 6, rows, values.length / rows, 9, numbers.array());
  }

  /**
   * A matrix of any class and type of numbers; a name of up to four letters is in the short form.
   */
  static byte[] matrix(String name, int kind, int rows, int columns, int type, byte... numbers) {
    ByteBuffer body = ByteBuffer.allocate(100 + name.length() + numbers.length);
    body.order(ByteOrder.LITTLE_ENDIAN);
    body.putInt(6).putInt(8).putInt(kind).putInt(0);
    body.putInt(5).putInt(8).putInt(rows).putInt(columns);
    byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
    if (ascii.length <= 4) {
      body.putInt(ascii.length << 16 | 1).put(ascii).position(body.position() + 4 - ascii.length);
    } else {
      body.putInt(1).putInt(ascii.length).put(ascii);
    }
    body.position((body.position() + 7) / 8 * 8);
    body.putInt(type).putInt(numbers.length).put(numbers);
    int end = (body.position() + 7) / 8 * 8;
    ByteBuffer element = ByteBuffer.allocate(8 + end).order(ByteOrder.LITTLE_ENDIAN);
    return element.putInt(14).putInt(end).put(body.array(), 0, end).array();
  }

  static byte[] compressed(byte... element) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(element);
    }
    return ByteBuffer.allocate(8 + packed.size())
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(15)
        .putInt(packed.size())
        .put(packed.toByteArray())
        .array();
  }

  static String table(String... rows) {
    return "file,x,y,w,h,yaw,pitch,roll\n"
        + String.join("\n", rows).toLowerCase(Locale.ROOT)
        + "\n";
  }
}
