package org.kubi.nn.preset;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.kubi.label.Labels;
import org.kubi.nn.engine.RowLoss;
import org.kubi.nn.preset.PlainNetwork.Conv;

/** A network of a few thousand weights to try things out with: trains in seconds, sees little. */
final class TinyNetwork implements NetworkPreset {
  private static final int UNITS = 32;

  @Override
  public String id() {
    return "tiny";
  }

  @Override
  public String description() {
    return "Two strided convolutions and 32 units: for trying things out, not for results.";
  }

  @Override
  public InputScale inputScale() {
    return InputScale.STANDARD;
  }

  @Override
  public List<String> defaultLabels() {
    return List.of(Labels.HEAD_ROTATION.id());
  }

  @Override
  public boolean isAugmented() {
    return false;
  }

  @Override
  public int defaultBatch() {
    return 32;
  }

  @Override
  public double defaultLearningRate() {
    return 2e-3;
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
        new Conv(5, 4, 8),
        new Conv(3, 2, 16),
        new Conv(3, 2, 16));
  }
}
