package org.kubi.app.panel.data;

import java.util.Arrays;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.geometry.Rotation;
import org.kubi.label.Labels;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;

/** Angles and character of every sample of a data set: 12 bytes a sample. */
final class SampleIndex {
  private final float[] yaw;
  private final float[] pitch;
  private final int[] character;

  private SampleIndex(float[] yaw, float[] pitch, int[] character) {
    this.yaw = yaw;
    this.pitch = pitch;
    this.character = character;
  }

  /** Reads all labels once: some seconds for 100,000 samples on a cold disk. */
  static SampleIndex of(Dataset dataset) throws DatasetException {
    float[] quaternions = dataset.column(Labels.HEAD_QUATERNION);
    float[] who = dataset.column(Labels.CHARACTER);
    int size = dataset.size();
    float[] yaw = new float[size];
    float[] pitch = new float[size];
    int[] character = new int[size];
    for (int i = 0; i < size; i++) {
      int q = 4 * i;
      Rotation head =
          Rotation.nearest(
              quaternions[q], quaternions[q + 1], quaternions[q + 2], quaternions[q + 3]);
      HeadAngles angles = HeadAngles.of(head, Convention.OPENTRACK);
      yaw[i] = (float) angles.yaw();
      pitch[i] = (float) angles.pitch();
      character[i] = Math.round(who[i]);
    }
    return new SampleIndex(yaw, pitch, character);
  }

  int size() {
    return yaw.length;
  }

  /** Degrees, opentrack: yaw goes all the way round, as in {@code kubi stats}. */
  double yaw(int sample) {
    return yaw[sample];
  }

  /** Degrees, opentrack: yaw goes all the way round, as in {@code kubi stats}. */
  double pitch(int sample) {
    return pitch[sample];
  }

  /** The samples that pass a filter, in their order. */
  int[] matching(SampleFilter filter) {
    int[] found = new int[size()];
    int count = 0;
    for (int i = 0; i < size(); i++) {
      if (filter.takes(yaw[i], pitch[i], character[i])) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }
}
