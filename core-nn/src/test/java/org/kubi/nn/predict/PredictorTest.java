package org.kubi.nn.predict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.export.RandomNetwork;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.preset.Outputs;

class PredictorTest {
  @TempDir private Path temp;

  private Predictor open(String preset, boolean mirrored, PredictionEngine engine)
      throws ModelException {
    Assumptions.assumeTrue(
        engine == PredictionEngine.OWN || OnnxRuntime.obstacle().isEmpty(),
        "ONNX Runtime: " + OnnxRuntime.obstacle());
    RandomNetwork.save(NetworkPresets.byId(preset), 64, temp.resolve("model"));
    return Predictor.open(temp.resolve("model"), mirrored, engine);
  }

  private static double[][] values(List<Prediction> predictions) {
    return predictions.stream().map(Prediction::values).toArray(double[][]::new);
  }

  private static void assertClose(double[][] wanted, double[][] found) {
    assertEquals(wanted.length, found.length);
    for (int i = 0; i < wanted.length; i++) {
      assertArrayEquals(wanted[i], found[i], 1e-4, "picture " + i);
    }
  }

  @ParameterizedTest
  @CsvSource({"small, false", "small, true", "original-32, false", "tiny, true"})
  void allEnginesGiveTheSameAnswers(String preset, boolean mirrored) throws ModelException {
    List<Frame> pictures = RandomNetwork.pictures(70, 64, 3);
    double[][] own;
    try (Predictor predictor = open(preset, mirrored, PredictionEngine.OWN)) {
      own = values(predictor.predict(pictures));
    }
    for (PredictionEngine engine : List.of(PredictionEngine.ONNX, PredictionEngine.AUTO)) {
      try (Predictor predictor = open(preset, mirrored, engine)) {
        assertClose(own, values(predictor.predict(pictures)));
        assertClose(new double[][] {own[5]}, values(predictor.predict(pictures.subList(5, 6))));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(PredictionEngine.class)
  void fourThreadsAtOnceGetTheAnswersOfOne(PredictionEngine engine) throws Exception {
    List<Frame> pictures = RandomNetwork.pictures(40, 64, 4);
    try (Predictor predictor = open("original-32", false, engine)) {
      double[][] alone = values(predictor.predict(pictures));
      double[][] single = values(predictor.predict(pictures.subList(7, 8)));
      ExecutorService threads = Executors.newFixedThreadPool(4);
      try {
        List<Future<double[][]>> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
          List<Frame> asked = i % 2 == 0 ? pictures : pictures.subList(7, 8);
          all.add(threads.submit(() -> values(predictor.predict(asked))));
        }
        for (int i = 0; i < all.size(); i++) {
          double[][] wanted = i % 2 == 0 ? alone : single;
          double[][] found = all.get(i).get();
          for (int p = 0; p < wanted.length; p++) {
            assertArrayEquals(wanted[p], found[p], 1e-6, "call " + i + ", picture " + p);
          }
        }
      } finally {
        threads.shutdown();
      }
    }
  }

  @Test
  void aNetworkThatSaysItsUncertaintySaysItOnEachEngine() throws ModelException {
    Assumptions.assumeTrue(OnnxRuntime.obstacle().isEmpty(), "ONNX Runtime");
    Outputs outputs = Outputs.ofIds(List.of("head-rotation"), List.of("head-rotation=chordal"));
    float[] weights;
    try (Replicas replicas =
        new Replicas(
            () -> NetworkPresets.TINY.configuration(64, outputs, 5), 1, 64, outputs.answers(), 1)) {
      weights = replicas.parameters();
    }
    ModelCard card =
        new ModelCard(
            ModelCard.VERSION,
            "uncertain",
            "tiny",
            outputs.ids(),
            outputs.uncertainties(),
            List.of(),
            64,
            1.5,
            NetworkPresets.TINY.inputScale().id(),
            "c",
            "d",
            "h",
            "r",
            1,
            0,
            0,
            Map.of(),
            "p",
            "l",
            1,
            "");
    new Checkpoint(card, weights, Optional.empty()).save(temp.resolve("model"));
    List<Frame> pictures = RandomNetwork.pictures(5, 64, 3);
    List<List<Prediction>> both = new ArrayList<>();
    for (PredictionEngine engine : List.of(PredictionEngine.OWN, PredictionEngine.ONNX)) {
      try (Predictor predictor = Predictor.open(temp.resolve("model"), false, engine)) {
        both.add(predictor.predict(pictures));
      }
    }
    assertClose(values(both.get(0)), values(both.get(1)));
    for (int i = 0; i < pictures.size(); i++) {
      Prediction own = both.get(0).get(i);
      assertEquals(outputs.size(), own.values().length);
      double degrees = own.uncertainty().orElseThrow();
      assertTrue(degrees > 0, "found " + degrees);
      assertEquals(degrees, both.get(1).get(i).uncertainty().orElseThrow(), 1e-2);
    }
  }

  @Test
  void closedWhileItAnswersItFinishesThenRefuses() throws Exception {
    List<Frame> pictures = RandomNetwork.pictures(64, 64, 5);
    Predictor predictor = open("small", false, PredictionEngine.AUTO);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<List<Prediction>> running = thread.submit(() -> predictor.predict(pictures));
      while (!running.isDone()) {
        predictor.predict(pictures.subList(0, 1));
      }
      assertEquals(64, running.get().size());
      Future<List<Prediction>> last = thread.submit(() -> predictor.predict(pictures));
      predictor.close();
      try {
        assertEquals(64, last.get().size());
      } catch (java.util.concurrent.ExecutionException e) {
        assertEquals("the network random small is closed", e.getCause().getMessage());
      }
      predictor.close();
      IllegalStateException trouble =
          assertThrows(IllegalStateException.class, () -> predictor.predict(pictures));
      assertTrue(String.valueOf(trouble.getMessage()).endsWith("is closed"));
    } finally {
      thread.shutdown();
    }
  }
}
