package org.kubi.gen.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kubi.data.DatasetManifest;
import org.kubi.data.LabelBlock;
import org.kubi.label.Labels;
import org.kubi.label.Landmarks;

/**
 * Which numbers of a data set are COCO's keypoints: the joints of all blocks, by the names of their
 * columns, then the 68 landmarks.
 *
 * @param names in order
 * @param offsets where each one's u, v and code begin in a row of labels
 * @param skeleton pairs of keypoints that a line joins, from 1, as COCO counts
 */
record CocoKeypoints(List<String> names, List<Integer> offsets, List<List<Integer>> skeleton) {
  private static final String U = "_u";

  /** Bones, by the names of their columns. */
  private static final List<String> LINES =
      List.of(
          "hips spine chest upper_chest neck head jaw",
          "left_eye head right_eye",
          "upper_chest left_shoulder left_upper_arm left_lower_arm left_hand",
          "upper_chest right_shoulder right_upper_arm right_lower_arm right_hand",
          "hips left_upper_leg left_lower_leg left_foot left_toes",
          "hips right_upper_leg right_lower_leg right_foot right_toes");

  /** First and last landmark of each line of a face, and whether it is closed. */
  private static final int[][] FACE = {
    {0, 16, 0},
    {17, 21, 0},
    {22, 26, 0},
    {27, 30, 0},
    {31, 35, 0}, //
    {36, 41, 1},
    {42, 47, 1},
    {48, 59, 1},
    {60, 67, 1}
  };

  CocoKeypoints {
    names = List.copyOf(names);
    offsets = List.copyOf(offsets);
    skeleton = List.copyOf(skeleton);
  }

  static CocoKeypoints of(DatasetManifest manifest) {
    List<String> names = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    for (String id : List.of(Labels.JOINTS.id(), Labels.SKELETON.id(), Labels.LANDMARKS.id())) {
      manifest.block(id).ifPresent(block -> add(block, names, offsets));
    }
    return new CocoKeypoints(names, offsets, lines(names));
  }

  private static void add(LabelBlock block, List<String> names, List<Integer> offsets) {
    for (int k = 0; k < block.columns().size(); k++) {
      String column = block.columns().get(k);
      if (column.endsWith(U)) {
        names.add(column.substring(0, column.length() - U.length()));
        offsets.add(block.offset() + k);
      }
    }
  }

  private static List<List<Integer>> lines(List<String> names) {
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size() + 1));
    List<List<Integer>> pairs = new ArrayList<>();
    for (String line : LINES) {
      // Bones that the data set does not know are skipped: their neighbours are joined.
      List<Integer> chain =
          List.of(line.split(" ")).stream().filter(numbers::containsKey).map(numbers::get).toList();
      for (int i = 1; i < chain.size(); i++) {
        pairs.add(List.of(chain.get(i - 1), chain.get(i)));
      }
    }
    int first = numbers.getOrDefault("landmark00", 0);
    if (first > 0 && names.size() >= first - 1 + Landmarks.COUNT) {
      for (int[] part : FACE) {
        for (int i = part[0]; i < part[1]; i++) {
          pairs.add(List.of(first + i, first + i + 1));
        }
        if (part[2] > 0) {
          pairs.add(List.of(first + part[1], first + part[0]));
        }
      }
    }
    return pairs;
  }
}
