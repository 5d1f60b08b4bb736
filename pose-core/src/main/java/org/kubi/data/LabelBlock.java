package org.kubi.data;

import java.util.ArrayList;
import java.util.List;
import org.kubi.label.Annotation;

/**
 * Where an annotation's numbers stand in a row of {@code labels-*.npy}.
 *
 * @param id the annotation
 * @param offset index of its first number
 * @param columns the names of its numbers
 */
public record LabelBlock(String id, int offset, List<String> columns) {
  public LabelBlock {
    columns = List.copyOf(columns);
    if (offset < 0 || columns.isEmpty()) {
      throw new IllegalArgumentException(
          "label block %s has an offset of 0 or more and some columns, found %d and %s"
              .formatted(id, offset, columns));
    }
  }

  /** Blocks for some annotations, one after the other. */
  public static List<LabelBlock> of(List<? extends Annotation> annotations) {
    List<LabelBlock> blocks = new ArrayList<>();
    int offset = 0;
    for (Annotation annotation : annotations) {
      blocks.add(new LabelBlock(annotation.id(), offset, annotation.columns()));
      offset += annotation.size();
    }
    return List.copyOf(blocks);
  }
}
