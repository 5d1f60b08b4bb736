package org.kubi.nn.engine;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * A class loader that lists no backend of ND4J for CUDA. ND4J 1.0.0-M2.1 asks a ServiceLoader for
 * its backends and takes the available one of the highest priority, CUDA before CPU, where a card
 * that its libraries have no code for counts as available; priorities are read from environment
 * variables alone, which a running program cannot set. The class loader that it asks can be set.
 */
final class CpuBackendOnly extends ClassLoader {
  private static final String BACKENDS = "META-INF/services/org.nd4j.linalg.factory.Nd4jBackend";
  private static final String CUDA = "nd4j-cuda";

  CpuBackendOnly(ClassLoader parent) {
    super(parent);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    Enumeration<URL> all = super.getResources(name);
    if (!name.equals(BACKENDS)) {
      return all;
    }
    List<URL> kept =
        Collections.list(all).stream().filter(url -> !url.toString().contains(CUDA)).toList();
    return Collections.enumeration(kept);
  }
}
