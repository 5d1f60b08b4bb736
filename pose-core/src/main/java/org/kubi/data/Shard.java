package org.kubi.data;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Some consecutive samples on disk.
 *
 * @param images file of the pictures: NumPy uint8, count x size x size
 * @param imagesSha256 of that file
 * @param labels file of the numbers: NumPy little-endian float32, count x columns
 * @param labelsSha256 of that file
 * @param planes files of the planes, in the manifest's order; the key is absent where there are
 *     none
 * @param count how many samples
 */
public record Shard(
    String images,
    String imagesSha256,
    String labels,
    String labelsSha256,
    @JacksonInject(Json.NONE) @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PlaneFile> planes,
    int count) {
  public Shard {
    planes = List.copyOf(planes);
    checkName(images);
    checkName(labels);
    Sha256.check("imagesSha256", imagesSha256);
    Sha256.check("labelsSha256", labelsSha256);
    if (count < 1) {
      throw new IllegalArgumentException("a shard has at least 1 sample, found " + count);
    }
  }

  /** All files with their hashes. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(images, imagesSha256);
    files.put(labels, labelsSha256);
    planes.forEach(plane -> files.put(plane.file(), plane.sha256()));
    return files;
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
