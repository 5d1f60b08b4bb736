package org.kubi.app.output;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kubi.app.task.TaskException;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.framing.Square;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.label.Estimate;
import org.kubi.nn.detect.Detection;
import org.kubi.nn.track.OneEuro;
import org.kubi.nn.track.OneEuroSettings;
import org.kubi.pose.Pose;

/**
 * One head through a film or before a camera: it is found in each picture, the network is asked,
 * its answer is smoothed if that is wanted, and given to the sinks. Of several heads it is the one
 * whose box shares most with that in the picture before; in the first, the largest. For one thread.
 */
public final class HeadStream {
  private final Watcher watcher;
  private final FacePlace places;
  private final Optional<OneEuro> filter;
  private Optional<Box> before = Optional.empty();
  private double lastSeconds;

  /**
   * Who looks.
   *
   * @param heads finds the heads of a picture; empty: the whole picture is one
   * @param framing how the network's picture is cut out
   * @param network what the network says of such a picture
   * @param name of the network
   */
  public record Watcher(
      Optional<Function<Frame, List<Detection>>> heads,
      Framing framing,
      Function<Frame, Estimate> network,
      String name) {}

  /**
   * What has been seen so far.
   *
   * @param pictures how many were looked at
   * @param heads in how many of them a head was seen
   * @param newest the pose in the last picture, if a head was seen there
   * @param shot the last picture
   */
  public record Seen(int pictures, int heads, Optional<HeadPose> newest, FrameSource.Shot shot) {}

  /**
   * A stream that has seen nothing.
   *
   * @param smoothing how much is smoothed; empty: not at all
   */
  public HeadStream(Watcher watcher, FacePlace places, Optional<OneEuroSettings> smoothing) {
    this.watcher = watcher;
    this.places = places;
    this.filter = smoothing.map(OneEuro::new);
  }

  /**
   * Runs to the end of the source, or until it is told to stop.
   *
   * @param onSeen hears after each picture
   * @param stop asked before each picture
   * @return how many pictures were looked at
   * @throws TaskException if a picture cannot be had or a sink cannot take a pose
   */
  public int run(
      FrameSource source, List<HeadSink> sinks, Consumer<Seen> onSeen, BooleanSupplier stop)
      throws TaskException {
    int pictures = 0;
    int heads = 0;
    while (!stop.getAsBoolean()) {
      Optional<FrameSource.Shot> shot = source.next();
      if (shot.isEmpty()) {
        break;
      }
      Optional<HeadPose> pose = look(shot.get());
      for (HeadSink sink : sinks) {
        if (pose.isPresent()) {
          sink.take(pose.get());
        }
      }
      pictures++;
      heads += pose.isPresent() ? 1 : 0;
      onSeen.accept(new Seen(pictures, heads, pose, shot.get()));
    }
    return pictures;
  }

  /** The pose of the head in a picture; empty where none is seen. */
  Optional<HeadPose> look(FrameSource.Shot shot) {
    Frame frame = shot.frame();
    Optional<Box> face = Optional.empty();
    if (watcher.heads().isPresent()) {
      face =
          watcher.heads().get().apply(frame).stream()
              .map(Detection::box)
              .max(Comparator.comparingDouble(this::nearness));
      if (face.isEmpty()) {
        return Optional.empty();
      }
      before = face;
    }
    Framing framing = watcher.framing();
    Square square =
        face.map(framing::square)
            .orElseGet(() -> framing.wholePicture(frame.width(), frame.height()));
    Estimate said = watcher.network().apply(framing.crop(frame, square));
    return Optional.of(
        new HeadPose(
            shot.name(),
            1,
            watcher.name(),
            shot.seconds(),
            smoothed(said, shot.seconds()),
            face.map(box -> places.of(box, frame.width(), frame.height())),
            face,
            Optional.empty()));
  }

  /** What the box shares with the one before, then, far below, its size. */
  private double nearness(Box box) {
    double overlap = before.map(last -> last.overlap(box)).orElse(0.0);
    return overlap + 1e-9 * box.width() * box.height();
  }

  private Estimate smoothed(Estimate said, double seconds) {
    if (filter.isEmpty()) {
      return said;
    }
    Rotation head = filter.get().next(said.headToCamera(), Math.max(1e-3, seconds - lastSeconds));
    lastSeconds = seconds;
    return new Estimate(head, Pose.ofHead(head), said.neckInPicture());
  }
}
