package org.kubi.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.label.Labels;

/** A disk that fills up at any byte: a clear sentence, a true manifest, and on with more room. */
class FullDiskTest {
  private static final int SIZE = 4;
  private static final int COUNT = 12;
  private static final int SHARD = 5;

  @TempDir Path temp;

  /** Takes so many bytes, and half of what does not fit, as a real one may. */
  private static final class SmallDisk implements ShardFiles.Disk {
    private long room;

    SmallDisk(long room) {
      this.room = room;
    }

    @Override
    public void write(Path file, List<byte[]> parts) throws IOException {
      long length = parts.stream().mapToLong(part -> part.length).sum();
      byte[] all = new byte[(int) length];
      int at = 0;
      for (byte[] part : parts) {
        System.arraycopy(part, 0, all, at, part.length);
        at += part.length;
      }
      if (length > room) {
        Files.write(file, Arrays.copyOf(all, (int) Math.min(length / 2, room)));
        throw new IOException("No space left on device");
      }
      room -= length;
      Files.write(file, all);
    }
  }

  @Test
  void whereverTheDiskFillsUpWhatIsThereIsWholeAndMoreRoomGivesTheSameBytes() throws Exception {
    Path whole = temp.resolve("whole");
    write(whole, new SmallDisk(Long.MAX_VALUE));
    long needed = size(whole);
    int stopped = 0;
    for (long room = 0; room < 2 * needed; room += needed / 23) {
      Path folder = temp.resolve("room-" + room);
      try {
        write(folder, new SmallDisk(room));
      } catch (DatasetException e) {
        stopped++;
        assertTrue(e.getMessage().contains("No space left on device"), e.getMessage());
        if (Files.exists(folder.resolve(Dataset.MANIFEST))) {
          assertTrue(e.getMessage().contains("make room and go on with --resume"), e.getMessage());
          Dataset.verify(folder, Dataset.readManifest(folder), checked -> {});
        }
        assertEquals(List.of(), names(folder).filter(name -> name.endsWith(".part")).toList());
      }
      write(folder, new SmallDisk(Long.MAX_VALUE));
      for (String name : names(whole).toList()) {
        assertArrayEquals(
            Files.readAllBytes(whole.resolve(name)), Files.readAllBytes(folder.resolve(name)));
      }
    }
    assertTrue(stopped > 15, "stopped " + stopped);
  }

  private static void write(Path folder, ShardFiles.Disk disk) throws DatasetException {
    try (DatasetStore store = DatasetStore.resume(folder, plan(), disk)) {
      while (!store.manifest().isComplete()) {
        long first = store.manifest().held();
        List<Sample> samples = new ArrayList<>();
        for (long i = first; i < Math.min(COUNT, first + SHARD); i++) {
          byte[] picture = new byte[SIZE * SIZE];
          Arrays.fill(picture, (byte) i);
          samples.add(new Sample(i, picture, new float[plan().columns()]));
        }
        store.append(samples);
      }
      store.finish();
    }
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static long size(Path folder) throws IOException {
    long sum = 0;
    for (String name : names(folder).toList()) {
      sum += Files.size(folder.resolve(name));
    }
    return sum;
  }

  private static DatasetManifest plan() {
    return new DatasetManifest(
        DatasetManifest.VERSION,
        "test",
        Json.MAPPER.createObjectNode(),
        Sha256.of("recipe"),
        1,
        COUNT,
        SHARD,
        SIZE,
        "soft",
        DatasetManifest.CONVENTION,
        LabelBlock.of(List.of(Labels.FACE_BOX, Labels.CHARACTER)),
        List.of("someone"),
        Sha256.of("someone"),
        List.of());
  }
}
