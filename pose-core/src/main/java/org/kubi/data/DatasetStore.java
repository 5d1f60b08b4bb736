package org.kubi.data;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kubi.label.Labels;

/**
 * Writes a data set shard by shard. A shard and the manifest are each written aside, synced and
 * renamed, so that the folder is whole after a crash at any instant: {@code dataset.json} never
 * names what is not there. One writer at a time.
 */
public final class DatasetStore implements AutoCloseable {
  private static final String LOCK = ".lock";
  private static final String TABLE = "samples.csv";

  /** Wider blocks (landmarks) are not in the table: nobody reads them by eye. */
  private static final int WIDEST_BLOCK = 16;

  private final Path folder;
  private final ShardFiles files;
  private final FileChannel lockChannel;
  private final FileLock lock;
  private DatasetManifest manifest;

  private DatasetStore(
      Path folder,
      ShardFiles.@Nullable Disk disk,
      FileChannel lockChannel,
      FileLock lock,
      DatasetManifest manifest) {
    this.folder = folder;
    this.files = disk == null ? new ShardFiles(folder) : new ShardFiles(folder, disk);
    this.lockChannel = lockChannel;
    this.lock = lock;
    this.manifest = manifest;
  }

  /**
   * Begins a data set in a folder that is empty or does not exist.
   *
   * @param plan the manifest without shards
   * @throws DatasetException if the folder holds something else, which is left as it is
   */
  public static DatasetStore create(Path folder, DatasetManifest plan) throws DatasetException {
    return create(folder, plan, null);
  }

  private static DatasetStore create(
      Path folder, DatasetManifest plan, ShardFiles.@Nullable Disk disk) throws DatasetException {
    checkEmpty(folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new DatasetException(
          "%s cannot be made (%s): name another folder".formatted(folder, FileReason.of(e)), e);
    }
    return lock(folder, plan, true, disk);
  }

  /**
   * Checks that a data set can begin in a folder: it is empty or does not exist.
   *
   * @throws DatasetException that says what it holds
   */
  public static void checkEmpty(Path folder) throws DatasetException {
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw new DatasetException(
          Files.exists(folder.resolve(Dataset.MANIFEST))
              ? folder
                  + " holds a data set already: continue it with --resume, or name another folder"
              : folder + " holds something else: name a new or an empty folder");
    }
  }

  /**
   * Goes on with a data set that was begun with the same plan; begins it if there is none.
   *
   * @throws DatasetException if the folder holds a data set of another plan, or something else
   */
  public static DatasetStore resume(Path folder, DatasetManifest plan) throws DatasetException {
    return resume(folder, plan, null);
  }

  /** As {@link #resume(Path, DatasetManifest)}, onto a disk of a test's own. */
  static DatasetStore resume(Path folder, DatasetManifest plan, ShardFiles.@Nullable Disk disk)
      throws DatasetException {
    if (!Files.exists(folder.resolve(Dataset.MANIFEST))) {
      return create(folder, plan, disk);
    }
    return lock(folder, plan, false, disk);
  }

  private static String difference(DatasetManifest found, DatasetManifest plan) {
    List<String> parts = new ArrayList<>();
    if (!found.recipeHash().equals(plan.recipeHash())) {
      parts.add("recipe %.12s, now %.12s".formatted(found.recipeHash(), plan.recipeHash()));
    }
    if (found.seed() != plan.seed()) {
      parts.add("seed %d, now %d".formatted(found.seed(), plan.seed()));
    }
    if (found.count() != plan.count()) {
      parts.add("count %d, now %d".formatted(found.count(), plan.count()));
    }
    if (!found.renderer().equals(plan.renderer())) {
      parts.add("renderer %s, now %s".formatted(found.renderer(), plan.renderer()));
    }
    if (found.size() != plan.size()) {
      parts.add("size %d, now %d".formatted(found.size(), plan.size()));
    }
    if (!found.planes().equals(plan.planes())) {
      parts.add(
          "planes [%s], now [%s]"
              .formatted(PlaneKind.ids(found.planes()), PlaneKind.ids(plan.planes())));
    }
    if (!found.characters().equals(plan.characters())) {
      parts.add("other characters");
    }
    if (!found.charactersHash().equals(plan.charactersHash())) {
      parts.add("the characters' files or the pictures of the folder of backgrounds have changed");
    }
    return parts.isEmpty() ? "made by another version of the program" : String.join("; ", parts);
  }

  private static boolean isEmpty(Path folder) throws DatasetException {
    if (!Files.isDirectory(folder)) {
      throw new DatasetException(folder + " is a file: name a folder");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .allMatch(name -> name.equals(LOCK) || isLeftover(name));
    } catch (IOException e) {
      throw new DatasetException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static DatasetStore lock(
      Path folder, DatasetManifest plan, boolean begin, ShardFiles.@Nullable Disk disk)
      throws DatasetException {
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new DatasetException(
            folder + " is being written by another program: wait for it, or name another folder");
      }
      try {
        // What is there is looked at under the lock: another program may have written before.
        DatasetManifest current = begin ? plan : begun(folder, plan);
        if (begin) {
          checkEmpty(folder);
        }
        DatasetStore store = new DatasetStore(folder, disk, channel, lock, current);
        store.removeLeftovers();
        if (begin) {
          store.publish(plan);
        }
        return store;
      } catch (DatasetException | IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      closeQuietly(channel);
      throw new DatasetException(folder + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** The manifest of a data set that was begun by the same plan. */
  private static DatasetManifest begun(Path folder, DatasetManifest plan) throws DatasetException {
    DatasetManifest found = Dataset.readManifest(folder);
    if (!found.withShards(List.of()).equals(plan)) {
      throw new DatasetException(
          "%s was begun with other settings (%s): use the same to resume, or another folder"
              .formatted(folder, difference(found, plan)));
    }
    return found;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        // the first trouble is the one to report
      }
    }
  }

  /** Whether a file is one that a crash of ours left half written. */
  private static boolean isLeftover(String name) {
    return name.matches(
        "(dataset\\.json|splits\\.json|samples\\.csv"
            + "|(images|labels|depth|normals|segments)-[0-9]{5}\\.npy)\\.part");
  }

  private void removeLeftovers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> isLeftover(f.getFileName().toString())).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The manifest as it is on disk. */
  public DatasetManifest manifest() {
    return manifest;
  }

  /**
   * Adds the next shard.
   *
   * @param samples in order, from sample {@code manifest().held()} on; as many as fit the shard
   * @throws DatasetException if it cannot be written (a full disk, say); what was there stays
   */
  public void append(List<Sample> samples) throws DatasetException {
    int index = manifest.shards().size();
    long first = manifest.held();
    long expected = Math.min(manifest.shardSize(), manifest.count() - first);
    if (samples.size() != expected || samples.get(0).index() != first) {
      throw new IllegalArgumentException(
          "shard %d has %d samples from %d, found %d from %d"
              .formatted(index, expected, first, samples.size(), samples.get(0).index()));
    }
    try {
      Shard shard = files.write(manifest, index, samples);
      List<Shard> shards = new ArrayList<>(manifest.shards());
      shards.add(shard);
      publish(manifest.withShards(shards));
    } catch (IOException e) {
      files.remove(manifest, index, e);
      throw cannotWrite(e);
    }
  }

  /** Writes the table {@code samples.csv}, to read by eye, once all shards are there. */
  public void finish() throws DatasetException {
    Dataset dataset = Dataset.open(folder);
    Path aside = folder.resolve(TABLE + ".part");
    try {
      try (Writer out = Files.newBufferedWriter(aside)) {
        writeTable(dataset, out);
      }
      try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          aside,
          folder.resolve(TABLE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      ShardFiles.sync(folder);
    } catch (IOException e) {
      ShardFiles.delete(aside, e);
      throw cannotWrite(e);
    }
  }

  private void writeTable(Dataset dataset, Writer out) throws IOException {
    List<LabelBlock> blocks =
        manifest.labels().stream().filter(b -> b.columns().size() <= WIDEST_BLOCK).toList();
    out.write("index,character_id");
    for (LabelBlock block : blocks) {
      out.write("," + String.join(",", block.columns()));
    }
    out.write("\n");
    int character = manifest.block(Labels.CHARACTER.id()).map(LabelBlock::offset).orElse(-1);
    for (int i = 0; i < dataset.size(); i++) {
      float[] numbers = dataset.sample(i).numbers();
      StringBuilder line = new StringBuilder().append(i).append(',');
      if (character >= 0) {
        line.append(manifest.characters().get((int) numbers[character]));
      }
      for (LabelBlock block : blocks) {
        for (int k = 0; k < block.columns().size(); k++) {
          line.append(',').append(numbers[block.offset() + k]);
        }
      }
      out.write(line.append('\n').toString());
    }
  }

  private DatasetException cannotWrite(IOException e) {
    return new DatasetException(
        "%s cannot be written (%s) after %d of %d samples, which are safe: make room and go on with"
                .formatted(folder, e.getMessage(), manifest.held(), manifest.count())
            + " --resume",
        e);
  }

  private void publish(DatasetManifest next) throws IOException {
    files.write(Dataset.MANIFEST, List.of(Json.write(next).getBytes(StandardCharsets.UTF_8)));
    manifest = next;
  }

  /** Lets go of the folder. A finished data set loses its lock file; until then it stays. */
  @Override
  public void close() throws DatasetException {
    try {
      if (manifest.isComplete()) {
        Files.deleteIfExists(folder.resolve(LOCK));
      }
      lock.release();
      lockChannel.close();
    } catch (IOException e) {
      throw new DatasetException(folder + " cannot be unlocked: " + e.getMessage(), e);
    }
  }
}
