package org.kubi.nn.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.nn.BlobData;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.record.RunRecord;
import org.kubi.nn.record.RunState;

/** Runs are looked at while they are trained, and never deleted then. */
class RunDeletionTest {
  private static final TrainSettings SETTINGS =
      TrainSettings.forPreset("tiny").withEpochs(1).withBatch(16).withReplicas(1);

  @TempDir private Path temp;

  private Path stopped() throws Exception {
    Dataset data = BlobData.write(temp.resolve("data"), 64, 2, 1);
    Path run = temp.resolve("runs/one");
    new Trainer(data, Optional.empty(), event -> {}, () -> true).train(run, SETTINGS);
    return run;
  }

  @Test
  void aRunIsGoneWithAllThatIsInIt() throws Exception {
    Path run = stopped();
    Files.writeString(run.resolve("tags.json"), "{}");
    RunDeletion.delete(run);
    try (var left = Files.list(temp.resolve("runs"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void aRunThatAnotherHolderTrainsStays() throws Exception {
    Path run = stopped();
    try (FileChannel channel = FileChannel.open(run.resolve(".lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertTrue(lock.isValid());
      assertTrue(
          assertThrows(ModelException.class, () -> RunDeletion.delete(run))
              .getMessage()
              .contains("is being written by another program"));
    }
    assertTrue(RunRecord.looksLikeRun(run));
  }

  @Test
  void whatIsNoRunStays() throws IOException {
    Path mine = Files.createDirectories(temp.resolve("mine"));
    assertEquals(
        mine + " is not a training run: nothing was deleted",
        assertThrows(ModelException.class, () -> RunDeletion.delete(mine)).getMessage());
    assertTrue(Files.isDirectory(mine));
  }

  @Test
  void aRunIsReadWhileItIsTrainedHereAndKeepsItsLock() throws Exception {
    Dataset data = BlobData.write(temp.resolve("data"), 64, 2, 1);
    Path run = temp.resolve("run");
    int[] asked = {0};
    new Trainer(
            data,
            Optional.empty(),
            event -> {},
            () -> {
              asked[0]++;
              assertEquals(RunState.RUNNING, read(run).state());
              assertThrows(ModelException.class, () -> RunDeletion.delete(run));
              assertTrue(isLockedForOthers(run.resolve(".lock")), "the lock is still held");
              return true;
            })
        .train(run, SETTINGS);
    assertTrue(asked[0] > 0);
    assertFalse(read(run).state() == RunState.RUNNING);
  }

  private static RunRecord read(Path run) {
    try {
      return RunRecord.read(run);
    } catch (ModelException e) {
      throw new AssertionError(e);
    }
  }

  /** Linux lists all locks, this process's own among them; elsewhere nothing can be said. */
  private static boolean isLockedForOthers(Path file) {
    Path locks = Path.of("/proc/locks");
    try {
      if (!Files.exists(locks)) {
        return true;
      }
      long inode = ((Number) Files.getAttribute(file, "unix:ino")).longValue();
      return Files.readAllLines(locks).stream().anyMatch(line -> line.contains(":" + inode + " "));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
