package org.kubi.nn.evaluate;

import java.util.Arrays;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.geometry.Rotation;
import org.kubi.label.Labels;

/** The true rotation of a head as a data set stores it. */
public final class StoredHead {
  private static final double SHORTEST = 1e-3;

  private StoredHead() {}

  /**
   * The head of one sample relative to the camera.
   *
   * @throws DatasetException that names the sample whose numbers are no rotation
   */
  public static Rotation of(Dataset dataset, int index) throws DatasetException {
    float[] q = dataset.numbers(index, Labels.HEAD_QUATERNION);
    double square = 0;
    for (float number : q) {
      square += (double) number * number;
    }
    if (!(square > SHORTEST * SHORTEST && square < Double.POSITIVE_INFINITY)) {
      throw new DatasetException(
          "%s, sample %d: %s is %s, no rotation: the data set is damaged, generate it again"
              .formatted(dataset.folder(), index, Labels.HEAD_QUATERNION.id(), Arrays.toString(q)));
    }
    return Rotation.nearest(q[0], q[1], q[2], q[3]);
  }
}
