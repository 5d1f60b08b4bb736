package org.kubi.nn.preset;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.kubi.label.Labels;
import org.kubi.nn.engine.RowLoss;
import org.kubi.nn.preset.PlainNetwork.Conv;

/**
 * The network to learn head pose with on a few cores: dense strided convolutions, which this engine
 * is good at, and neither batch normalisation nor depthwise convolution, which it is not.
 */
final class SmallNetwork implements NetworkPreset {
  private static final int UNITS = 256;

  @Override
  public String id() {
    return "small";
  }

  @Override
  public String description() {
    return "Six convolutions of 16 to 256 channels and 256 units: learns head pose in"
        + " minutes on two cores.";
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
        new Conv(5, 2, 16),
        new Conv(3, 2, 64),
        new Conv(3, 1, 64),
        new Conv(3, 2, 128),
        new Conv(3, 1, 128),
        new Conv(3, 2, 256));
  }
}
