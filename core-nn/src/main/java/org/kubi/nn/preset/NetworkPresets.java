package org.kubi.nn.preset;

import java.util.List;
import java.util.stream.Collectors;

/** All presets. To add one: write it, and add it to the list here. */
public final class NetworkPresets {
  /** The network that learns head pose in minutes. */
  public static final NetworkPreset SMALL = SmallNetwork.preset();

  /** The network of the original experiment. */
  public static final NetworkPreset ORIGINAL = OriginalNetwork.preset();

  /** The network to try things out with. */
  public static final NetworkPreset TINY = TinyNetwork.preset();

  /** The more exact network for head pose. */
  public static final NetworkPreset RESIDUAL = ResidualNetwork.preset();

  /** The original with half the filters. */
  public static final NetworkPreset ORIGINAL_32 = Original32Network.preset();

  /** The network of an earlier face classifier. */
  public static final NetworkPreset FRG64 = Frg64Network.preset();

  /** Every preset. */
  public static final List<NetworkPreset> ALL =
      List.of(SMALL, RESIDUAL, ORIGINAL, ORIGINAL_32, FRG64, TINY);

  private NetworkPresets() {}

  /** The preset with an id, or {@code IllegalArgumentException} that lists those there are. */
  public static NetworkPreset byId(String id) {
    for (NetworkPreset preset : ALL) {
      if (preset.id().equals(id)) {
        return preset;
      }
    }
    throw new IllegalArgumentException(
        "no network preset is called '%s'; there are %s"
            .formatted(id, ALL.stream().map(NetworkPreset::id).collect(Collectors.joining(", "))));
  }
}
