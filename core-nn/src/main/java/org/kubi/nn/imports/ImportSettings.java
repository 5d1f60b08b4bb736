package org.kubi.nn.imports;

import java.util.List;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.Outputs;

/**
 * What an imported network is: its file does not say.
 *
 * @param preset its shape
 * @param outputs what its numbers mean
 * @param pictureSize side of its pictures, pixels
 * @param framingScale side of the picture over the longer side of the face box, 0.5 to 4
 * @param convention of its rotations, in words
 * @param licence of its weights, in one line
 */
public record ImportSettings(
    NetworkPreset preset,
    Outputs outputs,
    int pictureSize,
    double framingScale,
    String convention,
    String licence) {
  /** The side of pictures unless told otherwise. */
  public static final int PICTURE_SIZE = 64;

  /** The framing of data sets unless told otherwise. */
  public static final double FRAMING_SCALE = 1.5;

  /** The convention of our labels. */
  public static final String CONVENTION =
      "axes of the camera: right-handed, x right, y up, z towards the viewer; metres; quaternions"
          + " of length 1 with w >= 0; head to camera is the identity for a face that looks into"
          + " the camera; pixels: u right, v down, (0,0) the outer corner of the top left pixel";

  /** What imported weights may be used for is not known. */
  public static final String LICENCE = "unknown: ask where the weights are from";

  public ImportSettings {
    if (pictureSize < 8 || pictureSize > 1024 || !(framingScale >= 0.5 && framingScale <= 4)) {
      throw new IllegalArgumentException(
          "pictures are 8 to 1024 pixels a side, their framing 0.5 to 4, found %d and %s"
              .formatted(pictureSize, framingScale));
    }
  }

  /** A preset with some labels, and everything else as our own networks have it. */
  public static ImportSettings of(NetworkPreset preset, List<String> labels) {
    return new ImportSettings(
        preset, Outputs.ofIds(labels), PICTURE_SIZE, FRAMING_SCALE, CONVENTION, LICENCE);
  }
}
