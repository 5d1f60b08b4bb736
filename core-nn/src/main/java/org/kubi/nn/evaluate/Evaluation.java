package org.kubi.nn.evaluate;

import java.util.List;

/**
 * All that an evaluation found.
 *
 * @param report the figures, as {@code report.json} holds them
 * @param map where the errors are, as {@code error-map.json} holds it; empty where no true rotation
 *     is known
 * @param worst the photos with the largest errors, worst first; none of a data set
 * @param answers to the photos that could be used, in their order; none of a data set
 * @param troubles a sentence for each photo that could not be used
 * @param remarks a sentence for each photo of which something is to be known
 */
public record Evaluation(
    Report report,
    ErrorMap map,
    List<Miss> worst,
    List<Answer> answers,
    List<String> troubles,
    List<String> remarks) {
  public Evaluation {
    worst = List.copyOf(worst);
    answers = List.copyOf(answers);
    troubles = List.copyOf(troubles);
    remarks = List.copyOf(remarks);
  }
}
