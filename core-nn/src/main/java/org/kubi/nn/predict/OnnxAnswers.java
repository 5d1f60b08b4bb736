package org.kubi.nn.predict;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Optional;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.export.OnnxModel;

/** ONNX Runtime with the network as we export it. Callers do not wait for each other. */
final class OnnxAnswers implements Answers {
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final int size;
  private final int width;

  private OnnxAnswers(OrtEnvironment environment, OrtSession session, int size, int width) {
    this.environment = environment;
    this.session = session;
    this.size = size;
    this.width = width;
  }

  /**
   * Loads a network.
   *
   * @param threads for one call
   * @throws ModelException if ONNX Runtime cannot be used here; the message says why
   */
  static OnnxAnswers open(Checkpoint checkpoint, int threads) throws ModelException {
    Optional<String> obstacle = OnnxRuntime.obstacle();
    if (obstacle.isPresent()) {
      throw new ModelException("ONNX Runtime cannot be used here: " + obstacle.get());
    }
    OnnxModel model = OnnxModel.of(checkpoint);
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(threads);
        return new OnnxAnswers(
            environment,
            environment.createSession(model.bytes(), options),
            checkpoint.card().pictureSize(),
            model.answers());
      }
    } catch (OrtException | LinkageError e) {
      throw new ModelException(
          "ONNX Runtime cannot be used here (%s): use --engine own"
              .formatted(String.valueOf(e.getMessage()).replace('\n', ' ')),
          e);
    }
  }

  @Override
  public float[] of(byte[] gray, int count) {
    int pixels = size * size;
    FloatBuffer numbers =
        ByteBuffer.allocateDirect(count * pixels * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    for (int i = 0; i < count * pixels; i++) {
      numbers.put(i, gray[i] & 0xff);
    }
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(environment, numbers, new long[] {count, 1, size, size});
        OrtSession.Result result = session.run(Map.of(OnnxModel.INPUT, tensor))) {
      float[] answers = new float[count * width];
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(answers);
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
