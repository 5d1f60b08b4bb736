package org.kubi.nn.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.factory.Nd4jBackend;

class CudaProbeTest {
  private static final String SERVICE = "META-INF/services/org.nd4j.linalg.factory.Nd4jBackend";

  @Test
  void cardsAreReadFromTheTable() {
    assertEquals(
        List.of(new CudaCard("NVIDIA GeForce RTX 3080", 8, 6), new CudaCard("Tesla K80", 3, 7)),
        CudaCard.parse("NVIDIA GeForce RTX 3080, 8.6\r\nTesla K80, 3.7\n"));
  }

  @Test
  void otherLinesAreNoCards() {
    String table =
        """
        NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.
        Field "compute_cap" is not a valid field to query.
        No devices were found

        , 8.6
        Some card, [N/A]
        Some card, 8
        Some card, -8.6
        Some card, 8.6.1
        Some card, 99999999999.1
        """;
    assertEquals(List.of(), CudaCard.parse(table));
  }

  @Test
  void supportedCardsAreThoseFrom37To86() {
    assertFalse(new CudaCard("a", 3, 5).isSupported());
    assertTrue(new CudaCard("a", 3, 7).isSupported());
    assertTrue(new CudaCard("a", 7, 0).isSupported());
    assertTrue(new CudaCard("a", 8, 6).isSupported());
    assertFalse(new CudaCard("a", 8, 9).isSupported());
    assertFalse(new CudaCard("a", 12, 0).isSupported());
  }

  @Test
  void eachOutcomeIsOneSentence() {
    assertEquals(
        "This program was built for CUDA, but nvidia-smi finds no NVIDIA card here: the CPU is"
            + " used.",
        CudaProbe.sentence(List.of()));
    CudaCard hopper = new CudaCard("NVIDIA H200", 9, 0);
    assertEquals(
        "The card NVIDIA H200 (compute capability 9.0) is not supported by the learning engine's"
            + " CUDA 11.6, which takes 3.7 to 8.6: the CPU is used.",
        CudaProbe.sentence(List.of(hopper)));
    assertTrue(
        CudaProbe.sentence(List.of(hopper, hopper))
            .startsWith("The cards NVIDIA H200 (compute capability 9.0), NVIDIA H200"));
    assertEquals(
        "The card NVIDIA A40 (compute capability 8.6) is one that the learning engine's CUDA 11.6"
            + " supports, but the layers of this program compute in the processor's memory: the CPU"
            + " is used.",
        CudaProbe.sentence(List.of(hopper, new CudaCard("NVIDIA A40", 8, 6))));
  }

  /**
   * With the profile cuda this tells that CUDA's backend was kept out; without, that all is well.
   */
  @Test
  void theEngineComputesOnTheProcessor() {
    Engine.start();
    assertEquals("CpuBackend", Nd4j.getBackend().getClass().getSimpleName());
  }

  @Test
  void cudasBackendIsNotListed(@TempDir Path temp) throws IOException {
    Path cuda = temp.resolve("nd4j-cuda-11.6");
    Path other = temp.resolve("other");
    for (Path folder : List.of(cuda, other)) {
      Files.createDirectories(folder.resolve(SERVICE).getParent());
      Files.writeString(folder.resolve(SERVICE), "no.such.Backend\n");
      Files.writeString(folder.resolve("some.txt"), "text");
    }
    URL[] urls = {cuda.toUri().toURL(), other.toUri().toURL()};
    try (URLClassLoader parent = new URLClassLoader(urls, null)) {
      CpuBackendOnly loader = new CpuBackendOnly(parent);
      List<URL> found = Collections.list(loader.getResources(SERVICE));
      assertEquals(1, found.size(), found.toString());
      assertTrue(found.get(0).toString().contains("/other/"), found.toString());
      assertEquals(2, Collections.list(loader.getResources("some.txt")).size());
    }
    CpuBackendOnly real = new CpuBackendOnly(CudaProbeTest.class.getClassLoader());
    List<String> backends =
        ServiceLoader.load(Nd4jBackend.class, real).stream()
            .map(provider -> provider.type().getSimpleName())
            .toList();
    assertEquals(List.of("CpuBackend"), backends);
  }
}
