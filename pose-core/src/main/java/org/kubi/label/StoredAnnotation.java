package org.kubi.label;

import java.util.List;
import java.util.function.Function;

/** An annotation that is only stored, given by its formula. */
record StoredAnnotation(String id, List<String> columns, Function<HeadTruth, double[]> formula)
    implements Annotation {
  StoredAnnotation {
    columns = List.copyOf(columns);
  }

  @Override
  public double[] measure(HeadTruth truth) {
    return formula.apply(truth);
  }
}
