package org.kubi.nn.photo.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoList;

/** Damaged files of all kinds are read, or refused in one sentence, and take little memory. */
class MutatedImportsTest {
  private static final int MUTANTS = 300;
  private static final long MOST_BYTES = 200_000_000;

  @TempDir private Path temp;

  /** What a mutation may do to a file. */
  private static byte[] mutant(byte[] good, Random random) {
    byte[] bad = good.clone();
    int at = random.nextInt(bad.length);
    int length = 1 + random.nextInt(16);
    switch (random.nextInt(7)) {
      case 0 -> bad[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bad = Arrays.copyOf(bad, at);
      case 2 -> Arrays.fill(bad, at, Math.min(bad.length, at + length), (byte) 0xff);
      case 3 -> Arrays.fill(bad, at, Math.min(bad.length, at + length), (byte) 0);
      case 4 -> {
        byte[] noise = new byte[Math.min(length, bad.length - at)];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bad, at, noise.length);
      }
      case 5 -> {
        byte[] longer = Arrays.copyOf(bad, bad.length + length);
        System.arraycopy(bad, at, longer, at + length, bad.length - at);
        bad = longer;
      }
      default -> {
        // Lengths and sizes stand at multiples of four: the highest or the lowest number.
        for (int i = 0; i < 4 && at / 4 * 4 + i < bad.length; i++) {
          bad[at / 4 * 4 + i] = (byte) (i == 3 ? 0x7f : 0xff);
        }
      }
    }
    return bad;
  }

  @Test
  void mutantsAreReadOrRefusedInASentence() throws Exception {
    Path aflw = temp.resolve("AFLW2000");
    PhotoDatabases.aflw(aflw, "a", PhotoDatabases.POSE);
    Path packed = temp.resolve("packed");
    PhotoDatabases.picture(packed.resolve("a.jpg"), 300, 300);
    Files.write(
        packed.resolve("a.mat"),
        PhotoDatabases.mat(
            PhotoDatabases.compressed(PhotoDatabases.matrix("Pose_Para", 1, PhotoDatabases.POSE)),
            PhotoDatabases.compressed(PhotoDatabases.matrix("pt2d", 2, PhotoDatabases.points(2)))));
    Path biwi = temp.resolve("01");
    PhotoDatabases.biwi(biwi, "00001");
    Path table = temp.resolve("table");
    PhotoDatabases.picture(table.resolve("img/a.png"), 50, 40);
    Files.writeString(
        table.resolve("labels.csv"),
        PhotoDatabases.table("img/a.png,10,20,30,40,15,-5,2", "img/a.png,1,2,3,4,,,"));
    List<Path> files =
        List.of(
            aflw.resolve("a.mat"),
            packed.resolve("a.mat"),
            biwi.resolve("frame_00001_pose.txt"),
            biwi.resolve("rgb.cal"),
            table.resolve("labels.csv"));
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    int read = 0;
    int refused = 0;
    for (int i = 0; i < MUTANTS; i++) {
      Path file = files.get(i % files.size());
      byte[] good = Files.readAllBytes(file);
      Random random = new Random(i);
      Files.write(file, mutant(good, random));
      String name = file.getFileName() + " #" + i;
      boolean wasRead =
          assertTimeoutPreemptively(
              Duration.ofMinutes(2),
              () -> {
                long before = threads.getCurrentThreadAllocatedBytes();
                boolean whole = isRead(file.getParent(), name);
                long taken = threads.getCurrentThreadAllocatedBytes() - before;
                assertTrue(taken < MOST_BYTES, () -> name + " took " + taken + " bytes");
                return whole;
              },
              name);
      read += wasRead ? 1 : 0;
      refused += wasRead ? 0 : 1;
      Files.write(file, good);
    }
    assertEquals(MUTANTS, read + refused);
    // Both happen, or the mutations would show nothing.
    assertTrue(read > 30 && refused > 100, read + " read, " + refused + " refused");
  }

  private static boolean isRead(Path folder, String name) {
    try {
      PhotoList list = LabelledPhotos.read(folder);
      for (PhotoItem item : list.items()) {
        assertTrue(item.file().toRealPath().startsWith(folder.toRealPath()), name);
        item.truth().ifPresent(truth -> assertTrue(Math.abs(truth.yaw()) <= 360, name));
      }
      return true;
    } catch (PhotoException e) {
      assertEquals(1, e.getMessage().lines().count(), name + ": " + e.getMessage());
      assertFalse(e.getMessage().contains("java."), name + ": " + e.getMessage());
      assertTrue(e.getMessage().contains(": "), name + ": " + e.getMessage());
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
