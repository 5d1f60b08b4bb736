package org.kubi.data;

import java.util.Locale;

/**
 * Some consecutive samples on disk.
 *
 * @param images file of the pictures: NumPy uint8, count x size x size
 * @param imagesSha256 of that file
 * @param labels file of the numbers: NumPy little-endian float32, count x columns
 * @param labelsSha256 of that file
 * @param count how many samples
 */
public record Shard(
    String images, String imagesSha256, String labels, String labelsSha256, int count) {
  public Shard {
    checkName(images);
    checkName(labels);
    Sha256.check("imagesSha256", imagesSha256);
    Sha256.check("labelsSha256", labelsSha256);
    if (count < 1) {
      throw new IllegalArgumentException("a shard has at least 1 sample, found " + count);
    }
  }

  /** The file names of shard {@code index}. */
  static String imagesName(int index) {
    return String.format(Locale.ROOT, "images-%05d.npy", index);
  }

  static String labelsName(int index) {
    return String.format(Locale.ROOT, "labels-%05d.npy", index);
  }

  private static void checkName(String name) {
    if (!name.matches("(images|labels)-[0-9]{5}\\.npy")) {
      throw new IllegalArgumentException(
          "a shard's file is called images-NNNNN.npy or labels-NNNNN.npy, found '" + name + "'");
    }
  }
}
