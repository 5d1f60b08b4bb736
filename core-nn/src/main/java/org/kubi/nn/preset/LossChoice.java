package org.kubi.nn.preset;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kubi.label.Label;

/**
 * By which loss a network is to learn each of its labels, as it is written on the command line:
 *
 * <pre>
 * (nothing)                          each label as the preset learns it
 * l1                                 L1 for all labels
 * chordal                            for the labels that it fits; the others as the preset does
 * head-rotation=geodesic,bones10=l2*2   label by label, with a weight
 * bones10=l1*[1,1,1,2,2,2,1,1,1,1]   with a weight for each number
 * +uncertainty                       as the preset does, and the network says how uncertain it is
 * head-rotation=chordal+uncertainty  so for one label
 * </pre>
 *
 * <p>The names are those of {@link org.kubi.nn.engine.Losses}. A loss that is named has the weight
 * 1 unless one follows it. What is said of one label goes before what is said of all.
 */
public final class LossChoice {
  /** Nothing chosen: each label is learnt as the preset does. */
  public static final LossChoice DEFAULT = new LossChoice(List.of());

  private final List<LossTerm> terms;

  private LossChoice(List<LossTerm> terms) {
    this.terms = terms;
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException that says in one sentence what is wrong and what there is
   */
  public static LossChoice parse(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return DEFAULT;
    }
    // Commas in brackets part the weights of one loss.
    List<LossTerm> terms =
        Stream.of(stripped.split(",(?![^\\[]*\\])", -1))
            .map(String::strip)
            .map(LossTerm::parse)
            .toList();
    Set<Optional<String>> seen = new HashSet<>();
    for (LossTerm term : terms) {
      if (term.label().isPresent() && !seen.add(term.label())) {
        throw new IllegalArgumentException(
            "%s has two losses in '%s'; give it one".formatted(term.label().get(), stripped));
      }
    }
    return new LossChoice(terms);
  }

  /** The uncertainties of some outputs, by the losses that they were learnt by; nothing else. */
  static LossChoice of(Outputs outputs) {
    return new LossChoice(
        outputs.uncertain().entrySet().stream()
            .map(
                entry ->
                    new LossTerm(
                        Optional.of(entry.getKey()),
                        Optional.of(entry.getValue()),
                        List.of(),
                        true))
            .toList());
  }

  /** What is chosen for a label, if anything is. */
  Optional<LossTerm> termFor(Label label) {
    Stream<LossTerm> own = terms.stream().filter(term -> term.label().isPresent());
    Stream<LossTerm> all = terms.stream().filter(term -> term.label().isEmpty());
    return Stream.concat(own, all).filter(term -> term.isFor(label)).findFirst();
  }

  /**
   * That each part says something of one of these labels.
   *
   * @throws IllegalArgumentException that names the part that does not
   */
  void check(List<Label> labels) {
    for (LossTerm term : terms) {
      if (labels.stream().noneMatch(term::isFor)) {
        throw new IllegalArgumentException(
            "the loss '%s' is for none of the labels that are learnt, %s"
                .formatted(term, labels.stream().map(Label::id).collect(Collectors.joining(", "))));
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LossChoice choice && terms.equals(choice.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /** The text that {@link #parse} makes this of, always written the same way. */
  @Override
  public String toString() {
    return terms.stream().map(LossTerm::toString).collect(Collectors.joining(","));
  }
}
