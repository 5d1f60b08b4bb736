package org.kubi.nn.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;

/**
 * Where a training begins: at random weights of the seed, or at those of a network that learnt
 * before. Of that network the weights are taken alone: optimiser, schedule and order begin anew.
 *
 * @param network that learnt before
 */
record Start(Optional<Checkpoint> network) {
  static final Start RANDOM = new Start(Optional.empty());

  /** SHA-256 of the weights; empty for random ones. */
  String hash() {
    return network.map(before -> before.card().weightsSha256()).orElse("");
  }

  /** For {@link ModelCard#lineage}. */
  List<String> lineage() {
    if (network.isEmpty()) {
      return List.of();
    }
    List<String> hashes = new ArrayList<>(network.get().card().lineage());
    hashes.add(hash());
    return hashes;
  }

  /** The first weights, a new array. */
  float[] weights(float[] random) {
    return network.map(before -> before.weights().clone()).orElse(random);
  }

  /**
   * Checks that the network has the shape that is trained.
   *
   * @throws ModelException if it has another preset, other labels or pictures of another size
   */
  void check(TrainSettings settings, int pictureSize) throws ModelException {
    if (network.isEmpty()) {
      return;
    }
    ModelCard card = network.get().card();
    String has = shape(card.preset(), card.labels(), card.uncertainty(), card.pictureSize());
    String wanted =
        shape(
            settings.preset(), settings.labels(), settings.outputs().uncertainties(), pictureSize);
    if (!has.equals(wanted)) {
      throw new ModelException(
          "a training of %s cannot begin with the network %s, which is %s: name a network of the"
                  .formatted(wanted, card.name(), has)
              + " same shape, or other settings");
    }
  }

  private static String shape(
      String preset, List<String> labels, List<String> uncertainty, int size) {
    return "preset %s with %s%s for pictures of %d pixels"
        .formatted(
            preset,
            String.join(" and ", labels),
            uncertainty.isEmpty() ? "" : " (uncertain: " + String.join(", ", uncertainty) + ")",
            size);
  }
}
