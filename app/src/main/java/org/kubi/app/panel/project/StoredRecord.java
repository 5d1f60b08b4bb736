package org.kubi.app.panel.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.kubi.app.task.SlotWorker;
import org.kubi.data.Json;

/**
 * A record in a JSON file, written in the background whenever it has changed: aside, then renamed,
 * so that a crash leaves the old one or the new one. What cannot be read counts as absent, since a
 * window must open without it; what cannot be written is logged.
 */
public final class StoredRecord<T extends Record> implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(StoredRecord.class.getName());

  /** A disk that takes longer for a few kilobytes hangs. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final Optional<Path> file;
  private final SlotWorker writer;
  private Optional<T> written = Optional.empty();

  /**
   * Nothing is read or written yet.
   *
   * @param file where it is kept; empty: nowhere
   */
  public StoredRecord(Optional<Path> file) {
    this.file = file;
    this.writer =
        new SlotWorker(
            "kubi-save",
            () -> {},
            fault -> LOG.log(System.Logger.Level.ERROR, "a file could not be kept", fault));
  }

  /**
   * Reads a record; empty where there is none, or none of this version. A text, list or map that an
   * older file does not have yet is an empty one. Reads the disk.
   */
  public static <T extends Record> Optional<T> read(Path file, Class<T> type) {
    try {
      ObjectNode tree = Json.read(Files.readAllBytes(file), ObjectNode.class);
      for (RecordComponent part : type.getRecordComponents()) {
        if (!tree.has(part.getName())) {
          empty(part.getType()).ifPresent(value -> tree.set(part.getName(), value));
        }
      }
      return Optional.of(Json.MAPPER.treeToValue(tree, type));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JsonProcessingException e) {
      LOG.log(System.Logger.Level.INFO, "{0} is of another version: {1}", file, Json.problem(e));
      return Optional.empty();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "{0} cannot be read: {1}", file, e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> empty(Class<?> type) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (type == String.class) {
      return Optional.of(nodes.textNode(""));
    }
    if (type == List.class) {
      return Optional.of(nodes.arrayNode());
    }
    return type == Map.class ? Optional.of(nodes.objectNode()) : Optional.empty();
  }

  /** Keeps a record if it is another than the one kept before. */
  public void keep(T value) {
    if (file.isEmpty() || written.equals(Optional.of(value))) {
      return;
    }
    written = Optional.of(value);
    Path target = file.get();
    writer.put("write", () -> write(target, Json.write(value)));
  }

  /** Waits until what was kept is on disk. */
  @Override
  public void close() {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!writer.idle() && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    writer.close();
  }

  private static void write(Path target, String text) {
    Path aside = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.writeString(aside, text);
      Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "{0} cannot be written: {1}", target, e.getMessage());
    }
  }
}
