package org.kubi.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetManifest;
import org.kubi.data.LabelBlock;
import org.kubi.geometry.Rotation;
import org.kubi.label.Labels;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;

/** The numbers of one sample in words, with their units. */
final class SampleText {
  /** Wider blocks are printed when all is asked for. */
  private static final int WIDEST_BLOCK = 16;

  private static final List<Convention> CONVENTIONS =
      List.of(Convention.AFLW2000, Convention.OPENTRACK, Convention.OPENFACE);

  private final DatasetManifest manifest;
  private final int index;
  private final float[] numbers;

  SampleText(Dataset dataset, int index) {
    this.manifest = dataset.manifest();
    this.index = index;
    this.numbers = dataset.sample(index).numbers();
  }

  /** Everything as lines. */
  String lines(boolean all) {
    StringBuilder text = new StringBuilder();
    text.append(
        "Sample %d of %d of %s (%.12s), seed %d: %s%n"
            .formatted(
                index,
                manifest.count(),
                manifest.name(),
                manifest.recipeHash(),
                manifest.seed(),
                person()));
    angles().forEach((name, angle) -> text.append("  %-10s %s%n".formatted(name, angle)));
    for (LabelBlock block : manifest.labels()) {
      int width = block.columns().size();
      if (!all && width > WIDEST_BLOCK) {
        text.append("%s: %d numbers (--all prints them)%n".formatted(block.id(), width));
        continue;
      }
      text.append(block.id()).append(":\n");
      for (int k = 0; k < width; k++) {
        String name = block.columns().get(k);
        text.append(
            String.format(
                    Locale.ROOT, "  %-18s %10.4f %s", name, numbers[block.offset() + k], unit(name))
                .stripTrailing());
        text.append(System.lineSeparator());
      }
    }
    return text.toString();
  }

  /** Everything as JSON. */
  Map<String, Object> json() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("index", index);
    out.put("recipe", manifest.name());
    out.put("recipeHash", manifest.recipeHash());
    out.put("seed", manifest.seed());
    out.put("character", person());
    Map<String, Object> labels = new LinkedHashMap<>();
    for (LabelBlock block : manifest.labels()) {
      Map<String, Float> values = new LinkedHashMap<>();
      for (int k = 0; k < block.columns().size(); k++) {
        values.put(block.columns().get(k), numbers[block.offset() + k]);
      }
      labels.put(block.id(), values);
    }
    out.put("labels", labels);
    return out;
  }

  private String person() {
    return manifest
        .block(Labels.CHARACTER.id())
        .map(block -> (int) numbers[block.offset()])
        .filter(character -> character >= 0 && character < manifest.characters().size())
        .map(character -> manifest.characters().get(character))
        .orElse("somebody");
  }

  private Map<String, String> angles() {
    Map<String, String> out = new LinkedHashMap<>();
    manifest
        .block(Labels.HEAD_QUATERNION.id())
        .ifPresent(
            block -> {
              int q = block.offset();
              Rotation head =
                  Rotation.nearest(numbers[q], numbers[q + 1], numbers[q + 2], numbers[q + 3]);
              for (Convention convention : CONVENTIONS) {
                HeadAngles angles = HeadAngles.of(head, convention);
                out.put(
                    convention.name().toLowerCase(Locale.ROOT),
                    String.format(
                        Locale.ROOT,
                        "yaw %7.2f  pitch %7.2f  roll %7.2f degrees",
                        angles.yaw(),
                        angles.pitch(),
                        angles.roll()));
              }
            });
    return out;
  }

  /** The unit of a number, by the ending of its column's name. */
  static String unit(String column) {
    if (column.endsWith("_visible")) {
      return "(0 not in the picture, 1 turned away, 2 seen)";
    }
    if (column.matches(".*_(u|v|pixels)|(face|head_box)_(x|y|width|height)")) {
      return "pixels";
    }
    if (column.matches(".*_(cx|cy|cz|metres)")) {
      return "metres";
    }
    if (column.matches("neck_[xyz]")) {
      return "picture widths";
    }
    return column.equals("character") ? "(index in the manifest)" : "";
  }
}
