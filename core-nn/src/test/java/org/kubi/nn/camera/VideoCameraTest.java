package org.kubi.nn.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.opencv.opencv_videoio.VideoCapture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;
import org.kubi.nn.photo.PhotoException;

/** OpenCV's capture takes numbered pictures in the place of a camera. */
class VideoCameraTest {
  @TempDir private Path folder;

  @Test
  void picturesComeInTheirColoursUntilThereAreNoMore() throws Exception {
    for (int i = 0; i < 2; i++) {
      // An odd width: rows whose bytes may be padded. Red to the left, blue to the right.
      byte[] rgb = new byte[3 * 5 * 4];
      for (int p = 0; p < 5 * 4; p++) {
        rgb[3 * p + (p % 5 < 3 ? 0 : 2)] = (byte) (200 + i);
      }
      FrameImages.writePng(Frame.rgb(5, 4, rgb), folder.resolve("f" + i + ".png"));
    }
    VideoCapture capture = new VideoCapture(folder.resolve("f%d.png").toString());
    Assumptions.assumeTrue(capture.isOpened(), "this OpenCV reads no pictures");
    try (VideoCamera camera = new VideoCamera(3, capture)) {
      for (int i = 0; i < 2; i++) {
        Frame frame = camera.next();
        assertEquals(5, frame.width());
        assertEquals(4, frame.height());
        assertEquals(200 + i, frame.at(0, 2, 0), "red");
        assertEquals(0, frame.at(0, 2, 2));
        assertEquals(200 + i, frame.at(4, 2, 2), "blue");
        assertEquals(0, frame.at(4, 2, 0));
      }
      PhotoException e = assertThrows(PhotoException.class, camera::next);
      assertEquals(
          "camera 3 gives no picture in colour any more: connect it again", e.getMessage());
    }
  }

  @Test
  void aCameraThatIsNotThereIsSaidInASentence() {
    Assumptions.assumeFalse(Files.exists(Path.of("/dev/video97")));
    PhotoException e = assertThrows(PhotoException.class, () -> VideoCamera.open(97));
    assertTrue(String.valueOf(e.getMessage()).startsWith("camera 97 cannot be opened"));
  }
}
