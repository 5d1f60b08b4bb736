package org.kubi.nn.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.nn.BlobData;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.predict.Predictor;
import org.kubi.nn.train.TrainSettings;
import org.kubi.nn.train.Trainer;

/** From the word on the command line to the figure in the report. */
class UncertaintyReportTest {
  @TempDir private Path temp;

  @Test
  void aNetworkThatLearntItsUncertaintySaysAboutTheErrorItMakes()
      throws ModelException, DatasetException, IOException {
    Dataset data = BlobData.write(temp.resolve("data"), 480, 8, 1);
    TrainSettings settings =
        TrainSettings.forPreset("tiny")
            .withLoss("head-rotation=chordal+uncertainty")
            .withEpochs(4)
            .withBatch(16)
            .withLearningRate(4e-3)
            .withReplicas(1)
            .withAveraging(0.9);
    Path model =
        new Trainer(data, Optional.empty(), event -> {}, () -> false)
            .train(temp.resolve("run"), settings)
            .model();
    try (Predictor predictor = Predictor.open(model, true)) {
      assertEquals(List.of("head-rotation=chordal"), predictor.card().uncertainty());
      Report report = new Evaluator(predictor).evaluate(data, temp.resolve("report")).orElseThrow();
      double expected = report.number("uncertainty.meanDegrees").orElseThrow();
      double made = report.number("geodesic.meanDegrees").orElseThrow();
      assertEquals(made, report.number("uncertainty.errorDegrees").orElseThrow(), 1e-9);
      assertTrue(expected > made / 2.5 && expected < made * 2.5, expected + " and " + made);
      assertEquals(240, report.number("uncertainty.surestHalf.count").orElseThrow());
      String table = Files.readString(temp.resolve("report").resolve("predictions.csv"));
      List<String> lines = table.lines().toList();
      assertTrue(lines.get(0).endsWith(",head_yz,uncertainty_degrees"), lines.get(0));
      assertEquals(lines.get(0).split(",").length, lines.get(480).split(",").length);
    }
  }
}
