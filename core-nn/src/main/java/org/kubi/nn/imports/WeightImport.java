package org.kubi.nn.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kubi.data.Json;
import org.kubi.data.Sha256;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.plan.Network;
import org.kubi.nn.plan.Plan;

/**
 * Weights from a file of another program: our own raw exports (the file of the weights or its
 * index), ONNX, and Keras's HDF5 ({@code .h5} and {@code .keras}). Which of them a file is, its
 * content says. Shapes and order are checked against the preset; names do not matter, but for
 * Keras's, which give the order.
 */
public final class WeightImport {
  private static final String RAW = "kubi-raw";
  private static final int RAW_VERSION = 1;
  private static final String INDEX = ".json";

  /** No file of a network is larger: its weights, those of an optimiser, and words. */
  private static final long BYTES_A_WEIGHT = 24;

  private static final long WORDS = 1 << 20;

  private final ImportSettings settings;
  private final Path file;

  private WeightImport(ImportSettings settings, Path file) {
    this.settings = settings;
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @return a network with its card, not yet on disk
   * @throws ModelException if the file cannot be read, is damaged, or does not fit the preset; the
   *     message names the layer, what was found and what was wanted
   */
  public static Checkpoint read(Path file, ImportSettings settings) throws ModelException {
    return new WeightImport(settings, file).read();
  }

  private Checkpoint read() throws ModelException {
    Plan wanted = Plan.of(Network.fresh(card("")));
    long most = WORDS + BYTES_A_WEIGHT * wanted.weights().length;
    byte[] bytes = bytes(file, most);
    Plan found;
    try {
      found = plan(wanted, bytes, most);
    } catch (ModelException e) {
      throw new ModelException(
          "%s does not fit the preset %s: %s"
              .formatted(file, settings.preset().id(), e.getMessage()),
          e);
    }
    return new Checkpoint(card(Sha256.of(bytes)), found.weights(), Optional.empty());
  }

  private Plan plan(Plan wanted, byte[] bytes, long most) throws ModelException {
    if (Hdf5File.isOne(bytes)) {
      return Filling.of(wanted, KerasSource.of(bytes));
    }
    if (KerasArchive.isOne(bytes)) {
      return Filling.of(wanted, KerasSource.of(KerasArchive.weights(bytes, most)));
    }
    Path index = index();
    if (index.equals(file) && bytes.length <= WORDS) {
      return raw(wanted, index(bytes), Optional.empty(), most);
    }
    if (Files.exists(index)) {
      JsonNode node = index(bytes(index, WORDS));
      if (node.path("file").asText().equals(String.valueOf(file.getFileName()))) {
        return raw(wanted, node, Optional.of(bytes), most);
      }
    }
    return Filling.of(wanted, OnnxFile.source(bytes, settings.preset().inputScale()));
  }

  /** The file itself when it is an index, else the index that would lie beside it. */
  private Path index() {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + INDEX);
  }

  private Plan raw(Plan wanted, JsonNode index, Optional<byte[]> known, long most)
      throws ModelException {
    int version = index.path("version").asInt();
    if (!index.path("format").asText().equals(RAW) || version != RAW_VERSION) {
      throw new ModelException(
          "its index is not of the format %s, version %d".formatted(RAW, RAW_VERSION));
    }
    String name = index.path("file").asText();
    if (name.isEmpty() || name.matches(".*[/\\\\\\p{Cntrl}].*") || name.equals("..")) {
      throw new ModelException(
          "its index names no file beside it, but '%s'".formatted(Words.cut(name)));
    }
    byte[] numbers = known.isPresent() ? known.get() : bytes(file.resolveSibling(name), most);
    String sha256 = Sha256.of(numbers);
    if (!index.path("sha256").asText().equals(sha256)) {
      throw new ModelException(
          "%s has SHA-256 %s where its index says %s: it was changed or damaged"
              .formatted(name, sha256, Words.cut(index.path("sha256").asText())));
    }
    Plan folded = Filling.of(wanted.folded(), new RawSource(index, numbers));
    return Filling.unfolded(wanted, folded);
  }

  private static JsonNode index(byte[] text) throws ModelException {
    try {
      return Json.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new ModelException("its index cannot be understood: " + Json.problem(e), e);
    } catch (IOException e) {
      throw new ModelException("its index cannot be read: " + e.getMessage(), e);
    }
  }

  private byte[] bytes(Path from, long most) throws ModelException {
    try {
      long size = Files.size(from);
      if (Files.isDirectory(from) || size > most) {
        throw new ModelException(
            "%s is no file of at most %d bytes: no weights of the preset %s"
                .formatted(from, most, settings.preset().id()));
      }
      return Files.readAllBytes(from);
    } catch (NoSuchFileException e) {
      throw new ModelException(from + " is not there: name a file", e);
    } catch (IOException e) {
      throw new ModelException("%s cannot be read: %s".formatted(from, e.getMessage()), e);
    }
  }

  private ModelCard card(String sha256) {
    String name = String.valueOf(file.getFileName());
    return new ModelCard(
        ModelCard.VERSION,
        name,
        settings.preset().id(),
        settings.outputs().ids(),
        settings.pictureSize(),
        settings.framingScale(),
        settings.preset().inputScale().id(),
        settings.convention(),
        "imported from %s, sha256 %s".formatted(name, sha256),
        sha256,
        "",
        1,
        0,
        0,
        Map.of(),
        program(),
        settings.licence(),
        1,
        "");
  }

  private static String program() {
    String version = WeightImport.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** What can be imported, for people. */
  public static List<String> formats() {
    return List.of("raw32, raw16 (with the index)", "onnx", "Keras .h5, .keras");
  }
}
