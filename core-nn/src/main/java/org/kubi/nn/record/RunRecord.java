package org.kubi.nn.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.kubi.data.Json;
import org.kubi.nn.checkpoint.ModelException;

/**
 * A training run as its folder tells: what was wanted, what was measured, what is there. Runs of
 * earlier and of later versions are read as far as they can be understood.
 *
 * @param folder of the run
 * @param facts of {@code run.json} but the settings, by name: name, dataset, datasetHash, program
 * @param settings of the training, by name; those within others joined by dots: augmentation.mirror
 * @param metrics the curve
 * @param checkpoints names of the folders in {@code checkpoints}, sorted, and "model" when it is
 *     there
 * @param files names of the event files for TensorBoard, sorted
 * @param epochsDone whole epochs done, as its last checkpoint says, or else its curve
 * @param state how far it has come
 * @param bytes of all its files
 * @param changed when it last wrote its curve, or was begun
 */
public record RunRecord(
    Path folder,
    Map<String, String> facts,
    Map<String, String> settings,
    MetricsTable metrics,
    List<String> checkpoints,
    List<String> files,
    int epochsDone,
    RunState state,
    long bytes,
    Instant changed) {
  private static final String RUN = "run.json";
  private static final String METRICS = "metrics.csv";
  private static final int ATTEMPTS = 5;

  public RunRecord {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    checkpoints = List.copyOf(checkpoints);
    files = List.copyOf(files);
  }

  /**
   * Reads a run's folder, also while it is trained.
   *
   * @throws ModelException if it is no run, or one that cannot be understood; the message says why
   */
  public static RunRecord read(Path folder) throws ModelException {
    JsonNode run = json(folder);
    Map<String, String> settings = new LinkedHashMap<>();
    flatten("", run.path("settings"), settings);
    Map<String, String> facts = new LinkedHashMap<>();
    run.fields()
        .forEachRemaining(
            field -> {
              if (!field.getKey().equals("settings")) {
                flatten(field.getKey(), field.getValue(), facts);
              }
            });
    try {
      Path curve = folder.resolve(METRICS);
      MetricsTable metrics = metrics(curve);
      Path dated = Files.exists(curve) ? curve : folder.resolve(RUN);
      return new RunRecord(
          folder,
          facts,
          settings,
          metrics,
          checkpoints(folder),
          names(folder).stream().filter(EventFile::isName).toList(),
          epochs(folder).orElse((int) metrics.last(MetricsTable.EPOCH).orElse(0)),
          RunState.of(folder),
          bytes(folder),
          Files.getLastModifiedTime(dated).toInstant());
    } catch (IOException | UncheckedIOException e) {
      throw new ModelException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Whether a folder is a run, or what is left of one. */
  public static boolean looksLikeRun(Path folder) {
    return Files.exists(folder.resolve(RUN))
        || Files.exists(folder.resolve(METRICS))
            && Files.isDirectory(folder.resolve("checkpoints"));
  }

  private static JsonNode json(Path folder) throws ModelException {
    Path file = folder.resolve(RUN);
    try {
      JsonNode run = Json.MAPPER.readTree(Files.readAllBytes(file));
      if (!run.isObject() || !run.path("settings").isObject()) {
        throw new ModelException(file + " cannot be understood: it has no settings");
      }
      return run;
    } catch (NoSuchFileException e) {
      throw new ModelException(folder + " is not a training run: it has no " + RUN, e);
    } catch (JsonProcessingException e) {
      throw new ModelException(file + " cannot be understood: " + Json.problem(e), e);
    } catch (IOException e) {
      throw new ModelException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** What the last checkpoint says; the curve may have rows of an epoch that has not ended. */
  private static OptionalInt epochs(Path folder) {
    Path card = folder.resolve("checkpoints").resolve("last").resolve("card.json");
    try {
      JsonNode epochs = Json.MAPPER.readTree(Files.readAllBytes(card)).path("epochs");
      return epochs.isInt() ? OptionalInt.of(epochs.asInt()) : OptionalInt.empty();
    } catch (IOException e) {
      return OptionalInt.empty();
    }
  }

  private static MetricsTable metrics(Path file) throws IOException, ModelException {
    try {
      // Bytes that are no UTF-8 become characters that are no numbers.
      return MetricsTable.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return MetricsTable.empty();
    } catch (IllegalArgumentException e) {
      throw new ModelException(file + " cannot be understood: " + e.getMessage(), e);
    }
  }

  private static void flatten(String name, JsonNode value, Map<String, String> into) {
    if (value.isObject()) {
      value
          .fields()
          .forEachRemaining(
              field ->
                  flatten(
                      name.isEmpty() ? field.getKey() : name + "." + field.getKey(),
                      field.getValue(),
                      into));
    } else if (value.isArray()) {
      List<String> items = new ArrayList<>();
      value.forEach(item -> items.add(item.isValueNode() ? item.asText() : item.toString()));
      into.put(name, String.join(", ", items));
    } else {
      into.put(name, value.asText());
    }
  }

  private static List<String> checkpoints(Path folder) throws IOException {
    List<String> all = new ArrayList<>();
    Path saved = folder.resolve("checkpoints");
    if (Files.isDirectory(saved)) {
      for (String name : names(saved)) {
        if (Files.exists(saved.resolve(name).resolve("card.json"))) {
          all.add(name);
        }
      }
    }
    if (Files.exists(folder.resolve("model").resolve("card.json"))) {
      all.add("model");
    }
    return all;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static long bytes(Path folder) throws IOException {
    long sum = 0;
    for (Path file : files(folder)) {
      try {
        sum += Files.isRegularFile(file) ? Files.size(file) : 0;
      } catch (NoSuchFileException e) {
        // A training replaces its checkpoints while we look.
        continue;
      }
    }
    return sum;
  }

  /** All that is in a folder; once more where a folder was gone before it was gone through. */
  private static List<Path> files(Path folder) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try (Stream<Path> files = Files.walk(folder)) {
        return files.toList();
      } catch (UncheckedIOException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** What it is called: its folder's name. */
  public String name() {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? folder.toString() : name.toString();
  }

  /** The network's shape, or "?". */
  public String preset() {
    return settings.getOrDefault("preset", "?");
  }

  /** How many epochs were wanted, where the settings say. */
  public OptionalInt epochsWanted() {
    String wanted = settings.getOrDefault("epochs", "");
    return wanted.matches("[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(wanted))
        : OptionalInt.empty();
  }
}
