package org.kubi.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.task.TaskException;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;
import org.kubi.label.Estimate;
import org.kubi.nn.detect.Detection;
import org.kubi.nn.track.OneEuroSettings;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.Pose;

/** A head is followed through a folder of pictures. */
class HeadStreamTest {
  @TempDir private Path folder;

  /** A network that takes the gray of a picture for the yaw. */
  private static Estimate grayIsYaw(Frame seen) {
    Rotation head = HeadAngles.aflw(seen.at(32, 32, 0), 0, 0).rotation();
    return new Estimate(head, Pose.ofHead(head), Optional.empty());
  }

  private static HeadStream.Watcher watcher(Optional<Function<Frame, List<Detection>>> heads) {
    return new HeadStream.Watcher(heads, Framing.HEAD, HeadStreamTest::grayIsYaw, "gray");
  }

  private void write(int number, int gray) throws Exception {
    FrameImages.writePng(Frame.filled(200, 100, 3, gray), folder.resolve("f-" + number + ".png"));
  }

  private List<HeadPose> run(HeadStream stream, double fps) throws TaskException {
    List<HeadPose> taken = new ArrayList<>();
    HeadSink sink =
        new HeadSink() {
          @Override
          public void take(HeadPose pose) {
            taken.add(pose);
          }

          @Override
          public void close() {}
        };
    stream.run(new FolderSource(folder, fps, false), List.of(sink), seen -> {}, () -> false);
    return taken;
  }

  @Test
  void picturesComeByTheirNumbersAndTellTheirTime() throws Exception {
    write(10, 30);
    write(2, 20);
    write(1, 10);
    List<HeadPose> taken =
        run(new HeadStream(watcher(Optional.empty()), new FacePlace(60), Optional.empty()), 5);
    assertEquals(
        List.of("f-1.png", "f-2.png", "f-10.png"), taken.stream().map(HeadPose::picture).toList());
    assertEquals(List.of(0.0, 0.2, 0.4), taken.stream().map(HeadPose::seconds).toList());
    for (int i = 0; i < 3; i++) {
      HeadAngles angles =
          HeadAngles.of(taken.get(i).headToCamera(), HeadAngles.Convention.AFLW2000);
      assertEquals(10 * (i + 1), angles.yaw(), 1e-6);
      assertTrue(taken.get(i).place().isEmpty(), "a whole picture tells no place");
    }
  }

  @Test
  void ofTwoHeadsTheOneThatWasFollowedStaysAndPicturesWithoutAHeadAreLeftOut() throws Exception {
    for (int i = 0; i < 4; i++) {
      write(i, 10 * i);
    }
    Box large = new Box(20, 20, 40, 50);
    Box small = new Box(130, 30, 20, 20);
    Function<Frame, List<Detection>> heads =
        frame ->
            switch (frame.at(0, 0, 0)) {
              case 0 -> List.of(new Detection(small, 0.9), new Detection(large, 0.6));
              case 10 -> List.of();
              // The small one has come nearer; the other one has not moved.
              default ->
                  List.of(new Detection(new Box(110, 10, 60, 60), 0.9), new Detection(large, 0.6));
            };
    List<HeadPose> taken =
        run(new HeadStream(watcher(Optional.of(heads)), new FacePlace(60), Optional.empty()), 5);
    assertEquals(3, taken.size());
    taken.forEach(pose -> assertEquals(Optional.of(large), pose.box()));
    // 50 pixels of 0.125 m at a focal length of 100 / tan(30 degrees) pixels.
    Vec3 place = taken.get(0).place().orElseThrow();
    double depth = 100 / Math.tan(Math.toRadians(30)) * 0.125 / 50;
    assertEquals(-depth, place.z(), 1e-9);
    assertTrue(place.x() < 0 && place.y() > 0, "left of the middle, above it: " + place);
  }

  @Test
  void whatIsSmoothedFollowsLater() throws Exception {
    for (int i = 0; i < 6; i++) {
      write(i, i < 3 ? 10 : 40);
    }
    List<HeadPose> taken =
        run(
            new HeadStream(
                watcher(Optional.empty()),
                new FacePlace(60),
                Optional.of(OneEuroSettings.defaults())),
            30);
    double after = HeadAngles.of(taken.get(3).headToCamera(), HeadAngles.Convention.AFLW2000).yaw();
    assertTrue(after > 11 && after < 39, "yaw after the jump: " + after);
    double last = HeadAngles.of(taken.get(5).headToCamera(), HeadAngles.Convention.AFLW2000).yaw();
    assertTrue(last > after, "and it goes on: " + last);
  }

  @Test
  void aFolderWithoutPicturesIsSaid() {
    TaskException e = assertThrows(TaskException.class, () -> new FolderSource(folder, 30, false));
    assertTrue(String.valueOf(e.getMessage()).contains("holds no picture"), e.getMessage());
  }
}
