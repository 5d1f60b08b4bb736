package org.kubi.app.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kubi.app.overlay.BarsPicture;
import org.kubi.app.overlay.CoveragePicture;
import org.kubi.app.overlay.Sheet;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.FileReason;
import org.kubi.data.Json;
import org.kubi.gen.inspect.DatasetStats;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;

/**
 * What is in a data set, as files: {@code stats.json}, and pages of where heads face, how numbers
 * are spread, the mean picture, and a hundred pictures.
 */
public final class DataPages {
  private static final String JSON = "stats.json";
  private static final String COVERAGE = "coverage.png";
  private static final String HISTOGRAMS = "histograms.png";
  private static final String MEAN = "mean.png";
  private static final String SHEET = "sheet.png";
  private static final Set<String> OWN = Set.of(JSON, COVERAGE, HISTOGRAMS, MEAN, SHEET);
  private static final int CHARTS_ABREAST = 3;
  private static final int PICTURES = 144;
  private static final int PICTURES_ABREAST = 16;
  private static final int MEAN_SIDE = 256;

  private DataPages() {}

  /**
   * Checks that a folder will do.
   *
   * @throws TaskException if it holds something else
   */
  public static void check(Path folder) throws TaskException {
    OutputFolder.check(folder, OWN::contains);
  }

  /**
   * Writes all pages, in place of older ones.
   *
   * @throws TaskException if the folder does not take them
   */
  public static void write(Dataset dataset, DatasetStats stats, Path folder) throws TaskException {
    OutputFolder.claim(folder, OWN::contains);
    String title = "%s, %,d heads".formatted(dataset.manifest().name(), stats.samples());
    List<Frame> charts = new ArrayList<>();
    stats.histograms().forEach(histogram -> charts.add(BarsPicture.of(histogram)));
    try {
      Files.writeString(folder.resolve(JSON), Json.write(stats.toJson(dataset.manifest())));
      FrameImages.writePng(CoveragePicture.of(stats.coverage(), title), folder.resolve(COVERAGE));
      FrameImages.writePng(Sheet.of(charts, CHARTS_ABREAST), folder.resolve(HISTOGRAMS));
      FrameImages.writePng(stats.mean().resized(MEAN_SIDE, MEAN_SIDE), folder.resolve(MEAN));
      FrameImages.writePng(Sheet.of(pictures(dataset), PICTURES_ABREAST), folder.resolve(SHEET));
    } catch (IOException e) {
      throw new TaskException(
          folder + " does not take a page (" + FileReason.of(e) + "): name another folder", e);
    }
  }

  /** Pictures that are evenly spread over the data set. */
  private static List<Frame> pictures(Dataset dataset) {
    int side = dataset.manifest().size();
    int count = Math.min(PICTURES, dataset.size());
    List<Frame> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] picture = new byte[dataset.pictureBytes()];
      dataset.picture((int) ((long) i * dataset.size() / count), picture, 0);
      pictures.add(Frame.gray(side, side, picture));
    }
    return pictures;
  }
}
