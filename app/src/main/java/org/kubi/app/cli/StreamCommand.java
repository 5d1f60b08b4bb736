package org.kubi.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kubi.app.output.CameraSource;
import org.kubi.app.output.Endpoint;
import org.kubi.app.output.FacePlace;
import org.kubi.app.output.FolderSource;
import org.kubi.app.output.FrameSource;
import org.kubi.app.output.HeadSink;
import org.kubi.app.output.HeadStream;
import org.kubi.app.output.NeckBones;
import org.kubi.app.output.OpentrackSink;
import org.kubi.app.output.Sinks;
import org.kubi.app.output.VmcSink;
import org.kubi.app.task.TaskException;
import org.kubi.image.Frame;
import org.kubi.nn.detect.Detection;
import org.kubi.nn.detect.HeadFinder;
import org.kubi.nn.predict.Predictor;
import org.kubi.nn.track.OneEuroSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "stream",
    description = {
      "Follows a head through a folder of numbered pictures or before a camera, and gives its pose to",
      "other programs: files, opentrack, avatars (VMC). Axes, units and signs: docs/outputs.md."
    },
    mixinStandardHelpOptions = true)
final class StreamCommand implements Callable<Integer> {
  private static final Pattern CAMERA = Pattern.compile("camera(?::([0-9]{1,3}))?");

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER|camera[:N]",
      description =
          "A folder of pictures in the order of their numbers, or a camera (0: the first).")
  private String from = "";

  @Mixin private final ModelOptions model = new ModelOptions();

  @Mixin private final DetectorOptions detector = new DetectorOptions();

  @Option(names = "--whole", description = "Look for no heads: the whole of each picture is one.")
  private boolean whole;

  @Option(names = "--csv", paramLabel = "FILE", description = "Write a table.")
  private @Nullable Path csv;

  @Option(names = "--json", paramLabel = "FILE", description = "Write JSON.")
  private @Nullable Path json;

  @Option(
      names = "--bvh",
      paramLabel = "FILE",
      description = "Write a film of neck and head (BVH).")
  private @Nullable Path bvh;

  @Option(
      names = "--opentrack",
      paramLabel = "HOST:PORT",
      arity = "0..1",
      fallbackValue = "",
      description =
          "Send to opentrack's 'UDP over network' (alone, last on the line: 127.0.0.1:4242).")
  private @Nullable String opentrack;

  @Option(
      names = "--vmc",
      paramLabel = "HOST:PORT",
      arity = "0..1",
      fallbackValue = "",
      description =
          "Send to an avatar by the VMC protocol (alone, last on the line: 127.0.0.1:39539).")
  private @Nullable String vmc;

  @Option(
      names = "--fps",
      paramLabel = "N",
      description =
          "Pictures a second: at which a folder's were taken, or a camera's are looked at (default:"
              + " ${DEFAULT-VALUE}).")
  private double fps = 30;

  @Option(names = "--smooth", description = "Smooth the pose (One-Euro filter).")
  private boolean smooth;

  @Option(
      names = "--fov",
      paramLabel = "DEGREES",
      description =
          "Field of view of the camera along its longer side, for the place (default:"
              + " ${DEFAULT-VALUE}).")
  private double fieldOfView = FacePlace.USUAL;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "Stop after so many pictures (default: at the end, or at Ctrl-C).")
  private long count = Long.MAX_VALUE;

  @Override
  public Integer call() throws Exception {
    Usage.atLeastOne(spec, "--count", count);
    if (!(fps > 0) || Double.isInfinite(fps)) {
      throw Usage.wrong(spec, "--fps is above 0, found " + fps);
    }
    Sinks wanted = sinks();
    FacePlace places = places();
    for (Endpoint to : wanted.elsewhere()) {
      System.err.printf("Sends what is seen to %s, another computer.%n", to);
    }
    try (FrameSource source = source(wanted.isLive());
        Predictor predictor = model.open();
        HeadFinder finder = whole || !detector.isThere() ? null : detector.open(spec)) {
      Optional<Function<Frame, List<Detection>>> heads =
          Optional.ofNullable(finder).map(one -> one::find);
      HeadStream stream =
          new HeadStream(
              new HeadStream.Watcher(
                  heads,
                  predictor.framing(),
                  seen -> predictor.predict(List.of(seen)).get(0).estimate(),
                  predictor.card().name()),
              places,
              smooth ? Optional.of(OneEuroSettings.defaults()) : Optional.empty());
      return follow(stream, source, wanted);
    }
  }

  private int follow(HeadStream stream, FrameSource source, Sinks wanted) throws TaskException {
    List<HeadSink> sinks = wanted.open(NeckBones.TYPICAL, fps);
    long begun = System.nanoTime();
    int[] seen = new int[2];
    try (Cancel cancel = new Cancel();
        ProgressLine line = new ProgressLine("Following", "pictures")) {
      long total = source instanceof FolderSource folder ? Math.min(count, folder.count()) : count;
      stream.run(
          source,
          sinks,
          now -> {
            seen[0] = now.pictures();
            seen[1] = now.heads();
            if (total < Long.MAX_VALUE) {
              line.at(now.pictures(), total);
            }
          },
          () -> cancel.getAsBoolean() || seen[0] >= count);
    } finally {
      // What was seen before a trouble is kept.
      Sinks.closeAll(sinks);
    }
    double seconds = (System.nanoTime() - begun) * 1e-9;
    System.err.printf(
        Locale.ROOT,
        "A head seen in %d of %d pictures, %.1f pictures a second.%n",
        seen[1],
        seen[0],
        seen[0] / seconds);
    return seen[1] > 0 ? KubiCommand.DONE : KubiCommand.FAILED;
  }

  private FrameSource source(boolean live) throws TaskException {
    Matcher camera = CAMERA.matcher(from);
    if (camera.matches()) {
      return new CameraSource(camera.group(1) == null ? 0 : Integer.parseInt(camera.group(1)), fps);
    }
    Path folder = Path.of(from);
    if (!Files.isDirectory(folder)) {
      throw Usage.wrong(spec, "name a folder of pictures, camera or camera:N, found " + from);
    }
    return new FolderSource(folder, fps, live);
  }

  private FacePlace places() {
    try {
      return new FacePlace(fieldOfView);
    } catch (IllegalArgumentException e) {
      throw Usage.wrong(spec, String.valueOf(e.getMessage()));
    }
  }

  private Sinks sinks() {
    Sinks wanted;
    try {
      wanted =
          new Sinks(
              Optional.ofNullable(csv),
              Optional.ofNullable(json),
              Optional.ofNullable(bvh),
              Optional.ofNullable(opentrack).map(to -> Endpoint.of(to, OpentrackSink.PORT)),
              Optional.ofNullable(vmc).map(to -> Endpoint.of(to, VmcSink.PORT)));
    } catch (IllegalArgumentException e) {
      throw Usage.wrong(spec, String.valueOf(e.getMessage()));
    }
    if (wanted.isEmpty()) {
      throw Usage.wrong(spec, "say where to: --csv, --json, --bvh, --opentrack or --vmc");
    }
    return wanted;
  }
}
