package org.kubi.app.panel.compare;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kubi.app.output.FacePlace;
import org.kubi.app.output.FrameSource;
import org.kubi.app.output.HeadSink;
import org.kubi.app.output.HeadStream;
import org.kubi.app.output.NeckBones;
import org.kubi.app.output.Sinks;
import org.kubi.app.panel.compare.CompareViewModel.Around;
import org.kubi.app.panel.network.NetworkViewModel;
import org.kubi.app.panel.network.Reading;
import org.kubi.app.task.Progress;
import org.kubi.app.task.TaskException;
import org.kubi.framing.Framing;
import org.kubi.image.Frame;
import org.kubi.label.Estimate;
import org.kubi.nn.detect.Detection;
import org.kubi.nn.track.OneEuroSettings;

/**
 * A head that is followed, for a worker.
 *
 * @param opener of the film or the camera
 * @param sinks where the poses go
 * @param fps pictures a second
 * @param smooth whether the poses are smoothed
 * @param bones of the person in the stage
 * @param framing how the network wants heads cut out
 * @param network its name
 */
record Following(
    OutputsViewModel.Opener opener,
    Sinks sinks,
    double fps,
    boolean smooth,
    NeckBones bones,
    Framing framing,
    String network) {
  /**
   * Follows to the end, or until it is cancelled.
   *
   * @param onSeen hears of each picture, on the home thread
   */
  int run(Around around, Consumer<HeadStream.Seen> onSeen, Progress progress) throws TaskException {
    try (FrameSource source = opener.open(fps, true);
        HeadFinder finder = around.heads().open()) {
      Function<Frame, List<Detection>> heads = finder::find;
      HeadStream following =
          new HeadStream(
              new HeadStream.Watcher(
                  Optional.of(heads), framing, picture -> ask(around.network(), picture), network),
              new FacePlace(FacePlace.USUAL),
              smooth ? Optional.of(OneEuroSettings.defaults()) : Optional.empty());
      List<HeadSink> open = sinks.open(bones, fps);
      try {
        return following.run(
            source,
            open,
            now -> around.home().execute(() -> onSeen.accept(now)),
            progress::cancelled);
      } finally {
        Sinks.closeAll(open);
      }
    }
  }

  private static Estimate ask(NetworkViewModel from, Frame picture) {
    try {
      return from.ask(picture)
          .get()
          .map(Reading::estimate)
          .orElseThrow(() -> new CancellationException("the network is gone"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped");
    } catch (ExecutionException e) {
      throw new IllegalStateException("the network failed", e.getCause());
    }
  }
}
