package org.kubi.nn.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Set;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.kubi.nn.record.Track;
import org.kubi.nn.record.Track.Span;

/**
 * Times a network's layers as they really run: while a network is traced, each of its layers stands
 * behind a proxy that makes a span of its forward and backward pass. Otherwise nothing is there, so
 * nothing is paid. Deeplearning4j knows layers by their interfaces alone, as the proxies do.
 */
final class LayerSpans {
  private final Layer[] layers;
  private final Layer[] own;

  private LayerSpans(Layer[] layers) {
    this.layers = layers;
    this.own = layers.clone();
  }

  /** Puts the proxies; not while the network runs. */
  static LayerSpans put(MultiLayerNetwork network, Track track) {
    // The network's own array, not a copy.
    LayerSpans spans = new LayerSpans(network.getLayers());
    for (int i = 0; i < spans.own.length; i++) {
      spans.layers[i] = timed(spans.own[i], name(spans.own[i], i), track);
    }
    return spans;
  }

  /** Takes them away; not while the network runs. */
  void remove() {
    System.arraycopy(own, 0, layers, 0, own.length);
  }

  /** "0 RectifiedConvolution". */
  static String name(Layer layer, int index) {
    return index + " " + layer.conf().getLayer().getClass().getSimpleName();
  }

  private static Layer timed(Layer layer, String name, Track track) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          try (Span span = begin(method, name, track)) {
            return method.invoke(layer, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return (Layer)
        Proxy.newProxyInstance(
            layer.getClass().getClassLoader(),
            interfaces(layer.getClass()).toArray(Class<?>[]::new),
            handler);
  }

  private static Span begin(Method method, String name, Track track) {
    return switch (method.getName()) {
      case "activate" -> track.begin("forward " + name, "forward");
      // That of an output layer has its forward pass and the loss's gradient in it.
      case "backpropGradient" -> track.begin("backward " + name, "backward");
      case "computeScore" -> track.begin("loss " + name, "loss");
      default -> Track.NOTHING;
    };
  }

  private static Set<Class<?>> interfaces(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      all.addAll(Set.of(c.getInterfaces()));
    }
    return all;
  }
}
