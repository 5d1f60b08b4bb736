package org.kubi.data;

/**
 * One plane of some consecutive samples on disk.
 *
 * @param plane which
 * @param file its NumPy file
 * @param sha256 of that file
 */
public record PlaneFile(PlaneKind plane, String file, String sha256) {
  public PlaneFile {
    if (!file.matches(plane.id() + "-[0-9]{5}\\.npy")) {
      throw new IllegalArgumentException(
          "a shard's file of %s is called %s-NNNNN.npy, found '%s'"
              .formatted(plane.id(), plane.id(), file));
    }
    Sha256.check("sha256", sha256);
  }
}
