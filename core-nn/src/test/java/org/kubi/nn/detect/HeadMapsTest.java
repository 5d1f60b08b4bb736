package org.kubi.nn.detect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.predict.OnnxRuntime;

class HeadMapsTest {
  private static final float CLOSE = 1e-3f;
  private static final int SIDE = 64;

  private static float[] weights() {
    SplittableRandom random = new SplittableRandom(8);
    float[] weights = new float[HeadLayers.weights()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 0.2f * (float) (random.nextDouble() - 0.5);
    }
    return weights;
  }

  private static Plane picture(int width, int height) {
    SplittableRandom random = new SplittableRandom(9);
    float[] values = new float[width * height];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextDouble() - 0.5);
    }
    return new Plane(width, height, values);
  }

  @Test
  void plainJavaAnswersAsTheNetworkThatLearns() {
    float[] weights = weights();
    Plane picture = picture(SIDE, SIDE);
    int cells = SIDE / HeadCode.CELL;
    float[] learner = new float[new HeadTargets(cells, cells).count()];
    try (Replicas replicas =
        new Replicas(() -> HeadLayers.configuration(SIDE, 1), 1, SIDE, learner.length, 1)) {
      assertEquals(weights.length, replicas.parameterCount());
      replicas.setParameters(weights);
      replicas.answer(picture.values(), 1, learner);
    }
    float[] plain;
    try (PlainMaps maps = new PlainMaps(HeadLayers.of(weights))) {
      plain = maps.of(picture);
    }
    assertArrayEquals(learner, plain, CLOSE);
  }

  @Test
  void onnxRuntimeAnswersAsPlainJavaAtAnySize() throws ModelException {
    Assumptions.assumeTrue(OnnxRuntime.obstacle().isEmpty(), "ONNX Runtime");
    List<HeadLayers.Layer> layers = HeadLayers.of(weights());
    try (HeadMaps onnx = OnnxMaps.open(layers, 1);
        HeadMaps plain = new PlainMaps(layers)) {
      for (int[] size : new int[][] {{64, 64}, {120, 40}, {8, 72}}) {
        Plane picture = picture(size[0], size[1]);
        assertArrayEquals(plain.of(picture), onnx.of(picture), CLOSE);
      }
    }
  }

  @Test
  void aPictureThatIsMovedByACellHasItsMapMovedByACell() {
    Plane wide = picture(160, 64);
    float[] moved = new float[152 * 64];
    for (int y = 0; y < 64; y++) {
      System.arraycopy(wide.values(), y * 160 + 8, moved, y * 152, 152);
    }
    try (PlainMaps maps = new PlainMaps(HeadLayers.of(weights()))) {
      float[] a = maps.of(wide);
      float[] b = maps.of(new Plane(152, 64, moved));
      // Cells that see no edge: a cell sees 57 pixels, 4 cells to each side.
      for (int column = 5; column < 14; column++) {
        assertEquals(a[4 * 20 + column + 1], b[4 * 19 + column], CLOSE, "column " + column);
      }
    }
  }
}
