package org.kubi.gen.export;

import java.util.List;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.LabelBlock;
import org.kubi.geometry.Rotation;
import org.kubi.label.Labels;
import org.kubi.pose.HeadAngles;

/**
 * Yaw, pitch and roll of a sample, degrees in AFLW2000's convention, from its quaternion.
 *
 * @param offset where the quaternion stands in a row of labels; -1 where there is none
 */
record HeadPose(int offset) {
  /** The names of the three, with their unit. */
  static final List<String> COLUMNS = List.of("yaw_degrees", "pitch_degrees", "roll_degrees");

  static HeadPose of(Dataset dataset) {
    return new HeadPose(
        dataset.manifest().block(Labels.HEAD_QUATERNION.id()).map(LabelBlock::offset).orElse(-1));
  }

  boolean isKnown() {
    return offset >= 0;
  }

  void require(Dataset dataset, DatasetExporter exporter) throws DatasetException {
    if (!isKnown()) {
      throw new DatasetException(
          "%s has no numbers '%s', without which %s cannot be: generate it again"
              .formatted(dataset.folder(), Labels.HEAD_QUATERNION.id(), exporter.id()));
    }
  }

  HeadAngles angles(float... numbers) {
    Rotation head =
        Rotation.nearest(
            numbers[offset], numbers[offset + 1], numbers[offset + 2], numbers[offset + 3]);
    return HeadAngles.of(head, HeadAngles.Convention.AFLW2000);
  }

  /** Yaw, pitch, roll. */
  double[] degrees(float... numbers) {
    HeadAngles angles = angles(numbers);
    return new double[] {angles.yaw(), angles.pitch(), angles.roll()};
  }
}
