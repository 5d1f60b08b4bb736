package org.kubi.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts files on disk so that each is whole or not there: written aside, synced, renamed, and the
 * folder synced, so that names are on the disk in the order in which they were given.
 */
final class ShardFiles {
  /** Takes the bytes of a new file; back when they are on the disk. Tests have small ones. */
  @FunctionalInterface
  interface Disk {
    void write(Path file, List<byte[]> parts) throws IOException;
  }

  private final Path folder;
  private final Disk disk;

  ShardFiles(Path folder) {
    this(folder, ShardFiles::toDisk);
  }

  ShardFiles(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /** Writes the files of a shard; the last of them makes it whole. */
  Shard write(DatasetManifest manifest, int index, List<Sample> samples) throws IOException {
    int count = samples.size();
    int size = manifest.size();
    String images = Shard.imagesName(index);
    String imagesSha =
        write(
            images,
            Npy.header(Npy.BYTES, count, size, size),
            samples.stream().map(Sample::picture).toList());
    String labels = Shard.labelsName(index);
    String labelsSha =
        write(
            labels,
            Npy.header(Npy.FLOATS, count, manifest.columns()),
            samples.stream().map(sample -> bytes(sample.numbers())).toList());
    List<PlaneFile> planes = new ArrayList<>();
    for (PlaneKind kind : manifest.planes()) {
      String name = kind.fileName(index);
      List<byte[]> rows = samples.stream().map(sample -> sample.plane(kind)).toList();
      planes.add(
          new PlaneFile(
              kind, name, write(name, Npy.header(kind.type(), kind.shape(count, size)), rows)));
    }
    return new Shard(images, imagesSha, labels, labelsSha, planes, count);
  }

  private static byte[] bytes(float[] numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(numbers);
    return buffer.array();
  }

  private String write(String name, byte[] header, List<byte[]> rows) throws IOException {
    List<byte[]> parts = new ArrayList<>(rows.size() + 1);
    parts.add(header);
    parts.addAll(rows);
    write(name, parts);
    return Sha256.of(parts.toArray(byte[][]::new));
  }

  /** Writes one file. */
  void write(String name, List<byte[]> parts) throws IOException {
    Path aside = folder.resolve(name + ".part");
    try {
      // What lies there may be a link that leads elsewhere: it is not written through.
      Files.deleteIfExists(aside);
      disk.write(aside, parts);
      Files.move(
          aside,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      sync(folder);
    } catch (IOException e) {
      delete(aside, e);
      throw e;
    }
  }

  private static void toDisk(Path file, List<byte[]> parts) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (byte[] part : parts) {
        ByteBuffer buffer = ByteBuffer.wrap(part);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
      channel.force(true);
    }
  }

  /** Puts the names of a folder's files on the disk, where the system lets a folder be opened. */
  static void sync(Path folder) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(folder, StandardOpenOption.READ);
    } catch (IOException e) {
      // Windows opens no folders, and keeps the order of names by itself.
      return;
    }
    try (channel) {
      channel.force(true);
    }
  }

  /** Removes what there is of a shard that could not be finished: the disk may be full. */
  void remove(DatasetManifest manifest, int index, IOException trouble) {
    delete(folder.resolve(Shard.imagesName(index)), trouble);
    delete(folder.resolve(Shard.labelsName(index)), trouble);
    for (PlaneKind kind : manifest.planes()) {
      delete(folder.resolve(kind.fileName(index)), trouble);
    }
  }

  /** Deletes a file if it is there; the first trouble stays the one to report. */
  static void delete(Path file, IOException trouble) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      trouble.addSuppressed(e);
    }
  }
}
