package org.kubi.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kubi.app.service.SmoothFilm;
import org.kubi.app.task.TaskException;
import org.kubi.nn.evaluate.Answer;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.track.FrameOrder;
import org.kubi.nn.track.OneEuroSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Whether photos are the pictures of a film, and how it is smoothed. */
final class SmoothOptions {
  @Option(
      names = "--smooth",
      description =
          "The photos, or those of a folder by the numbers in their names, are a film of a head:"
              + " smooth its pose (One-Euro filter) and write smooth.csv.")
  private boolean smooth;

  @Option(
      names = "--fps",
      paramLabel = "N",
      description = "Pictures a second of the film (default: ${DEFAULT-VALUE}).")
  private double fps = 30;

  @Option(
      names = "--min-cutoff",
      paramLabel = "HZ",
      description = "Cutoff at rest; less is stiller and later (default: 1).")
  private @Nullable Double minCutoff;

  @Option(
      names = "--beta",
      paramLabel = "B",
      description = "What the cutoff gains for each radian a second (default: 2).")
  private @Nullable Double beta;

  /** Folders replaced by their pictures. */
  static List<Path> expanded(List<Path> named) throws PhotoException {
    List<Path> files = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        files.addAll(FrameOrder.pictures(path));
      } else {
        files.add(path);
      }
    }
    return files;
  }

  /** Refuses numbers without meaning. */
  void check(@Nullable CommandSpec spec) {
    try {
      settings();
    } catch (IllegalArgumentException e) {
      throw Usage.wrong(spec, String.valueOf(e.getMessage()));
    }
    if (!(fps > 0) || Double.isInfinite(fps)) {
      throw Usage.wrong(spec, "--fps is above 0, found " + fps);
    }
  }

  private OneEuroSettings settings() {
    OneEuroSettings settings = OneEuroSettings.defaults();
    settings = minCutoff == null ? settings : settings.withMinCutoff(minCutoff);
    return beta == null ? settings : settings.withBeta(beta);
  }

  /** Smooths what was predicted, if wanted, and says how late it is. */
  void write(List<Path> film, List<Answer> answers, Path folder) throws TaskException {
    if (!smooth) {
      return;
    }
    SmoothFilm found = SmoothFilm.of(film, answers, fps, settings());
    found.write(folder);
    System.err.printf(
        Locale.ROOT,
        "Smoothed: a head seen in %d of %d pictures; %.0f ms late as measured (%.0f at rest, %.0f at"
            + " 60 degrees a second), moving %.0f%% as much from picture to picture.%n",
        found.answers().size(),
        film.size(),
        found.smoothing().lagMillis(),
        1000 * settings().lagSeconds(0),
        1000 * settings().lagSeconds(Math.toRadians(60)),
        100 * found.smoothing().stillness());
  }
}
