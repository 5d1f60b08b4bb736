package org.kubi.nn.export;

import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.plan.Network;

/**
 * The bytes of an ONNX file: from {@value #INPUT}, float32 [N, 1, size, size], gray from 0 to 255,
 * to float32 [N, answers].
 *
 * @param bytes the file
 * @param answers how many numbers a picture gives
 */
public record OnnxModel(byte[] bytes, int answers) {
  /** The name of what goes in. */
  public static final String INPUT = OnnxNetwork.INPUT;

  /**
   * A network as ONNX.
   *
   * @throws ModelException if this version of the program does not know its shape
   */
  public static OnnxModel of(Checkpoint checkpoint) throws ModelException {
    Network network = Network.of(checkpoint);
    return new OnnxModel(OnnxExporter.model(network).toByteArray(), network.answers());
  }
}
