package org.kubi.app.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.task.TaskException;
import org.kubi.data.FileReason;

class OutputFolderTest {
  @TempDir Path temp;

  @Test
  void aNewFolderIsMadeAndOnesOwnIsTakenAgain() throws Exception {
    Path folder = OutputFolder.claim(temp.resolve("a/b"), "report.json"::equals);
    Files.writeString(folder.resolve("report.json"), "{}");
    assertEquals(folder, OutputFolder.claim(folder, "report.json"::equals));
  }

  @Test
  void whatAStoppedJobLeftHalfWrittenIsOnesOwn() throws Exception {
    Files.writeString(temp.resolve("report.json.part"), "{");
    assertEquals(temp, OutputFolder.claim(temp, "report.json"::equals));
    assertThrows(TaskException.class, () -> OutputFolder.claim(temp, name -> false));
  }

  @Test
  void checkingMakesNothing() throws Exception {
    Path folder = temp.resolve("new");
    OutputFolder.check(folder, name -> false);
    assertFalse(Files.exists(folder));
  }

  @Test
  void aFolderWithSomethingElseIsRefusedByName() throws Exception {
    Files.writeString(temp.resolve("thesis.tex"), "mine");
    TaskException e =
        assertThrows(TaskException.class, () -> OutputFolder.claim(temp, "report.json"::equals));
    assertTrue(e.getMessage().contains("thesis.tex"), e.getMessage());
  }

  @Test
  void aFolderThatCannotBeMadeSaysWhy() throws Exception {
    Path file = Files.writeString(temp.resolve("out"), "");
    TaskException e =
        assertThrows(
            TaskException.class, () -> OutputFolder.claim(file.resolve("in"), name -> false));
    assertTrue(e.getMessage().contains("cannot be made (" + file), e.getMessage());
    assertTrue(
        FileReason.of(new NoSuchFileException("/proc/x")).contains("there is no such folder"));
  }

  @Test
  void aFileIsNotAFolder() throws Exception {
    Path file = Files.writeString(temp.resolve("out"), "");
    TaskException e =
        assertThrows(TaskException.class, () -> OutputFolder.claim(file, name -> false));
    assertTrue(e.getMessage().contains("is a file"), e.getMessage());
  }
}
