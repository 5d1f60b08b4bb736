package org.kubi.nn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.label.Labels;
import org.kubi.nn.BlobData;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.evaluate.Evaluator;
import org.kubi.nn.evaluate.Report;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoList;
import org.kubi.nn.predict.Prediction;
import org.kubi.nn.predict.Predictor;

class TrainerTest {
  @TempDir private Path temp;
  private final List<TrainingEvent> events = new ArrayList<>();

  private static TrainSettings settings() {
    return TrainSettings.forPreset("tiny")
        .withEpochs(4)
        .withBatch(16)
        .withLearningRate(4e-3)
        .withReplicas(2)
        .withAveraging(0.9)
        .withAugmentation(
            Augmentation.NONE.with(
                "mirror=0.5,gamma=0.1,contrast=0.1,brightness=0.02,noise=0.02,blur=0.1"));
  }

  private Dataset data(int count) throws DatasetException {
    return BlobData.write(temp.resolve("data"), count, 8, 1);
  }

  private Trainer trainer(Dataset data) {
    return new Trainer(data, Optional.empty(), events::add, () -> false);
  }

  private List<TrainingEvent.EpochEnded> epochs() {
    return events.stream()
        .filter(TrainingEvent.EpochEnded.class::isInstance)
        .map(TrainingEvent.EpochEnded.class::cast)
        .toList();
  }

  private static List<Frame> frames(Dataset data) {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < data.size(); i++) {
      frames.add(Frame.gray(64, 64, data.sample(i).picture()));
    }
    return frames;
  }

  @Test
  void aTinyNetworkLearnsWhereTheBlobPointsAndThePredictorSaysTheSame()
      throws ModelException, DatasetException {
    Dataset data = data(480);
    Path run = temp.resolve("run");
    TrainingEvent.Finished end = trainer(data).train(run, settings());
    assertEquals(new TrainingEvent.Finished(true, false, 4, run.resolve("model")), end);
    List<TrainingEvent.EpochEnded> epochs = epochs();
    assertEquals(4, epochs.size());
    assertTrue(epochs.get(3).loss() < 0.6 * epochs.get(0).loss(), epochs.toString());
    double degrees = epochs.get(3).geodesicMeanDegrees().orElseThrow();
    assertTrue(degrees < 15, "geodesic error " + degrees);

    try (Predictor predictor = Predictor.open(end.model())) {
      assertEquals("tiny", predictor.card().preset());
      List<Prediction> all = predictor.predict(frames(data));
      double sum = 0;
      for (int i = 0; i < data.size(); i++) {
        float[] q = data.numbers(i, Labels.HEAD_QUATERNION);
        Rotation truth = Rotation.nearest(q[0], q[1], q[2], q[3]);
        sum += Math.toDegrees(truth.angleTo(all.get(i).estimate().headToCamera()));
      }
      Report report = new Evaluator(predictor).evaluate(data, temp.resolve("report")).orElseThrow();
      double mean = report.number("geodesic.meanDegrees").orElseThrow();
      assertEquals(sum / data.size(), mean, 1e-6);
      assertTrue(
          mean < 0.5 * report.number("constant.geodesic.meanDegrees").orElseThrow(),
          report.json().toString());
      assertTrue(Files.exists(temp.resolve("report").resolve("predictions.csv")));
      // One by one and all at once are the same answers.
      Prediction alone = predictor.predict(frames(data).subList(77, 78)).get(0);
      assertArrayEquals(all.get(77).values(), alone.values(), 1e-5);
    }
  }

  @Test
  void aMirroredPictureGetsTheMirroredAnswerWhenBothAreAveraged()
      throws ModelException, DatasetException {
    Dataset data = data(64);
    trainer(data).train(temp.resolve("run"), settings().withEpochs(1));
    try (Predictor predictor = Predictor.open(temp.resolve("run").resolve("model"), true)) {
      Frame frame = frames(data).get(5);
      List<Prediction> two = predictor.predict(List.of(frame, frame.mirrored()));
      Rotation straight = two.get(0).estimate().headToCamera();
      Rotation mirrored = two.get(1).estimate().headToCamera();
      assertEquals(0, straight.mirrored().angleTo(mirrored), 1e-4);
    }
  }

  @Test
  void aRunCancelledAndResumedEndsWithTheSameBits() throws ModelException, DatasetException {
    Dataset data = data(128);
    Path whole = temp.resolve("whole");
    trainer(data).train(whole, settings().withEpochs(3));
    Path parted = temp.resolve("parted");
    List<TrainingEvent> seen = new ArrayList<>();
    Trainer cancelled =
        new Trainer(
            data,
            Optional.empty(),
            seen::add,
            () -> seen.stream().anyMatch(TrainingEvent.EpochEnded.class::isInstance));
    TrainingEvent.Finished half = cancelled.train(parted, settings().withEpochs(3));
    assertFalse(half.completed());
    assertEquals(1, half.epochs());
    TrainingEvent.Finished end = trainer(data).resume(parted);
    assertTrue(end.completed());
    for (String folder : List.of("model", "checkpoints/last", "checkpoints/best")) {
      assertArrayEquals(
          Checkpoint.load(whole.resolve(folder)).weights(),
          Checkpoint.load(parted.resolve(folder)).weights(),
          folder);
    }
    assertArrayEquals(
        Checkpoint.load(whole.resolve("checkpoints/last")).optimizer().orElseThrow().v(),
        Checkpoint.load(parted.resolve("checkpoints/last")).optimizer().orElseThrow().v());
  }

  @Test
  void aRunCancelledAtOnceCanBeResumed() throws Exception {
    Dataset data = data(64);
    Path run = temp.resolve("run");
    TrainingEvent.Finished end =
        new Trainer(data, Optional.empty(), events::add, () -> true)
            .train(run, settings().withEpochs(1));
    assertEquals(0, end.epochs());
    assertEquals(0, Checkpoint.load(end.model()).card().epochs());
    assertTrue(trainer(data).resume(run).completed());
    List<String> rows = Files.readAllLines(run.resolve("metrics.csv"));
    assertEquals(2, rows.size());
    assertTrue(rows.get(1).startsWith("1,"), rows.get(1));
  }

  @Test
  void aLossThatIsNoNumberStopsWithASentence() throws ModelException, DatasetException {
    Dataset data = data(64);
    Path run = temp.resolve("run");
    new Trainer(data, Optional.empty(), events::add, () -> true).train(run, settings());
    // The weights as they are when a training has diverged.
    Path last = run.resolve("checkpoints/last");
    Checkpoint sound = Checkpoint.load(last);
    Arrays.fill(sound.optimizer().orElseThrow().weights(), Float.NaN);
    sound.save(last);
    ModelException e = assertThrows(ModelException.class, () -> trainer(data).resume(run));
    assertTrue(e.getMessage().startsWith("the loss is NaN at step 1 of epoch 1"), e.getMessage());
    assertTrue(e.getMessage().contains("lower the learning rate"), e.getMessage());
    assertEquals(0, Checkpoint.load(last).card().epochs());
  }

  @Test
  void labelsThatAreNoNumbersNameTheirSampleBeforeAnythingIsWritten() throws DatasetException {
    Path folder = temp.resolve("nan");
    Dataset data = BlobData.writeDamaged(folder, 64, true, Float.NaN);
    Path run = temp.resolve("run");
    String message =
        assertThrows(DatasetException.class, () -> trainer(data).train(run, settings()))
            .getMessage();
    assertTrue(message.startsWith(folder + ", sample 3: "), message);
    assertTrue(message.endsWith("NaN, not a number: the data set is damaged, generate it again"));
    assertFalse(Files.exists(run));
  }

  @Test
  void aTruthThatIsNoRotationNamesItsSample() throws Exception {
    Path run = temp.resolve("run");
    trainer(data(64)).train(run, settings().withEpochs(1));
    Path folder = temp.resolve("infinite");
    Dataset data = BlobData.writeDamaged(folder, 16, false, Float.POSITIVE_INFINITY);
    try (Predictor predictor = Predictor.open(run.resolve("model"))) {
      String message =
          assertThrows(
                  DatasetException.class,
                  () -> new Evaluator(predictor).evaluate(data, temp.resolve("report")))
              .getMessage();
      assertTrue(message.startsWith(folder + ", sample 3: "), message);
      assertTrue(message.endsWith("generate it again"), message);
    }
  }

  @Test
  void aSmallListOfPhotosHasItsAnswersInTheReportAndAFailedReportLeavesNoPart() throws Exception {
    Path run = temp.resolve("run");
    trainer(data(64)).train(run, settings().withEpochs(1));
    Path photo = temp.resolve("a.png");
    ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY), "png", photo.toFile());
    PhotoList photos = new PhotoList(temp.resolve("photos.csv"), List.of(PhotoItem.of(photo)));
    Path folder = temp.resolve("report");
    try (Predictor predictor = Predictor.open(run.resolve("model"))) {
      JsonNode json = new Evaluator(predictor).evaluate(photos, folder).orElseThrow().json();
      assertEquals(0, json.path("count").asInt());
      assertEquals(1, json.path("predictions").size());
      JsonNode answer = json.path("predictions").get(0);
      assertEquals(photo.toString(), answer.path("file").asText());
      assertTrue(answer.path("yaw").isNumber() && answer.path("roll").isNumber());
      assertEquals(4, answer.path("quaternion").size());
      // A folder that is not empty in the table's place cannot be replaced.
      Path blocked = temp.resolve("blocked");
      Files.createDirectories(blocked.resolve("predictions.csv").resolve("full"));
      String message =
          assertThrows(
                  ModelException.class, () -> new Evaluator(predictor).evaluate(photos, blocked))
              .getMessage();
      assertTrue(message.endsWith("make room, or name another folder"), message);
      assertFalse(Files.exists(blocked.resolve("predictions.csv.part")));
    }
  }

  @Test
  void aFolderInUseAndOtherDataAreRefused() throws ModelException, DatasetException {
    Dataset data = data(64);
    Path run = temp.resolve("run");
    trainer(data).train(run, settings().withEpochs(1));
    assertEquals(
        run + " holds a run already: go on with --resume, or name another folder",
        assertThrows(ModelException.class, () -> trainer(data).train(run, settings()))
            .getMessage());
    Dataset other = BlobData.write(temp.resolve("other"), 64, 8, 2);
    assertTrue(
        assertThrows(ModelException.class, () -> trainer(other).resume(run))
            .getMessage()
            .startsWith(run + " was begun on another data set"));
  }
}
