package org.kubi.nn.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.record.EventReader.Event;

class EventFileTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochSecond(1_700_000_000L, 250_000_000), ZoneOffset.UTC);
  private static final double TIME = 1_700_000_000.25;

  @TempDir private Path run;

  @Test
  void anIndependentReaderFindsTheVersionAndThenTheNumbers() throws Exception {
    try (EventFile file = EventFile.open(run, 0, CLOCK)) {
      file.scalar("train/loss", 21, 0.5);
      file.scalar("train/loss", 5_000_000_000L, Double.NaN);
      assertEquals(run.resolve("events.out.tfevents.1700000000.kubi"), file.file());
    }
    assertEquals(
        List.of(
            new Event(TIME, 0, "brain.Event:2", null, null, null),
            new Event(TIME, 21, null, null, "train/loss", 0.5f),
            new Event(TIME, 5_000_000_000L, null, null, "train/loss", Float.NaN)),
        EventReader.read(run.resolve("events.out.tfevents.1700000000.kubi")));
  }

  @Test
  void aResumedRunHasAnotherFileThatDropsTheStepsAfterTheLastOneDone() throws Exception {
    EventFile.open(run, 0, CLOCK).close();
    Path second;
    try (EventFile file = EventFile.open(run, 42, CLOCK)) {
      file.scalar("a", 63, 1);
      second = file.file();
    }
    // In the same second, yet read after the first.
    assertEquals(run.resolve("events.out.tfevents.1700000001.kubi"), second);
    List<Event> events = EventReader.read(second);
    assertEquals(new Event(TIME, 43, null, 1L, null, null), events.get(1));
    assertEquals(new Event(TIME, 63, null, null, "a", 1f), events.get(2));
    assertEquals(3, events.size());
  }

  @Test
  void whatWasFlushedIsOnDiskBeforeTheFileIsClosed() throws Exception {
    try (EventFile file = EventFile.open(run, 0, CLOCK)) {
      file.scalar("a", 1, 1);
      assertEquals(1, EventReader.read(file.file()).size());
      file.flush();
      assertEquals(2, EventReader.read(file.file()).size());
    }
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path nowhere = run.resolve("nowhere");
    ModelException e = assertThrows(ModelException.class, () -> EventFile.open(nowhere, 0, CLOCK));
    assertTrue(e.getMessage().startsWith(nowhere + " cannot be written"), e.getMessage());
  }

  @Test
  void namesOfOtherProgramsAreNotOurs() {
    assertTrue(EventFile.isName("events.out.tfevents.1700000000.kubi"));
    assertFalse(EventFile.isName("events.out.tfevents.1700000000.host"));
  }

  @Test
  void theBytesAreThoseOfTensorBoardsOwnWriter() throws Exception {
    // RecordWriter of TensorBoard 2.21.0 with two events of the same content.
    String theirs =
        "1800000000000000a37f4b220900001040fc54d9411a0d627261696e2e4576656e743a32338d2fe9"
            + "200000000000000029eda9500900001040fc54d94110152a130a110a0a747261696e2f6c6f7373150000003f"
            + "6b5a2e45";
    try (EventFile file = EventFile.open(run, 0, CLOCK)) {
      file.scalar("train/loss", 21, 0.5);
      file.flush();
      assertEquals(theirs, hex(Files.readAllBytes(file.file())));
    }
  }

  @Test
  void numbersAreCodedAsTheDescriptionOfProtocolBuffersShows() {
    assertArrayEquals(
        new byte[] {0x08, (byte) 0x96, 0x01}, new ProtoMessage().number(1, 150).bytes());
    assertEquals("120774657374696e67", hex(new ProtoMessage().text(2, "testing").bytes()));
    assertEquals("08ffffffffffffffffff01", hex(new ProtoMessage().number(1, -1).bytes()));
  }

  @Test
  void aThousandNumbersAreWrittenAtOnce() throws Exception {
    try (EventFile file = EventFile.open(run, 0, CLOCK)) {
      for (int i = 0; i < 1000; i++) {
        file.scalar("kurve/größe", i, i);
      }
    }
    try (var files = Files.list(run)) {
      List<Event> events = EventReader.read(files.findFirst().orElseThrow());
      assertEquals(new Event(TIME, 999, null, null, "kurve/größe", 999f), events.get(1000));
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
