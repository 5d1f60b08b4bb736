package org.kubi.nn.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A graphics card of NVIDIA's.
 *
 * @param name as its driver calls it
 * @param major of its compute capability
 * @param minor of its compute capability
 */
record CudaCard(String name, int major, int minor) {
  /** What the CUDA 11.6 libraries of the learning engine were built for. */
  private static final int LEAST = 37;

  private static final int MOST = 86;

  /** The cards in the lines of nvidia-smi's table of name and compute_cap, without its head. */
  static List<CudaCard> parse(String table) {
    List<CudaCard> cards = new ArrayList<>();
    for (String line : table.lines().toList()) {
      int comma = line.lastIndexOf(',');
      String[] capability = line.substring(comma + 1).strip().split("\\.", -1);
      if (comma > 0
          && capability.length == 2
          && isNumber(capability[0])
          && isNumber(capability[1])) {
        cards.add(
            new CudaCard(
                line.substring(0, comma).strip(),
                Integer.parseInt(capability[0]),
                Integer.parseInt(capability[1])));
      }
    }
    return cards;
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,3}");
  }

  /** Whether the engine's CUDA libraries have code for it. */
  boolean isSupported() {
    int capability = 10 * major + minor;
    return capability >= LEAST && capability <= MOST;
  }

  @Override
  public String toString() {
    return "%s (compute capability %d.%d)".formatted(name, major, minor);
  }
}
