package org.kubi.label;

import java.util.List;
import java.util.Optional;
import org.kubi.geometry.Rotation;
import org.kubi.pose.Pose;

/**
 * The head relative to the camera in 6D: the first two columns of its matrix, which is continuous,
 * unlike a quaternion (Zhou et al., On the Continuity of Rotation Representations in Neural
 * Networks, CVPR 2019). Decoded by Gram-Schmidt.
 */
public final class HeadRotation implements Label {
  private static final List<String> COLUMNS =
      List.of("head_xx", "head_xy", "head_xz", "head_yx", "head_yy", "head_yz");

  @Override
  public String id() {
    return "head-rotation";
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public double[] measure(HeadTruth truth) {
    return truth.headToCamera().sixD();
  }

  @Override
  public Estimate decode(double[] values) {
    Labels.checkSize(this, values);
    Rotation head = Rotation.ofSixD(values);
    return new Estimate(head, Pose.ofHead(head), Optional.empty());
  }

  @Override
  public double[] mirror(double[] v) {
    Labels.checkSize(this, v);
    return new double[] {v[0], -v[1], -v[2], -v[3], v[4], v[5]};
  }
}
