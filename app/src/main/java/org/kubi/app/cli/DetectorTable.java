package org.kubi.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kubi.data.Json;
import org.kubi.image.Frame;
import org.kubi.nn.detect.Detection;
import org.kubi.nn.detect.HeadFinder;
import org.kubi.nn.detect.Recall;
import org.kubi.nn.photo.PhotoItem;

/**
 * How well detectors find the known head of each of some photos, side by side on the same photos in
 * one run.
 */
final class DetectorTable {
  /** |yaw| from which on, degrees, where it is known. */
  private static final List<Integer> BANDS = List.of(0, 30, 60);

  private final List<String> names;
  private final List<Recall> all = new ArrayList<>();
  private final List<Map<Integer, Recall>> byYaw = new ArrayList<>();
  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private int photos;

  DetectorTable(List<String> names) {
    this.names = List.copyOf(names);
    names.forEach(
        name -> {
          all.add(new Recall());
          byYaw.add(new TreeMap<>());
        });
  }

  /**
   * Adds a photo.
   *
   * @param finders as many as names
   * @param item with a box
   */
  void add(
      List<HeadFinder> finders, PhotoItem item, Frame photo, double threshold, double smallest) {
    photos++;
    for (int i = 0; i < finders.size(); i++) {
      // Of the processor, not the wall's: other work on the machine says nothing of ours.
      long begun = clock.getCurrentThreadCpuTime();
      List<Detection> found = finders.get(i).find(photo, threshold, smallest);
      double took = (clock.getCurrentThreadCpuTime() - begun) / 1e6;
      all.get(i).add(item.box().orElseThrow(), found, took);
      Map<Integer, Recall> bands = byYaw.get(i);
      item.truth()
          .ifPresent(
              truth ->
                  bands
                      .computeIfAbsent(band(truth.yaw()), from -> new Recall())
                      .add(item.box().orElseThrow(), found, took));
    }
  }

  private static int band(double yaw) {
    return BANDS.stream().filter(from -> Math.abs(yaw) >= from).reduce(0, Math::max);
  }

  /** How many photos were added. */
  int photos() {
    return photos;
  }

  /** {@code photos}, and {@code detectors}: of each its name, its figures and those by yaw. */
  ObjectNode toJson() {
    ObjectNode json = Json.MAPPER.createObjectNode().put("photos", photos);
    ArrayNode detectors = json.putArray("detectors");
    for (int i = 0; i < names.size(); i++) {
      ObjectNode one = detectors.addObject().put("name", names.get(i));
      one.setAll(Json.MAPPER.<ObjectNode>valueToTree(all.get(i).figures()));
      ArrayNode bands = one.putArray("byYaw");
      byYaw
          .get(i)
          .forEach(
              (from, recall) ->
                  bands
                      .addObject()
                      .put("from", from)
                      .put("photos", recall.figures().photos())
                      .put("found", recall.figures().found()));
    }
    return json;
  }

  /** The same to read. */
  String text() {
    List<String> head =
        new ArrayList<>(List.of("detector", "IoU 0.3", "IoU 0.5", "any box", "no box"));
    head.addAll(List.of("further boxes", "ms"));
    Map<Integer, Recall> first = byYaw.get(0);
    for (int from : first.keySet()) {
      int next = BANDS.indexOf(from) + 1;
      head.add(next < BANDS.size() ? "|yaw| %d-%d".formatted(from, BANDS.get(next)) : ">" + from);
    }
    TextTable table = new TextTable(head);
    for (int i = 0; i < names.size(); i++) {
      Recall.Figures own = all.get(i).figures();
      List<String> row = new ArrayList<>(List.of(names.get(i)));
      row.add(percent(own.found()));
      row.add(percent(own.foundWell()));
      row.add(percent(own.foundByAny()));
      row.add(percent(own.nothing()));
      row.add(String.format(Locale.ROOT, "%.2f", own.furtherBoxes()));
      row.add(String.format(Locale.ROOT, "%.1f", own.medianMillis()));
      byYaw.get(i).values().forEach(recall -> row.add(percent(recall.figures().found())));
      table.row(row);
    }
    return "%d photos: how often the surest box is the known head, any box is, there is no box;\n"
            .formatted(photos)
        + "further boxes a photo, median time on one core; by |yaw| at IoU 0.3\n"
        + table.text();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
