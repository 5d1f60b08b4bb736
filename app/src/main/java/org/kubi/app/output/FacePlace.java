package org.kubi.app.output;

import org.kubi.framing.Box;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Vec3;

/**
 * Roughly where a face is, from the size of its box: a face of {@value #FACE_METRES} m from brows
 * to chin is {@code depth = focal FACE_METRES / longer side of the box} away. A few centimetres
 * beside the optical axis are right to a few per cent; the distance is as wrong as the field of
 * view that is assumed, and as faces differ.
 *
 * @param fieldOfView of the camera, along the longer side of the picture, degrees, 10 to 170
 */
public record FacePlace(double fieldOfView) {
  /** From the brows to the chin, metres. */
  public static final double FACE_METRES = 0.125;

  /** A webcam's. */
  public static final double USUAL = 65;

  public FacePlace {
    if (!(fieldOfView >= 10 && fieldOfView <= 170)) {
      throw new IllegalArgumentException(
          "a field of view is 10 to 170 degrees, found " + fieldOfView);
    }
  }

  /**
   * The middle of the face in the camera's axes, metres.
   *
   * @param face brows to chin, pixels of a picture of that width and height
   */
  public Vec3 of(Box face, int width, int height) {
    double half = Math.toRadians(fieldOfView) / 2;
    double focal = 0.5 * Math.max(width, height) / StrictMath.tan(half);
    double depth = focal * FACE_METRES / Math.max(face.width(), face.height());
    return new Camera(focal, width / 2.0, height / 2.0, width, height)
        .unproject(new Pixel(face.centreX(), face.centreY()), depth);
  }
}
