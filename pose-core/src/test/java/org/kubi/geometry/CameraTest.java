package org.kubi.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CameraTest {
  private final Camera camera = new Camera(100, 32, 24, 64, 48);

  @Test
  void rightIsRightAndUpIsUp() {
    assertEquals(new Pixel(42, 4), camera.project(new Vec3(0.2, 0.4, -2)));
  }

  @Test
  void unprojectUndoesProject() {
    Vec3 point = new Vec3(0.31, -0.2, -1.7);
    Vec3 back = camera.unproject(camera.project(point), 1.7);
    assertEquals(0, back.minus(point).length(), 1e-12);
  }

  @Test
  void aCropShowsTheSamePointAtTheCroppedPlace() {
    Vec3 point = new Vec3(0.1, 0.05, -1);
    Pixel whole = camera.project(point);
    Pixel cropped = camera.crop(10, 5, 32, 64).project(point);
    assertEquals((whole.u() - 10) * 2, cropped.u(), 1e-12);
    assertEquals((whole.v() - 5) * 2, cropped.v(), 1e-12);
  }

  @Test
  void pointsBehindTheCameraAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> camera.project(new Vec3(0, 0, 1)));
  }

  @Test
  void fieldOfViewSpansThePicture() {
    Camera wide = Camera.ofFieldOfView(Math.PI / 2, 100, 50);
    assertEquals(0, wide.project(new Vec3(0, 1, -1)).v(), 1e-9);
    assertEquals(50, wide.project(new Vec3(0, -1, -1)).v(), 1e-9);
  }
}
