package org.kubi.gen.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.kubi.data.Dataset;
import org.kubi.data.Sha256;

/**
 * Pictures of a data set that are there more than once, by the SHA-256 of their bytes.
 *
 * @param pairs indices of a picture and of an earlier one with the same bytes
 */
public record PictureCheck(List<Pair> pairs) {
  /** Two samples with the same picture. */
  public record Pair(int first, int again) {}

  public PictureCheck {
    pairs = List.copyOf(pairs);
  }

  /** Looks at all pictures. */
  public static PictureCheck of(Dataset dataset, LongConsumer progress) {
    Map<String, Integer> seen = new HashMap<>();
    List<Pair> pairs = new ArrayList<>();
    byte[] picture = new byte[dataset.pictureBytes()];
    for (int i = 0; i < dataset.size(); i++) {
      dataset.picture(i, picture, 0);
      Integer first = seen.putIfAbsent(Sha256.of(picture), i);
      if (first != null) {
        pairs.add(new Pair(first, i));
      }
      progress.accept(i + 1L);
    }
    return new PictureCheck(pairs);
  }
}
