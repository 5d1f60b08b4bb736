package org.kubi.nn.preset;

import static org.kubi.nn.preset.Layers.block;
import static org.kubi.nn.preset.Layers.convolution;
import static org.kubi.nn.preset.Layers.units;

/**
 * A residual network without batch normalisation, which this engine is slow at: strided
 * convolutions from 32 to 256 channels, a residual block after each but the first.
 */
final class ResidualNetwork {
  private ResidualNetwork() {}

  static NetworkPreset preset() {
    return Preset.forPose(
        "residual",
        "Four strided convolutions of 32 to 256 channels, a residual block after each but the"
            + " first, and 256 units: the more exact network for head pose, slower than small.",
        list ->
            list.layer(convolution(5, 2, 32))
                .layer(convolution(3, 2, 64))
                .layer(block(64))
                .layer(convolution(3, 2, 128))
                .layer(block(128))
                .layer(convolution(3, 2, 256))
                .layer(block(256))
                .layer(units(256)));
  }
}
