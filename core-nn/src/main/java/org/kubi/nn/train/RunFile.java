package org.kubi.nn.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.kubi.data.Json;
import org.kubi.nn.checkpoint.ModelException;

/**
 * What a run is: the file {@code run.json}, from which it can be resumed and repeated.
 *
 * @param version of this file's layout: {@value #VERSION}
 * @param name of the run: its folder's
 * @param settings of the training; replicas as they were counted then
 * @param dataset name of the data set's recipe, or of the stream of samples
 * @param datasetHash SHA-256 of its dataset.json (see {@link StoredMaterial#hash}), or of the
 *     stream's {@value Endless#FILE}
 * @param recipeHash SHA-256 of its recipe
 * @param validationHash SHA-256 of the dataset.json that it is measured on; empty for a share of
 *     the data set itself
 * @param start SHA-256 of the weights that it began with; empty for random ones of the seed
 * @param endless what it learns from where there is no data set; the key is absent where there is
 * @param program version of this program
 * @param java version of Java
 * @param system operating system and processor
 */
record RunFile(
    int version,
    String name,
    TrainSettings settings,
    String dataset,
    String datasetHash,
    String recipeHash,
    String validationHash,
    String start,
    Endless endless,
    String program,
    String java,
    String system) {
  static final int VERSION = 3;
  private static final String FILE = "run.json";
  private static final String ENDLESS = "endless";

  /** A folder that may be in a new run's: the pictures that it will be measured on. */
  static final String HELD_OUT = "held-out";

  RunFile {
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "this program writes runs of version %d, found %d".formatted(VERSION, version));
    }
  }

  /** Whether it learns from a stream of samples. */
  boolean hasStream() {
    return !endless.equals(Endless.NONE);
  }

  static RunFile read(Path folder) throws ModelException {
    Path file = folder.resolve(FILE);
    try {
      byte[] text = OlderRun.upgraded(file, Files.readAllBytes(file));
      return Json.read(text, RunFile.class);
    } catch (NoSuchFileException e) {
      throw new ModelException(folder + " is not a training run: it has no " + FILE, e);
    } catch (JsonProcessingException e) {
      throw new ModelException(file + " cannot be understood: " + Json.problem(e), e);
    } catch (IOException e) {
      throw new ModelException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Makes and locks the folder of a new run, which must be empty or not exist. */
  static RunLock begin(Path folder) throws ModelException {
    try {
      if (!Files.exists(folder.resolve(RunLock.FILE))) {
        // Nothing is put into a folder that is somebody else's.
        checkEmpty(folder);
      }
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw trouble(folder, e);
    }
    RunLock lock = RunLock.take(folder);
    try {
      checkEmpty(folder);
      return lock;
    } catch (ModelException e) {
      lock.close();
      throw e;
    } catch (IOException e) {
      lock.close();
      throw trouble(folder, e);
    }
  }

  private static void checkEmpty(Path folder) throws ModelException, IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> own = List.of(folder.resolve(RunLock.FILE), folder.resolve(HELD_OUT));
    try (var files = Files.list(folder)) {
      if (files.anyMatch(file -> !own.contains(file))) {
        throw new ModelException(
            Files.exists(folder.resolve(FILE))
                ? folder + " holds a run already: go on with --resume, or name another folder"
                : folder + " holds something else: name a new or an empty folder");
      }
    }
  }

  private static ModelException trouble(Path folder, IOException e) {
    return new ModelException(
        folder + " cannot be written (" + e.getMessage() + "): name another folder", e);
  }

  /**
   * Writes the file into the folder, which was locked.
   *
   * @param plan of a stream of samples, written before it
   */
  void write(Path folder, Optional<String> plan) throws ModelException {
    try {
      if (plan.isPresent()) {
        write(folder.resolve(Endless.FILE), plan.get());
      }
      write(folder.resolve(FILE), text());
    } catch (IOException e) {
      throw trouble(folder, e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(aside, text);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private String text() {
    JsonNode tree = Json.tree(this);
    if (!hasStream() && tree instanceof ObjectNode object) {
      object.remove(ENDLESS);
    }
    return Json.write(tree);
  }
}
