package org.kubi.nn.engine;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.nd4j.common.config.ND4JClassLoading;

/**
 * What there is of CUDA, asked before the learning engine loads: it would take any card for one
 * that it can use, and fail at the first computation.
 */
final class CudaProbe {
  private static final String BACKEND = "org/nd4j/linalg/jcublas/JCublasBackend.class";
  private static final List<String> QUESTION =
      List.of("nvidia-smi", "--query-gpu=name,compute_cap", "--format=csv,noheader");
  private static final int PATIENCE_SECONDS = 10;

  private CudaProbe() {}

  /** Found out once, when it is first asked for. */
  private static final class Once {
    private static final String OUTCOME = settle();
  }

  /**
   * What became of CUDA, in one sentence; empty where the program was built without. Must be asked
   * before ND4J is touched: where the program was built with it, the sentence goes to the log and
   * ND4J is kept from taking a card.
   */
  static String outcome() {
    return Once.OUTCOME;
  }

  private static String settle() {
    if (!isBuiltIn()) {
      return "";
    }
    String sentence = sentence(cards());
    System.getLogger(CudaProbe.class.getName()).log(Level.WARNING, sentence);
    ND4JClassLoading.setNd4jClassloader(new CpuBackendOnly(CudaProbe.class.getClassLoader()));
    return sentence;
  }

  /** Whether this program was built with the profile {@code cuda}. */
  private static boolean isBuiltIn() {
    return CudaProbe.class.getClassLoader().getResource(BACKEND) != null;
  }

  /** The cards of this machine, by NVIDIA's own program; empty if it is not there or has none. */
  private static List<CudaCard> cards() {
    try {
      Process process =
          new ProcessBuilder(QUESTION).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return List.of();
      }
      byte[] table = process.getInputStream().readAllBytes();
      return CudaCard.parse(new String(table, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  /** What becomes of some cards, in one sentence for people. */
  static String sentence(List<CudaCard> cards) {
    Optional<CudaCard> supported = cards.stream().filter(CudaCard::isSupported).findFirst();
    if (supported.isPresent()) {
      return "The card "
          + supported.get()
          + " is one that the learning engine's CUDA 11.6 supports, but the layers of this program"
          + " compute in the processor's memory: the CPU is used.";
    }
    if (cards.isEmpty()) {
      return "This program was built for CUDA, but nvidia-smi finds no NVIDIA card here: the CPU is"
          + " used.";
    }
    String which =
        cards.size() == 1
            ? "The card " + cards.get(0) + " is"
            : cards.stream()
                .map(CudaCard::toString)
                .collect(Collectors.joining(", ", "The cards ", " are"));
    return which
        + " not supported by the learning engine's CUDA 11.6, which takes 3.7 to 8.6: the CPU is"
        + " used.";
  }
}
