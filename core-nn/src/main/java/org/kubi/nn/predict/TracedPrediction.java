package org.kubi.nn.predict;

import java.nio.file.Path;
import org.kubi.framing.Framing;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoReader;
import org.kubi.nn.record.Timeline;
import org.kubi.nn.record.Track;
import org.kubi.nn.record.Track.Span;

/** One prediction by our own engine with the time that each part of it takes. */
public final class TracedPrediction {
  /** How often it is done before, so that Java has compiled what runs. */
  private static final int WARM_UP = 20;

  private TracedPrediction() {}

  /**
   * Predicts some times and records the last one: the photo's file is decoded and cropped, the
   * network's layers run, its numbers are decoded.
   *
   * @throws ModelException if the network cannot be loaded
   * @throws PhotoException if the photo cannot be read
   */
  public static Timeline of(Path modelFolder, PhotoItem photo)
      throws ModelException, PhotoException {
    Opening opening = Opening.of(modelFolder);
    ModelCard card = opening.checkpoint().card();
    try (Replicas network =
        new Replicas(
            () -> opening.preset().configuration(card.pictureSize(), opening.outputs(), 0),
            1,
            card.pictureSize(),
            opening.width(),
            1)) {
      if (network.parameterCount() != opening.checkpoint().weights().length) {
        throw new ModelException(
            "%s does not fit the preset %s: it is of another version of the program"
                .formatted(modelFolder, card.preset()));
      }
      network.setParameters(opening.checkpoint().weights());
      for (int i = 0; i < WARM_UP; i++) {
        predict(opening, network, photo, Timeline.OFF.track("prediction"));
      }
      Timeline timeline = Timeline.on();
      Track track = timeline.track("prediction");
      network.trace(timeline, track);
      try (Span all = track.begin("predict " + photo.file().getFileName())) {
        predict(opening, network, photo, track);
      }
      network.endTrace();
      return timeline;
    }
  }

  private static void predict(Opening opening, Replicas network, PhotoItem item, Track track)
      throws PhotoException {
    ModelCard card = opening.checkpoint().card();
    int size = card.pictureSize();
    Frame photo;
    try (Span span = track.begin("decode photo")) {
      photo = PhotoReader.read(item.file());
    }
    Frame head;
    try (Span span = track.begin("crop")) {
      head = item.headPicture(photo, new Framing(card.framingScale(), size)).toGray();
    }
    float[] picture = new float[size * size];
    try (Span span = track.begin("prepare")) {
      opening.scale().prepare(head.pixels(), picture.length, picture, 0);
    }
    float[] answers = new float[opening.width()];
    network.answer(picture, 1, answers);
    try (Span span = track.begin("decode numbers")) {
      double[] values = new double[opening.outputs().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = answers[i];
      }
      opening.outputs().decode(values);
    }
  }
}
