package org.kubi.nn.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The learning engine as a whole: set up once, and asked what it really does.
 *
 * <p>Out of the box Deeplearning4j 1.0.0-M2.1 does not use oneDNN, says so only in its log, and is
 * ten times slower. {@link #start} repairs that; {@link #check} proves it.
 */
public final class Engine {
  private static final Logger LOG = System.getLogger(Engine.class.getName());
  private static final String HELPERS_OFF = "org.eclipse.deeplearning4j.helpers.disable";
  private static final int CHANNELS = 32;
  private static final int SIDE = 16;
  private static final int KERNEL = 5;

  private Engine() {}

  /**
   * Readies the engine; called before the first network is built, any number of times. It sets the
   * system property {@value #HELPERS_OFF} to false unless someone has set it, which is how
   * Deeplearning4j is told to use oneDNN. A program that was built for CUDA looks for a card, says
   * in the log what it found, and keeps ND4J from taking it. It changes nothing else in this
   * process.
   */
  public static void start() {
    CudaProbe.outcome();
    if (System.getProperty(HELPERS_OFF) == null) {
      System.setProperty(HELPERS_OFF, "false");
      LOG.log(Level.DEBUG, "set {0} to false so that oneDNN is used", HELPERS_OFF);
    }
  }

  /**
   * What the engine uses here and now, found by looking and measuring, not by trusting settings:
   * what the native library was built with, its switches, whether a fresh convolution layer holds
   * the oneDNN helper, and how fast a convolution runs. Takes a tenth of a second once the native
   * library is loaded. Where oneDNN should be used and is not, a warning goes to the log.
   */
  public static EngineReport check() {
    start();
    // Touching Nd4j loads its backend, without which the next line fails.
    Nd4j.getBackend();
    String build = NativeOpsHolder.getInstance().getDeviceNativeOps().buildInfo();
    Nd4jCpu.Environment switches = Nd4jCpu.Environment.getInstance();
    boolean nativeOneDnn =
        build.contains("HAVE_ONEDNN") && switches.isUseONEDNN() && switches.helpersAllowed();
    EngineReport report =
        new EngineReport(
            nativeOneDnn,
            layersUseHelper(),
            convolutionGigaflops(),
            Runtime.getRuntime().availableProcessors(),
            isOneDnnPlatform(),
            CudaProbe.outcome());
    if (report.isTooSlow()) {
      LOG.log(Level.WARNING, report.sentence());
    } else {
      LOG.log(Level.DEBUG, report.sentence());
    }
    return report;
  }

  /** Lets BLAS and oneDNN use so many threads for what the calling thread computes. */
  static void useThreads(int threads) {
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
    org.bytedeco.openblas.global.openblas_nolapack.blas_set_num_threads(threads);
  }

  private static boolean isOneDnnPlatform() {
    String machine = System.getProperty("os.arch", "");
    return machine.equals("amd64") || machine.equals("x86_64");
  }

  private static boolean layersUseHelper() {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .list()
                .layer(new ConvolutionLayer.Builder(3, 3).nOut(2).build())
                .layer(
                    new OutputLayer.Builder(new OutputLoss(new AbsoluteLoss()))
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .build())
                .setInputType(InputType.convolutional(8, 8, 1))
                .build());
    network.init();
    var layer = (org.deeplearning4j.nn.layers.convolution.ConvolutionLayer) network.getLayer(0);
    return layer.getHelper() != null;
  }

  private static double convolutionGigaflops() {
    INDArray in = Nd4j.rand(DataType.FLOAT, 4, CHANNELS, SIDE, SIDE);
    INDArray weights = Nd4j.rand(DataType.FLOAT, CHANNELS, CHANNELS, KERNEL, KERNEL);
    INDArray bias = Nd4j.rand(DataType.FLOAT, CHANNELS);
    INDArray out = Nd4j.create(DataType.FLOAT, 4, CHANNELS, SIDE, SIDE);
    DynamicCustomOp convolution = Convolution.forward(in, weights, bias, out, KERNEL, 1);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 8; i++) {
      long start = System.nanoTime();
      Nd4j.exec(convolution);
      best = Math.min(best, System.nanoTime() - start);
    }
    return 2.0 * out.length() * CHANNELS * KERNEL * KERNEL / best;
  }
}
