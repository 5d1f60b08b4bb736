package org.kubi.nn.preset;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.kubi.label.Labels;
import org.kubi.nn.engine.RowLoss;
import org.kubi.nn.preset.PlainNetwork.Block;
import org.kubi.nn.preset.PlainNetwork.Conv;

/**
 * A residual network without batch normalisation, which this engine is slow at: strided
 * convolutions from 32 to 256 channels, a residual block after each but the first.
 */
final class ResidualNetwork implements NetworkPreset {
  private static final int UNITS = 256;

  @Override
  public String id() {
    return "residual";
  }

  @Override
  public String description() {
    return "Four strided convolutions of 32 to 256 channels, a residual block after each but the"
        + " first, and 256 units: the more exact network for head pose, slower than small.";
  }

  @Override
  public InputScale inputScale() {
    return InputScale.STANDARD;
  }

  @Override
  public List<String> defaultLabels() {
    return List.of(Labels.BONES10.id(), Labels.HEAD_ROTATION.id());
  }

  @Override
  public boolean isAugmented() {
    return true;
  }

  @Override
  public int defaultBatch() {
    return 128;
  }

  @Override
  public double defaultLearningRate() {
    return 1e-3;
  }

  @Override
  public RowLoss loss(Outputs outputs) {
    return PoseLoss.of(outputs);
  }

  @Override
  public MultiLayerConfiguration configuration(int pictureSize, Outputs outputs, long seed) {
    return PlainNetwork.of(
        pictureSize,
        outputs.size(),
        loss(outputs),
        seed,
        UNITS,
        new Conv(5, 2, 32),
        new Conv(3, 2, 64),
        new Block(64),
        new Conv(3, 2, 128),
        new Block(128),
        new Conv(3, 2, 256),
        new Block(256));
  }
}
