package org.kubi.nn.preset;

import static org.kubi.nn.preset.Layers.convolution;
import static org.kubi.nn.preset.Layers.units;

/**
 * The network to learn head pose with on a few cores: dense strided convolutions, which this engine
 * is good at, and neither batch normalisation nor depthwise convolution, which it is not.
 */
final class SmallNetwork {
  private SmallNetwork() {}

  static NetworkPreset preset() {
    return Preset.forPose(
        "small",
        "Six convolutions of 16 to 256 channels and 256 units: learns head pose in"
            + " minutes on two cores.",
        list ->
            list.layer(convolution(5, 2, 16))
                .layer(convolution(3, 2, 64))
                .layer(convolution(3, 1, 64))
                .layer(convolution(3, 2, 128))
                .layer(convolution(3, 1, 128))
                .layer(convolution(3, 2, 256))
                .layer(units(256)));
  }
}
