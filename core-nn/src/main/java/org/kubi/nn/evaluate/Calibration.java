package org.kubi.nn.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** How well a network knows how far off it is. */
final class Calibration {
  private final List<Answer> answers = new ArrayList<>();

  /** In degrees: how far off the network expected to be, and how far it was. */
  private record Answer(double expected, double error) {}

  /** Takes one answer, where it has an expectation and a true rotation to hold against. */
  void add(Pair pair, OptionalDouble expectedDegrees) {
    if (expectedDegrees.isPresent() && pair.geodesicDegrees().isPresent()) {
      answers.add(new Answer(expectedDegrees.getAsDouble(), pair.geodesicDegrees().getAsDouble()));
    }
  }

  /**
   * The mean error expected and made, the rank correlation of the two, and the mean error of the
   * half of which the network is surest; empty where it says nothing.
   */
  Optional<ObjectNode> toJson() {
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    double[] expected = numbers(answers, Answer::expected);
    double[] errors = numbers(answers, Answer::error);
    out.put("count", answers.size());
    out.put("meanDegrees", Statistics.mean(expected));
    out.put("errorDegrees", Statistics.mean(errors));
    double correlation = Statistics.rankCorrelation(expected, errors);
    if (Double.isFinite(correlation)) {
      out.put("rankCorrelation", correlation);
    }
    List<Answer> surest =
        answers.stream()
            .sorted(Comparator.comparingDouble(Answer::expected))
            .limit((answers.size() + 1) / 2)
            .toList();
    ObjectNode half = out.putObject("surestHalf");
    half.put("count", surest.size());
    half.put("meanDegrees", Statistics.mean(numbers(surest, Answer::error)));
    return Optional.of(out);
  }

  private static double[] numbers(List<Answer> answers, ToDoubleFunction<Answer> which) {
    return answers.stream().mapToDouble(which).toArray();
  }
}
