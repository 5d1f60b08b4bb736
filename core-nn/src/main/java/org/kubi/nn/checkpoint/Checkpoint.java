package org.kubi.nn.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kubi.data.Json;
import org.kubi.data.Sha256;

/**
 * A network on disk: a folder with {@code card.json}, {@code weights.bin}, and, to go on training,
 * {@code optimizer.bin}.
 *
 * @param card what it is
 * @param weights all of the network, in the engine's order
 * @param optimizer to go on training; empty in a finished network
 */
public record Checkpoint(ModelCard card, float[] weights, Optional<OptimizerState> optimizer) {
  /** The file in the folder of every network. */
  public static final String CARD = "card.json";

  /** Where in a run's folder its network lies: the finished one, or the best so far. */
  private static final List<String> IN_RUN = List.of("model", "checkpoints/best");

  private static final String WEIGHTS = "weights.bin";
  private static final String OPTIMIZER = "optimizer.bin";
  private static final String PROGRESS = "progress.json";
  private static final int OPTIMIZER_ARRAYS = 3;

  /** No text of ours is longer, bytes. */
  private static final long MOST_WORDS = 1 << 22;

  /**
   * Writes the folder: aside, synced, then renamed, so that a crash leaves the old one or the new
   * one. What was there is replaced.
   *
   * @return this, with the weights' hash in the card
   */
  public Checkpoint save(Path folder) throws ModelException {
    Path aside = folder.resolveSibling(folder.getFileName() + ".part");
    byte[] bytes = FloatFile.bytes(FloatFile.WEIGHTS, 0, weights);
    ModelCard signed = card.withWeights(weights.length, Sha256.of(bytes));
    try {
      delete(aside);
      Files.createDirectories(aside);
      write(aside.resolve(WEIGHTS), bytes);
      if (optimizer.isPresent()) {
        OptimizerState state = optimizer.get();
        byte[] own =
            FloatFile.bytes(
                FloatFile.OPTIMIZER, state.step(), state.weights(), state.m(), state.v());
        write(aside.resolve(OPTIMIZER), own);
        byte[] progress = state.progress().getBytes(StandardCharsets.UTF_8);
        if (progress.length > 0) {
          write(aside.resolve(PROGRESS), progress);
        }
        write(
            aside.resolve(OPTIMIZER + ".sha256"),
            seal(Sha256.of(own), progress).getBytes(StandardCharsets.US_ASCII));
      }
      write(aside.resolve(CARD), Json.write(signed).getBytes(StandardCharsets.UTF_8));
      replace(aside, folder);
    } catch (IOException e) {
      throw new ModelException(
          "%s cannot be written (%s): make room, or name another folder"
              .formatted(folder, e.getMessage()),
          e);
    }
    return new Checkpoint(signed, weights, optimizer);
  }

  /**
   * Reads a folder.
   *
   * @throws ModelException if something is missing, cut, changed or of another version; the message
   *     names the file
   */
  public static Checkpoint load(Path folder) throws ModelException {
    Path whole = folder;
    if (!Files.exists(folder.resolve(CARD)) && Files.exists(old(folder).resolve(CARD))) {
      // A crash between the two renames of save().
      whole = old(folder);
    }
    ModelCard card = readCard(whole);
    Path file = whole.resolve(WEIGHTS);
    FloatFile.Content content = FloatFile.read(file, FloatFile.WEIGHTS, 1, card.weights());
    if (content.arrays()[0].length != card.weights()) {
      throw new ModelException(
          "%s has %d weights where its card says %d: it was changed or damaged, take it from its"
                  .formatted(file, content.arrays()[0].length, card.weights())
              + " source again");
    }
    if (!content.sha256().equals(card.weightsSha256())) {
      throw new ModelException(
          "%s has SHA-256 %s where its card says %s: it was changed or damaged, take it from its"
                  .formatted(file, content.sha256(), card.weightsSha256())
              + " source again");
    }
    return new Checkpoint(card, content.arrays()[0], readOptimizer(whole, card));
  }

  /** Whether a folder holds a network that was saved whole. */
  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve(CARD)) || Files.exists(old(folder).resolve(CARD));
  }

  /** The network in a folder: the folder itself, or the one that a run there made. */
  public static Optional<Path> find(Path folder) {
    return Stream.concat(Stream.of(folder), IN_RUN.stream().map(folder::resolve))
        .filter(Checkpoint::exists)
        .findFirst();
  }

  /** Reads the card alone. */
  public static ModelCard readCard(Path folder) throws ModelException {
    Path file = folder.resolve(CARD);
    try {
      return Json.read(BoundedFile.read(file, MOST_WORDS), ModelCard.class);
    } catch (NoSuchFileException e) {
      throw new ModelException(
          folder + " is not a network: it has no " + CARD + "; name the folder of a network", e);
    } catch (JsonProcessingException e) {
      throw new ModelException(file + " cannot be understood: " + Json.problem(e), e);
    } catch (IOException e) {
      throw new ModelException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Optional<OptimizerState> readOptimizer(Path folder, ModelCard card)
      throws ModelException {
    Path file = folder.resolve(OPTIMIZER);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    FloatFile.Content content =
        FloatFile.read(file, FloatFile.OPTIMIZER, OPTIMIZER_ARRAYS, card.weights());
    String expected;
    byte[] progress;
    try {
      Path text = folder.resolve(PROGRESS);
      progress = Files.exists(text) ? BoundedFile.read(text, MOST_WORDS) : new byte[0];
      expected =
          new String(
              BoundedFile.read(folder.resolve(OPTIMIZER + ".sha256"), MOST_WORDS),
              StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new ModelException(
          "%s.sha256 or %s beside it cannot be read: %s".formatted(file, PROGRESS, e.getMessage()),
          e);
    }
    float[][] arrays = content.arrays();
    boolean whole =
        seal(content.sha256(), progress).equals(expected) && arrays[0].length == card.weights();
    if (!whole || content.number() < 0) {
      throw new ModelException(
          file + " was changed or damaged: training cannot go on from it, begin again");
    }
    return Optional.of(
        new OptimizerState(
            content.number(),
            arrays[0],
            arrays[1],
            arrays[2],
            new String(progress, StandardCharsets.UTF_8)));
  }

  /** The hash of the optimiser's file, or of it and the training's own text where there is one. */
  private static String seal(String optimizerHash, byte[] progress) {
    return progress.length == 0
        ? optimizerHash
        : Sha256.of((optimizerHash + Sha256.of(progress)).getBytes(StandardCharsets.US_ASCII));
  }

  private static Path old(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".old");
  }

  private static void replace(Path aside, Path folder) throws IOException {
    Path old = old(folder);
    // Where the folder itself is not there, the old one is all there is: see load().
    if (Files.exists(folder)) {
      delete(old);
      Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
  }

  /** Deletes a folder of ours, which has no folders in it. */
  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> files;
    try (var list = Files.list(folder)) {
      files = list.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }
}
