package org.kubi.nn.preset;

import static org.kubi.nn.preset.Layers.convolution;
import static org.kubi.nn.preset.Layers.units;

import java.util.List;
import org.kubi.label.Labels;

/** A network of a few thousand weights to try things out with: trains in seconds, sees little. */
final class TinyNetwork {
  private TinyNetwork() {}

  static NetworkPreset preset() {
    return new Preset(
        "tiny",
        "Two strided convolutions and 32 units: for trying things out, not for results.",
        InputScale.STANDARD,
        List.of(Labels.HEAD_ROTATION.id()),
        false,
        32,
        2e-3,
        LossChoice.parse("head-rotation=chordal,l1*2"),
        list ->
            list.layer(convolution(5, 4, 8))
                .layer(convolution(3, 2, 16))
                .layer(convolution(3, 2, 16))
                .layer(units(32)));
  }
}
