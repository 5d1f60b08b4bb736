package org.kubi.nn.export;

import java.util.List;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.plan.Padding;
import org.kubi.nn.plan.Shape;

/**
 * The JSON beside a raw export: what lies where in its .bin file, and how to compute with it.
 *
 * @param format {@value #FORMAT}
 * @param version of this layout: {@value #VERSION}
 * @param file name of the .bin file, all of it little-endian
 * @param bytes of that file
 * @param sha256 of that file
 * @param columns names of the numbers that come out, in order
 * @param halfCost what the rounding of the weights costs; all 0 in single precision
 * @param layers in the order of the numbers' way
 * @param card of the network
 */
record RawIndex(
    String format,
    int version,
    String file,
    long bytes,
    String sha256,
    List<String> columns,
    HalfCost halfCost,
    List<Layer> layers,
    ModelCard card) {
  static final String FORMAT = "kubi-raw";
  static final int VERSION = 1;

  /** A step, with Metal Performance Shaders' meaning of its numbers. */
  sealed interface Layer {}

  /**
   * Numbers in the .bin file.
   *
   * @param name of the tensor
   * @param type float32 or float16
   * @param shape the last index fastest
   * @param offset of the first number, bytes; a multiple of 16
   */
  record Tensor(String name, String type, List<Integer> shape, int offset) {}

  /**
   * MPSCNNConvolution, zeros outside.
   *
   * @param offset x and y of MPSCNNKernel.offset
   * @param activation relu or leaky-relu (MPSCNNNeuronReLU), or none
   * @param slope its {@code a}; 1 for none
   * @param weights out channels x kernel rows x kernel columns x in channels
   */
  record Convolution(
      String kind,
      String name,
      Shape in,
      Shape out,
      int kernel,
      int stride,
      Padding padding,
      int offset,
      String activation,
      float slope,
      Tensor weights,
      Tensor bias)
      implements Layer {}

  /**
   * Two MPSCNNConvolutions beside what went in, joined by MPSCNNAdd: {@code activation(in + factor
   * second(first(in)))}, factor being MPSCNNAdd's secondaryScale.
   *
   * @param first has its own activation
   * @param second has none
   * @param activation of the sum: relu or leaky-relu
   * @param slope its {@code a}
   */
  record Residual(
      String kind,
      String name,
      Shape in,
      Shape out,
      Convolution first,
      Convolution second,
      float factor,
      String activation,
      float slope)
      implements Layer {}

  /** MPSCNNPoolingMax; what is outside never wins (clamp). */
  record MaxPooling(
      String kind,
      String name,
      Shape in,
      Shape out,
      int kernel,
      int stride,
      Padding padding,
      int offset)
      implements Layer {}

  /**
   * MPSCNNCrossChannelNormalization: y = x / (delta + alpha / kernelSize * sum of x^2)^beta.
   *
   * @param kernelSize channels in the window
   */
  record Response(
      String kind,
      String name,
      Shape in,
      Shape out,
      int kernelSize,
      float alpha,
      float beta,
      float delta)
      implements Layer {}

  /**
   * MPSCNNFullyConnected.
   *
   * @param activation relu, leaky-relu or none
   * @param slope its {@code a}; 1 for none
   * @param weights numbers out x rows in x columns in x channels in
   */
  record FullyConnected(
      String kind,
      String name,
      Shape in,
      Shape out,
      String activation,
      float slope,
      Tensor weights,
      Tensor bias)
      implements Layer {}
}
