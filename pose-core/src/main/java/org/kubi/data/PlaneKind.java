package org.kubi.data;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A plane that a data set may hold beside its pictures: numbers of the surface at the centre of
 * each pixel, rows from the top, in files {@code ID-NNNNN.npy}. {@link PlaneBytes} goes from
 * numbers to bytes and back.
 */
public enum PlaneKind {
  /** float32: metres along the view; infinity where nobody is. */
  DEPTH("depth", Npy.FLOATS, 4, 1),
  /**
   * int8 x 3: the unit normal in the camera's axes times {@value PlaneBytes#NORMAL_SCALE}, within
   * half a degree; 0 0 0 where nobody is.
   */
  NORMALS("normals", Npy.SIGNED_BYTES, 1, 3),
  /**
   * uint8: 0 background, 1 skin, 2 lips, 3 mouth, 4 eyes, 5 brows, 6 lashes, 7 hair, 8 beard, 9
   * clothes, 10 glasses, 11 headwear, 12 what is in front of the person (a hand, a caption), or
   * beyond the photo.
   */
  SEGMENTS("segments", Npy.BYTES, 1, 1);

  private final String id;
  private final String type;
  private final int bytes;
  private final int channels;

  PlaneKind(String id, String type, int bytes, int channels) {
    this.id = id;
    this.type = type;
    this.bytes = bytes;
    this.channels = channels;
  }

  /** Its name in manifests, file names and on the command line. */
  @JsonValue
  public String id() {
    return id;
  }

  /** The plane with an id, or {@code IllegalArgumentException} that lists those there are. */
  @JsonCreator
  public static PlaneKind of(String id) {
    for (PlaneKind kind : values()) {
      if (kind.id.equals(id)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "planes are %s, found '%s'".formatted(ids(Arrays.asList(values())), id));
  }

  /** Ids with commas between. */
  public static String ids(List<PlaneKind> kinds) {
    return String.join(", ", kinds.stream().map(PlaneKind::id).toList());
  }

  /** How many bytes a picture of a size has. */
  public int bytes(int size) {
    return size * size * channels * bytes;
  }

  /** NumPy's name of its numbers. */
  String type() {
    return type;
  }

  /** How many bytes one number has. */
  int bytesOfNumber() {
    return bytes;
  }

  /** The shape of its array on disk. */
  int[] shape(int count, int size) {
    return channels == 1 ? new int[] {count, size, size} : new int[] {count, size, size, channels};
  }

  String fileName(int shard) {
    return String.format(Locale.ROOT, "%s-%05d.npy", id, shard);
  }
}
