package org.kubi.app.service.robustness;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kubi.app.overlay.CurvePicture;
import org.kubi.app.overlay.Sheet;
import org.kubi.app.task.TaskException;
import org.kubi.data.FileReason;
import org.kubi.data.Json;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;
import org.kubi.nn.checkpoint.ModelCard;

/** Curves as files: {@code robustness.json}, and {@code robustness.png} with a chart for each. */
public final class CurvePages {
  /** The numbers. */
  public static final String JSON = "robustness.json";

  /** The charts. */
  public static final String PNG = "robustness.png";

  private static final int COLUMNS = 4;
  private static final double GRID = 20;

  private CurvePages() {}

  /** The numbers of curves that begin at the same unchanged pictures. */
  public static ObjectNode toJson(
      ModelCard card, boolean mirrored, Path data, long seed, List<Curve> curves) {
    ObjectNode out = Json.MAPPER.createObjectNode();
    Curve.Point unchanged = curves.get(0).points().get(0);
    out.put("model", card.name()).put("modelSha256", card.weightsSha256());
    out.put("mirrored", mirrored).put("dataset", data.getFileName().toString()).put("seed", seed);
    out.put("count", (int) unchanged.report().number("count").orElse(0));
    out.put("unchangedDegrees", unchanged.meanDegrees());
    ArrayNode all = out.putArray("curves");
    for (Curve curve : curves) {
      ObjectNode one = all.addObject();
      one.put("change", curve.change().id()).put("unit", curve.change().unit());
      ArrayNode points = one.putArray("points");
      for (Curve.Point point : curve.points()) {
        points
            .addObject()
            .put("strength", point.strength())
            .put("meanDegrees", point.meanDegrees())
            .put("medianDegrees", point.report().number("geodesic.medianDegrees").orElseThrow())
            .put("mae", point.report().number("mae.mean").orElseThrow());
      }
    }
    return out;
  }

  /**
   * Writes both files.
   *
   * @throws TaskException if the folder does not take them
   */
  public static void write(String title, ObjectNode json, List<Curve> curves, Path folder)
      throws TaskException {
    try {
      Files.writeString(folder.resolve(JSON), Json.write(json));
      FrameImages.writePng(page(title, curves), folder.resolve(PNG));
    } catch (IOException e) {
      throw new TaskException(
          folder + " does not take the curves (" + FileReason.of(e) + "): name another folder", e);
    }
  }

  private static Frame page(String title, List<Curve> curves) {
    double most =
        curves.stream()
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(Curve.Point::meanDegrees)
            .max()
            .orElseThrow();
    double top = GRID * Math.max(1, Math.ceil(most / GRID));
    List<Frame> charts = new ArrayList<>();
    for (Curve curve : curves) {
      List<Double> strengths = curve.points().stream().map(Curve.Point::strength).toList();
      List<Double> errors = curve.points().stream().map(Curve.Point::meanDegrees).toList();
      String head = curve.change().id() + (charts.isEmpty() ? ": mean error of " + title : "");
      charts.add(new CurvePicture(head, curve.change().unit(), strengths, errors, top).draw());
    }
    return Sheet.of(charts, COLUMNS);
  }
}
