package org.kubi.framing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Vec3;
import org.kubi.image.Frame;

class FramingTest {
  @Test
  void theSquareIsOneAndAHalfTimesTheLongerSideAboutTheCentre() {
    assertEquals(new Square(-20, 5, 60), Framing.HEAD.square(new Box(0, 15, 20, 40)));
  }

  @Test
  void cropperAndCameraShowAPointAtTheSamePixel() {
    // A white dot on the photo at (50, 40); the camera's crop says where it must be in the picture.
    byte[] pixels = new byte[100 * 80];
    pixels[40 * 100 + 50] = (byte) 255;
    Square square = Framing.HEAD.square(new Box(40, 30, 20, 24));
    Frame crop = Framing.HEAD.crop(Frame.gray(100, 80, pixels), square);
    Camera camera = new Camera(120, 50, 40, 100, 80);
    Vec3 point = camera.unproject(new Pixel(50.5, 40.5), 2);
    Pixel expected = camera.crop(square.left(), square.top(), square.side(), 64).project(point);
    assertEquals(expected.u(), centroid(crop, true), 0.1);
    assertEquals(expected.v(), centroid(crop, false), 0.1);
  }

  @Test
  void boxesOverlapByIntersectionOverUnion() {
    assertEquals(1 / 7.0, new Box(0, 0, 2, 2).overlap(new Box(1, 1, 2, 2)), 1e-12);
    assertEquals(0, new Box(0, 0, 1, 1).overlap(new Box(2, 0, 1, 1)), 1e-12);
  }

  @Test
  void boxesKnowWhetherTheyTouchAPicture() {
    assertTrue(new Box(-5, -5, 6, 6).touches(10, 10));
    assertFalse(new Box(10, 0, 5, 5).touches(10, 10));
    assertThrows(IllegalArgumentException.class, () -> new Box(0, 0, -1, 5));
  }

  @Test
  void theBoxRoundPlacesIsTight() {
    assertEquals(
        new Box(1, 2, 4, 5),
        Box.around(List.of(new Pixel(1, 7), new Pixel(5, 2), new Pixel(3, 3))));
  }

  private static double centroid(Frame frame, boolean across) {
    double sum = 0;
    double moment = 0;
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        sum += frame.at(x, y, 0);
        moment += frame.at(x, y, 0) * ((across ? x : y) + 0.5);
      }
    }
    return moment / sum;
  }
}
