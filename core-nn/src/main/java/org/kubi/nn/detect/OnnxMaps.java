package org.kubi.nn.detect;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.kubi.nn.checkpoint.ModelException;

/** The network in ONNX Runtime, for pictures of any size. */
final class OnnxMaps implements HeadMaps {
  private final OrtEnvironment environment;
  private final OrtSession session;

  private OnnxMaps(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /**
   * Loads the network.
   *
   * @param threads for one picture
   * @throws ModelException if ONNX Runtime cannot be used here
   */
  static OnnxMaps open(List<HeadLayers.Layer> layers, int threads) throws ModelException {
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(threads);
        return new OnnxMaps(
            environment, environment.createSession(HeadGraph.bytes(layers), options));
      }
    } catch (OrtException | LinkageError e) {
      throw new ModelException(
          "ONNX Runtime cannot be used here: " + String.valueOf(e.getMessage()).replace('\n', ' '),
          e);
    }
  }

  @Override
  public float[] of(Plane picture) {
    FloatBuffer numbers =
        ByteBuffer.allocateDirect(picture.values().length * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    numbers.put(0, picture.values());
    long[] shape = {1, 1, picture.height(), picture.width()};
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, numbers, shape);
        OrtSession.Result result = session.run(Map.of(HeadGraph.INPUT, tensor))) {
      FloatBuffer map = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] answers = new float[map.remaining()];
      map.get(answers);
      return answers;
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed to close: " + e.getMessage(), e);
    }
  }
}
