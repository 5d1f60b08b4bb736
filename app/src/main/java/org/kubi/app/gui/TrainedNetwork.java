package org.kubi.app.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.kubi.app.panel.network.PoseNetwork;
import org.kubi.app.panel.network.Reading;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.TaskException;
import org.kubi.framing.Framing;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.predict.Prediction;
import org.kubi.nn.predict.Predictor;

/** A network of {@code core-nn} in the words of the panels. */
final class TrainedNetwork implements PoseNetwork {
  /** The metric of the card that is told in the panel. */
  private static final String VALIDATION_ERROR = "validation.geodesic.meanDegrees";

  private final Predictor predictor;
  private final Texts texts;

  private TrainedNetwork(Predictor predictor, Texts texts) {
    this.predictor = predictor;
    this.texts = texts;
  }

  static PoseNetwork open(Path folder, Texts texts) throws TaskException {
    try {
      return new TrainedNetwork(
          Predictor.open(Checkpoint.find(folder).orElse(folder), true), texts);
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
    Double error = card.metrics().get(VALIDATION_ERROR);
    return error == null
        ? texts.of("network.details", card.preset(), card.epochs(), card.dataset())
        : texts.of("network.details.error", card.preset(), card.epochs(), card.dataset(), error);
  }

  @Override
  public String facts() {
    ModelCard card = predictor.card();
    StringBuilder facts =
        new StringBuilder(
            texts.of(
                "network.facts",
                card.preset(),
                String.join(" + ", card.labels()),
                card.dataset(),
                card.epochs(),
                card.pictures(),
                card.program(),
                card.licence()));
    card.metrics()
        .forEach(
            (name, value) -> facts.append(String.format(Locale.ROOT, "%n%s %.3f", name, value)));
    return facts.toString();
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
