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
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.nn.BlobData;
import org.kubi.nn.checkpoint.ModelException;

class RunFolderTest {
  private static final TrainSettings SETTINGS =
      TrainSettings.forPreset("tiny").withEpochs(1).withBatch(16).withReplicas(1);

  @TempDir private Path temp;
  private Path run;

  @BeforeEach
  void name() {
    run = temp.resolve("run");
  }

  private Trainer trainer(Dataset data, Optional<Dataset> validation) {
    return new Trainer(data, validation, event -> {}, () -> true);
  }

  private static String trouble(org.junit.jupiter.api.function.Executable work) {
    return assertThrows(ModelException.class, work).getMessage();
  }

  @Test
  void aSecondWriterOfARunIsRefusedAsLongAsTheFirstOneWrites() throws Exception {
    Dataset data = BlobData.write(temp.resolve("data"), 64, 2, 1);
    Trainer second = trainer(data, Optional.empty());
    String busy = run + " is being written by another program: wait for it, or name another folder";
    int[] asked = {0};
    Trainer first =
        new Trainer(
            data,
            Optional.empty(),
            event -> {},
            () -> {
              asked[0]++;
              assertEquals(busy, trouble(() -> second.train(run, SETTINGS)));
              assertEquals(busy, trouble(() -> second.resume(run)));
              return true;
            });
    assertFalse(first.train(run, SETTINGS).completed());
    assertTrue(asked[0] > 0);
    assertFalse(second.resume(run).completed());
  }

  @Test
  void aLockOfAnotherHolderIsRefusedAndLeft() throws Exception {
    Dataset data = BlobData.write(temp.resolve("data"), 32, 2, 1);
    Files.createDirectories(run);
    Path file = run.resolve(".lock");
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertTrue(lock.isValid());
      assertTrue(
          trouble(() -> trainer(data, Optional.empty()).train(run, SETTINGS))
              .contains("is being written by another program"));
    }
    assertTrue(Files.exists(file));
    // With the lock's file alone the folder is empty.
    assertFalse(trainer(data, Optional.empty()).train(run, SETTINGS).completed());
    assertEquals(SETTINGS, Trainer.settingsOf(run));
  }

  @Test
  void aFolderOfSomethingElseIsLeftAsItIs() throws Exception {
    Dataset data = BlobData.write(temp.resolve("data"), 32, 2, 1);
    Files.createDirectories(run);
    Files.writeString(run.resolve("mine.txt"), "mine");
    assertEquals(
        run + " holds something else: name a new or an empty folder",
        trouble(() -> trainer(data, Optional.empty()).train(run, SETTINGS)));
    try (var files = Files.list(run)) {
      assertEquals(List.of(run.resolve("mine.txt")), files.toList());
    }
  }

  @Test
  void resumingWithAnotherValidationSetSaysSo() throws Exception {
    Dataset data = BlobData.write(temp.resolve("data"), 32, 2, 1);
    Dataset one = BlobData.write(temp.resolve("one"), 16, 2, 2);
    Dataset two = BlobData.write(temp.resolve("two"), 16, 2, 3);
    trainer(data, Optional.of(one)).train(run, SETTINGS);
    assertTrue(
        trouble(() -> trainer(data, Optional.empty()).resume(run))
            .startsWith(run + " was begun with a validation set (dataset.json "));
    assertTrue(
        trouble(() -> trainer(data, Optional.of(two)).resume(run))
            .startsWith(run + " was begun with another validation set (dataset.json "));
    Path alone = temp.resolve("alone");
    trainer(data, Optional.empty()).train(alone, SETTINGS);
    assertEquals(
        alone + " was begun without a validation set: resume it without one",
        trouble(() -> trainer(data, Optional.of(one)).resume(alone)));
  }

  @Test
  void nullsInARunAreNamedInOneSentence() throws Exception {
    Dataset data = BlobData.write(temp.resolve("data"), 32, 2, 1);
    trainer(data, Optional.empty()).train(run, SETTINGS);
    Path file = run.resolve("run.json");
    String text = Files.readString(file);
    Map<String, String> mistakes =
        Map.of(
            "null",
            "null",
            text.replaceAll("\"name\" : \"[^\"]*\"", "\"name\" : null"),
            "name",
            text.replaceAll("\"labels\" : \\[[^]]*]", "\"labels\" : [null]"),
            "labels",
            text.replaceAll("\"preset\" : \"[^\"]*\"", "\"preset\" : null"),
            "preset",
            text.replaceAll("\"epochs\" : 1", "\"epochs\" : null"),
            "epochs");
    for (Map.Entry<String, String> mistake : mistakes.entrySet()) {
      write(file, mistake.getKey());
      String message = trouble(() -> Trainer.settingsOf(run));
      assertTrue(message.startsWith(file + " cannot be understood: "), message);
      assertTrue(message.contains(mistake.getValue()), message);
      assertFalse(message.contains("Exception") || message.contains("\n"), message);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }
}
