package org.kubi.nn.engine;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network's first convolution, of one channel, and its rectifier. Its gradients are those for
 * weights and biases only, as nobody asks for the gradient of a picture. The native operation
 * always computes that too, and is slow with one channel in; this takes a tenth of its time
 * backward and half of it forward.
 *
 * <p>Of each picture it makes the matrix of its {@link Windows}. Then {@code out = [weights | bias]
 * * matrix}, and backward {@code [weights | bias] = sum over pictures of outGradient * matrix^T}.
 * The rectifier follows picture by picture, while it is in the processor's cache.
 *
 * <p>Keeps buffers: one thread at a time.
 */
final class FirstConvolution {
  private final Windows windows;
  private final float slope;
  private final NativeBlocks blocks = new NativeBlocks();

  /**
   * @param slope of the rectifier below zero; 1 for none
   */
  FirstConvolution(int kernel, int stride, float slope) {
    this.windows = new Windows(kernel, stride);
    this.slope = slope;
  }

  /**
   * out = f(weights * in + bias).
   *
   * @param in [n, 1, side, side], dense
   * @param out [n, filters, ceil(side / stride), ceil(side / stride)], dense
   */
  void forward(INDArray in, INDArray weights, INDArray bias, INDArray out) {
    int side = (int) in.size(2);
    int outSide = (int) out.size(2);
    int filters = (int) out.size(1);
    int places = outSide * outSide;
    int rows = windows.rows();
    INDArray matrix = Nd4j.createUninitialized(in.dataType(), rows, places);
    INDArray both = Nd4j.createUninitialized(in.dataType(), filters, rows);
    NativeFloats pictures = new NativeFloats(in);
    NativeFloats matrixFloats = new NativeFloats(matrix);
    NativeFloats outs = new NativeFloats(out);
    NativeFloats factors = new NativeFloats(both);
    join(weights, bias, filters, rows, factors);
    for (int n = 0; n < in.size(0); n++) {
      long at = (long) n * filters * places;
      windows.of(pictures, n, side, outSide, matrixFloats);
      cblas_sgemm(
          CblasRowMajor,
          CblasNoTrans,
          CblasNoTrans,
          filters,
          places,
          rows,
          1,
          factors.at(0),
          rows,
          matrixFloats.at(0),
          places,
          0,
          outs.at(at),
          places);
      if (slope != 1) {
        blocks.change(outs, at, filters * places, (v, count) -> Rectifier.forward(v, count, slope));
      }
    }
    matrix.close();
    both.close();
  }

  /**
   * The gradients, given that for the rectified output.
   *
   * @param in [n, 1, side, side], dense
   * @param out what {@link #forward} gave
   * @param outGradient [n, filters, ceil(side / stride), ceil(side / stride)], dense; becomes that
   *     before the rectifier
   * @param weights is given the gradient, [out, 1, kernel, kernel]
   * @param bias is given the gradient, out numbers
   */
  void backward(INDArray in, INDArray out, INDArray outGradient, INDArray weights, INDArray bias) {
    int side = (int) in.size(2);
    int outSide = (int) outGradient.size(2);
    int filters = (int) outGradient.size(1);
    int places = outSide * outSide;
    int rows = windows.rows();
    INDArray matrix = Nd4j.createUninitialized(in.dataType(), rows, places);
    INDArray sum = Nd4j.createUninitialized(in.dataType(), filters, rows);
    NativeFloats pictures = new NativeFloats(in);
    NativeFloats matrixFloats = new NativeFloats(matrix);
    NativeFloats sums = new NativeFloats(sum);
    NativeFloats gradients = new NativeFloats(outGradient);
    NativeFloats outs = new NativeFloats(out);
    for (int n = 0; n < in.size(0); n++) {
      long at = (long) n * filters * places;
      if (slope != 1) {
        blocks.change(
            gradients,
            outs,
            at,
            filters * places,
            (g, output, count) -> Rectifier.backward(output, g, count, slope));
      }
      windows.of(pictures, n, side, outSide, matrixFloats);
      cblas_sgemm(
          CblasRowMajor,
          CblasNoTrans,
          CblasTrans,
          filters,
          rows,
          places,
          1,
          gradients.at(at),
          places,
          matrixFloats.at(0),
          places,
          n == 0 ? 0 : 1,
          sums.at(0),
          rows);
    }
    split(sums, filters, rows, weights, bias);
    matrix.close();
    sum.close();
  }

  /** Weights and biases side by side. */
  private static void join(
      INDArray weights, INDArray bias, int filters, int rows, NativeFloats both) {
    float[] ofWeights = new float[filters * (rows - 1)];
    float[] ofBias = new float[filters];
    new NativeFloats(weights).get(0, ofWeights, ofWeights.length);
    new NativeFloats(bias).get(0, ofBias, filters);
    for (int f = 0; f < filters; f++) {
      both.put((long) f * rows, ofWeights, f * (rows - 1), rows - 1);
      both.put((long) f * rows + rows - 1, ofBias, f, 1);
    }
  }

  private static void split(
      NativeFloats sums, int filters, int rows, INDArray weights, INDArray bias) {
    float[] both = new float[filters * rows];
    sums.get(0, both, both.length);
    float[] ofBias = new float[filters];
    NativeFloats weightFloats = new NativeFloats(weights);
    for (int f = 0; f < filters; f++) {
      weightFloats.put((long) f * (rows - 1), both, f * rows, rows - 1);
      ofBias[f] = both[f * rows + rows - 1];
    }
    new NativeFloats(bias).put(0, ofBias, 0, filters);
  }
}
