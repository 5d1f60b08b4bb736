package org.kubi.nn.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.plan.Stage;

/**
 * The layers of a Keras file, channels last: kernels [row][column][in][out], dense [in][out] after
 * a flattening in the order row, column, channel. Layers come in the order of the file's {@code
 * layer_names}, else in that of their names, numbers by value (conv2d, conv2d_1 ... conv2d_10).
 */
final class KerasSource implements Source {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)_?(\\d{1,9})");
  private static final int KERNEL_RANK = 4;

  /** What a layer has, in the order of Keras: kernel or gamma first. */
  private record Layer(String name, List<Hdf5Dataset> parts) {
    int rank() {
      return parts.stream().mapToInt(part -> part.shape().size()).max().orElse(0);
    }
  }

  private final List<Layer> kernels = new ArrayList<>();
  private final List<Layer> matrices = new ArrayList<>();
  private final List<Layer> vectors = new ArrayList<>();

  private KerasSource(List<Layer> layers) {
    for (Layer layer : layers) {
      switch (layer.rank()) {
        case KERNEL_RANK -> kernels.add(layer);
        case 2 -> matrices.add(layer);
        case 1 -> vectors.add(layer);
        default -> {
          // Counters and seeds, which Keras keeps beside weights.
        }
      }
    }
  }

  static Source of(byte[] bytes) throws ModelException {
    Hdf5File file = Hdf5File.of(bytes);
    Map<String, List<Hdf5Dataset>> groups = new LinkedHashMap<>();
    for (Hdf5Dataset set : file.datasets()) {
      String[] path = set.path().substring(1).split("/", -1);
      // Seeds and counters are whole numbers.
      if (!path[0].startsWith("optimizer") && path.length > 1 && set.bytesEach() > 0) {
        groups.computeIfAbsent(layer(path), name -> new ArrayList<>()).add(set);
      }
    }
    List<String> order =
        file.lists().entrySet().stream()
            .filter(list -> list.getKey().endsWith("/layer_names"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(List.of());
    List<Layer> layers = new ArrayList<>();
    groups.forEach((name, parts) -> layers.add(new Layer(name, sorted(parts))));
    layers.sort(
        Comparator.<Layer>comparingInt(layer -> place(order, layer.name()))
            .thenComparing(Layer::name, KerasSource::byNumber));
    if (layers.isEmpty()) {
      throw new ModelException("it is HDF5 without weights of Keras");
    }
    return new KerasSource(layers);
  }

  /** The layer's own name: after "model_weights" or "layers", before what is in it. */
  private static String layer(String[] path) {
    int at = path[0].equals("model_weights") || path[0].equals("layers") ? 1 : 0;
    if (path[0].equals("_layer_checkpoint_dependencies")) {
      at = 1;
    }
    return path[Math.min(at, path.length - 1)];
  }

  private static int place(List<String> order, String name) {
    int at = order.indexOf(name);
    return at < 0 ? order.size() : at;
  }

  private static int byNumber(String a, String b) {
    Matcher first = NUMBERED.matcher(a);
    Matcher second = NUMBERED.matcher(b);
    String aStem = first.matches() ? first.group(1) : a;
    String bStem = second.matches() ? second.group(1) : b;
    if (!aStem.equals(bStem)) {
      return aStem.compareTo(bStem);
    }
    int aNumber = first.matches() ? Integer.parseInt(first.group(2)) : -1;
    int bNumber = second.matches() ? Integer.parseInt(second.group(2)) : -1;
    return Integer.compare(aNumber, bNumber);
  }

  /** As Keras orders them: kernel, bias; gamma, beta, mean, variance; or by number. */
  private static List<Hdf5Dataset> sorted(List<Hdf5Dataset> parts) {
    List<String> order =
        List.of("kernel", "gamma", "bias", "beta", "moving_mean", "moving_variance");
    List<Hdf5Dataset> all = new ArrayList<>(parts);
    all.sort(
        Comparator.<Hdf5Dataset>comparingInt(part -> place(order, last(part)))
            .thenComparing(KerasSource::last));
    return all;
  }

  private static String last(Hdf5Dataset part) {
    String name = part.path().substring(part.path().lastIndexOf('/') + 1);
    return name.endsWith(":0") ? name.substring(0, name.length() - 2) : name;
  }

  @Override
  public Stage.Convolution convolution(Stage.Convolution wanted) throws ModelException {
    String name = wanted.name();
    Layer layer = next(kernels, name, "convolution");
    int kernel = wanted.kernel();
    int in = wanted.in().channels();
    int out = wanted.out().channels();
    float[] weights = layer.parts().get(0).numbers(name, kernel, kernel, in, out);
    return Filling.convolution(
        wanted, Orders.kernel(weights, kernel * kernel, in, out), bias(layer, name, out));
  }

  @Override
  public Stage.Residual residual(Stage.Residual wanted) throws ModelException {
    return new Stage.Residual(
        wanted.name(), convolution(wanted.first()), convolution(wanted.second()), wanted.branch());
  }

  @Override
  public Stage.Normalization normalization(Stage.Normalization wanted) throws ModelException {
    String name = wanted.name();
    Layer layer = next(vectors, name, "batch normalisation");
    if (layer.parts().size() != 4) {
      throw new ModelException(
          "%s: wanted gamma, beta, mean and variance, found %d parts in %s"
              .formatted(name, layer.parts().size(), Words.cut(layer.name())));
    }
    int n = wanted.in().channels();
    float[][] parts = new float[4][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = layer.parts().get(i).numbers(name, n);
    }
    return new Stage.Normalization(
        name,
        wanted.in(),
        wanted.slope(),
        wanted.epsilon(),
        parts[0],
        parts[1],
        parts[2],
        parts[3]);
  }

  @Override
  public Stage.Dense dense(Stage.Dense wanted) throws ModelException {
    String name = wanted.name();
    Layer layer = next(matrices, name, "dense layer");
    int in = wanted.in().count();
    int out = wanted.out().count();
    float[] weights = Orders.transposed(layer.parts().get(0).numbers(name, in, out), in, out);
    return Filling.dense(
        wanted, Orders.flattenedLast(weights, out, wanted.in()), bias(layer, name, out));
  }

  /** A layer that was made without a bias has one of 0. */
  private static float[] bias(Layer layer, String name, int out) throws ModelException {
    Optional<Hdf5Dataset> bias = layer.parts().stream().skip(1).findFirst();
    return bias.isPresent() ? bias.get().numbers(name + " bias", out) : new float[out];
  }

  private static Layer next(List<Layer> from, String name, String kind) throws ModelException {
    if (from.isEmpty()) {
      throw new ModelException("%s: the file has no further %s".formatted(name, kind));
    }
    return from.remove(0);
  }

  @Override
  public void pooling(Stage.MaxPooling wanted) {
    // The file holds weights alone.
  }

  @Override
  public void response(Stage.Response wanted) {
    // The file holds weights alone.
  }

  @Override
  public void end() throws ModelException {
    int left = kernels.size() + matrices.size() + vectors.size();
    if (left > 0) {
      throw new ModelException("the file has %d more layers than the preset".formatted(left));
    }
  }
}
