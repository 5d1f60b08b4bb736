package org.kubi.app.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kubi.app.panel.network.PoseNetwork;
import org.kubi.app.panel.network.Reading;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.TaskException;
import org.kubi.framing.Framing;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.predict.Prediction;
import org.kubi.nn.predict.Predictor;

/** A network of {@code core-nn} in the words of the panels. */
final class TrainedNetwork implements PoseNetwork {
  private final Predictor predictor;
  private final Texts texts;

  private TrainedNetwork(Predictor predictor, Texts texts) {
    this.predictor = predictor;
    this.texts = texts;
  }

  static PoseNetwork open(Path folder, Texts texts) throws TaskException {
    try {
      return new TrainedNetwork(Predictor.open(folder), texts);
    } catch (ModelException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public String name() {
    return predictor.card().name();
  }

  @Override
  public String details() {
    ModelCard card = predictor.card();
    String made =
        texts.of(
            "network.details",
            card.preset(),
            String.join(" + ", card.labels()),
            card.dataset(),
            card.epochs(),
            card.pictures());
    return card.metrics().isEmpty() ? made : made + "\n" + metrics(card.metrics());
  }

  private static String metrics(Map<String, Double> metrics) {
    StringBuilder line = new StringBuilder();
    metrics.forEach(
        (name, value) ->
            line.append(line.isEmpty() ? "" : ", ")
                .append(name.replace('_', ' '))
                .append(String.format(Locale.ROOT, " %.2f", value)));
    return line.toString();
  }

  @Override
  public Framing framing() {
    return predictor.framing();
  }

  @Override
  public Reading read(Frame frame) {
    Prediction prediction = predictor.predict(List.of(frame)).get(0);
    return new Reading(prediction.values(), prediction.estimate());
  }

  @Override
  public void close() {
    predictor.close();
  }
}
