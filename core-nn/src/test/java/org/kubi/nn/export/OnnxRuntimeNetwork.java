package org.kubi.nn.export;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.kubi.image.Frame;

/** An exported file in ONNX Runtime, which knows nothing of us. */
final class OnnxRuntimeNetwork implements AutoCloseable {
  private final OrtEnvironment environment;
  private final OrtSession session;

  private OnnxRuntimeNetwork(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  static OnnxRuntimeNetwork open(Path file) throws OrtException {
    boolean intelMac =
        System.getProperty("os.name", "").startsWith("Mac")
            && System.getProperty("os.arch", "").equals("x86_64");
    Assumptions.assumeFalse(intelMac, "ONNX Runtime has no library for Intel Macs");
    Assumptions.assumeTrue(
        "1".equals(System.getenv("ORT_DISABLE_TELEMETRY")),
        "set ORT_DISABLE_TELEMETRY=1, as the build does: else ONNX Runtime 1.29 reports to its"
            + " makers, and takes the JVM down where the command line is long");
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(2);
      return new OnnxRuntimeNetwork(
          environment, environment.createSession(file.toString(), options));
    }
  }

  Map<String, String> metadata() throws OrtException {
    return session.getMetadata().getCustomMetadata();
  }

  /** The answers to gray pictures, pixel values as they are, all at once. */
  float[][] answers(List<Frame> pictures) throws OrtException {
    int size = pictures.get(0).width();
    FloatBuffer gray = FloatBuffer.allocate(pictures.size() * size * size);
    for (Frame picture : pictures) {
      for (byte pixel : picture.pixels()) {
        gray.put(pixel & 0xff);
      }
    }
    gray.flip();
    long[] shape = {pictures.size(), 1, size, size};
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, gray, shape);
        OrtSession.Result result = session.run(Map.of(OnnxNetwork.INPUT, tensor))) {
      return (float[][]) result.get(OnnxNetwork.OUTPUT).orElseThrow().getValue();
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
