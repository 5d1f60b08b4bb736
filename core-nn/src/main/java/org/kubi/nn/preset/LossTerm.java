package org.kubi.nn.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kubi.label.Label;
import org.kubi.label.Labels;
import org.kubi.nn.engine.Losses;

/**
 * One part of a {@link LossChoice}.
 *
 * @param label id of the label that it is for; empty for all that the loss fits
 * @param loss its name among {@link Losses}; empty for the preset's own
 * @param weights none (the loss as it is), one, or one for each of the label's numbers
 * @param uncertain whether the network is to say how uncertain it is
 */
record LossTerm(
    Optional<String> label, Optional<String> loss, List<Double> weights, boolean uncertain) {
  private static final String UNCERTAIN = "+uncertainty";

  private static final Pattern FORM =
      Pattern.compile("(?:(?<label>[a-z0-9-]+)=)?(?<loss>[a-z0-9-]*)(?<rest>[*+].*)?");
  private static final Pattern CHANGE =
      Pattern.compile(
          "\\*(?:(?<one>[^\\[\\]*+,]+(?:(?<=[eE])\\+[0-9]+)?)|\\[(?<each>[^\\]]*)\\])"
              + "|\\+uncertainty");

  LossTerm {
    weights = List.copyOf(weights);
    label.ifPresent(Labels::byId);
    loss.ifPresent(Losses::byId);
    for (double weight : weights) {
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a loss has a weight of 0 or more, found " + weight);
      }
    }
    if (uncertain && loss.isPresent() && Losses.likelihood(loss.get()).isEmpty()) {
      throw new IllegalArgumentException(
          "a network can say its uncertainty with %s, not with %s"
              .formatted(
                  Losses.ids().stream()
                      .filter(id -> Losses.likelihood(id).isPresent())
                      .collect(Collectors.joining(", ")),
                  loss.get()));
    }
    if (weights.size() > 1) {
      checkEach(label, loss, weights.size());
    }
    if (label.isPresent() && loss.isPresent()) {
      LabelLosses.check(Labels.byId(label.get()), loss.get());
    }
  }

  private static void checkEach(Optional<String> label, Optional<String> loss, int count) {
    if (label.isEmpty()) {
      throw new IllegalArgumentException(
          "weights of single numbers want a label before them, bones10=l1*[1,1,...], say");
    }
    int size = Labels.byId(label.get()).size();
    if (count != size) {
      throw new IllegalArgumentException(
          "%s has %d numbers, found %d weights".formatted(label.get(), size, count));
    }
    if (loss.isEmpty() || !LabelLosses.isOfNumbers(loss.get())) {
      throw new IllegalArgumentException(
          "weights of single numbers go with %s, not with %s"
              .formatted(
                  String.join(", ", LabelLosses.OF_NUMBERS), loss.orElse("the preset's own loss")));
    }
  }

  /** Reads {@code [label=][loss][*weight][+uncertainty]}. */
  static LossTerm parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || text.isEmpty() || text.endsWith("=")) {
      throw unknown(text);
    }
    List<Double> weights = new ArrayList<>();
    boolean uncertain = false;
    String rest = Optional.ofNullable(form.group("rest")).orElse("");
    Matcher change = CHANGE.matcher(rest);
    while (change.lookingAt()) {
      if (change.group().equals(UNCERTAIN)) {
        uncertain = true;
      } else if (weights.isEmpty()) {
        String each =
            Optional.ofNullable(change.group("each")).orElseGet(() -> change.group("one"));
        for (String weight : each.split(",", -1)) {
          weights.add(number(weight.strip(), text));
        }
      } else {
        throw unknown(text);
      }
      change.region(change.end(), rest.length());
    }
    if (change.regionStart() != rest.length()) {
      throw unknown(text);
    }
    return new LossTerm(
        Optional.ofNullable(form.group("label")),
        Optional.ofNullable(form.group("loss")).filter(name -> !name.isEmpty()),
        weights,
        uncertain);
  }

  private static double number(String weight, String text) {
    try {
      return Double.parseDouble(weight);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "the weight '%s' in the loss '%s' is not a number".formatted(weight, text), e);
    }
  }

  private static IllegalArgumentException unknown(String text) {
    return new IllegalArgumentException(
        "a loss is written [LABEL=]NAME[*WEIGHT][+uncertainty], several with commas between them,"
            + " head-rotation=geodesic,bones10=l2*2, say; found '%s'".formatted(text));
  }

  /** Whether it says something of a label. */
  boolean isFor(Label wanted) {
    return label.isPresent()
        ? label.get().equals(wanted.id())
        : loss.isEmpty() || LabelLosses.fits(wanted, loss.get());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    label.ifPresent(id -> text.append(id).append('='));
    loss.ifPresent(text::append);
    if (weights.size() == 1) {
      text.append('*').append(number(weights.get(0)));
    } else if (!weights.isEmpty()) {
      text.append(
          weights.stream().map(LossTerm::number).collect(Collectors.joining(",", "*[", "]")));
    }
    return text.append(uncertain ? UNCERTAIN : "").toString();
  }

  private static String number(double weight) {
    String text = Double.toString(weight);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
