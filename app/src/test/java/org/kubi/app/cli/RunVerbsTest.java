package org.kubi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.cli.Ran.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.app.service.RunTags;

/** Runs are tagged and deleted by the command line as the window does it. */
class RunVerbsTest {
  @TempDir private Path folder;
  private Path one;
  private Path two;

  @BeforeEach
  void make() throws IOException {
    one = begun("one");
    two = begun("two");
  }

  /** A run that was stopped before its first step. */
  private Path begun(String name) throws IOException {
    Path run = Files.createDirectories(folder.resolve("runs").resolve(name));
    Files.writeString(
        run.resolve("run.json"), "{\"name\": \"%s\", \"settings\": {}}".formatted(name));
    return run;
  }

  @ParameterizedTest
  @ValueSource(strings = {"tag", "untag", "delete"})
  void eachExplainsItself(String verb) {
    Ran ran = run("runs", verb, "--help");
    assertEquals(0, ran.code());
    assertTrue(ran.out().contains("Usage: kubi runs " + verb), ran.out());
    assertTrue(run("runs", "--help").out().contains(verb));
  }

  @Test
  void tagsAreAddedListedAndTakenAway() {
    assertEquals("good, sharp\n", lines(run("runs", "tag", one.toString(), "good", "sharp")));
    assertEquals("good, sharp, for paper\n", lines(run("runs", "tag", one + "", "for paper,good")));
    assertEquals(List.of("good", "sharp", "for paper"), RunTags.of(one).tags());
    assertTrue(run("runs", "list", folder.resolve("runs") + "").out().contains("for paper"));
    assertEquals("sharp\n", lines(run("runs", "untag", one + "", "good", "for paper")));
    assertEquals("\n", lines(run("runs", "untag", one + "", "--all")));
    assertFalse(Files.exists(one.resolve("tags.json")));
  }

  private static String lines(Ran ran) {
    assertEquals(0, ran.code(), ran.err());
    return ran.out().replace(System.lineSeparator(), "\n");
  }

  @Test
  void whatIsWrongWithTagsIsSaidAndNothingChanges() {
    Ran elsewhere = run("runs", "tag", folder + "", "good");
    assertEquals(1, elsewhere.code());
    assertTrue(elsewhere.err().contains("is not a training run"), elsewhere.err());
    lines(run("runs", "tag", one + "", "good"));
    Ran other = run("runs", "untag", one + "", "good", "bad");
    assertEquals(1, other.code());
    assertTrue(other.err().contains("has no tag 'bad': it has good"), other.err());
    assertEquals(List.of("good"), RunTags.of(one).tags());
    assertEquals(2, run("runs", "tag", one + "").code());
    assertEquals(2, run("runs", "untag", one + "").code());
    assertEquals(2, run("runs", "untag", one + "", "good", "--all").code());
    assertEquals(List.of("good"), RunTags.of(one).tags());
  }

  @Test
  void runsAreDeletedOnlyAfterAYes() {
    Ran asked = run("runs", "delete", one + "", two + "");
    assertEquals(2, asked.code());
    assertTrue(asked.err().contains("Would delete " + one + ", 0 epochs"), asked.err());
    assertTrue(asked.err().contains("say it again with --yes"), asked.err());
    assertTrue(Files.exists(one.resolve("run.json")));
    Ran done = run("runs", "delete", one + "", two + "", one + "", "--yes");
    assertEquals(0, done.code(), done.err());
    assertTrue(done.err().contains("Deleted " + two), done.err());
    assertFalse(Files.exists(one));
    assertFalse(Files.exists(two));
  }

  @Test
  void aFolderThatIsNoRunDeletesNothing() {
    Ran ran = run("runs", "delete", one + "", folder.resolve("runs") + "", "--yes");
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("is not a training run: nothing was deleted"), ran.err());
    assertTrue(Files.exists(one.resolve("run.json")));
  }

  @Test
  void aRunThatIsTrainedStays() throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                one.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertTrue(lock.isValid());
      Ran ran = run("runs", "delete", one + "", "--yes");
      assertEquals(1, ran.code());
      assertTrue(ran.err().contains("is being written by another program"), ran.err());
    }
    assertTrue(Files.exists(one.resolve("run.json")));
  }
}
