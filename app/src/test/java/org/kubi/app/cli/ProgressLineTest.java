package org.kubi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void aLogGetsTheFirstAndTheLastLineAndNotEveryStep() {
    try (ProgressLine line = new ProgressLine(out, false, "Rendering", "pictures")) {
      for (int i = 0; i <= 2000; i++) {
        line.at(i, 2000);
      }
    }
    String[] lines = text().split("\n", -1);
    assertTrue(lines.length < 10, lines.length + " lines");
    assertEquals("Rendering 0 of 2,000 pictures", lines[0]);
    assertTrue(lines[lines.length - 2].startsWith("Rendering 2,000 of 2,000 pictures, "), text());
  }

  @Test
  void aTerminalsLineIsRewrittenAndEndsWithANewline() {
    try (ProgressLine line = new ProgressLine(out, true, "Making", "people")) {
      line.at(1, 3);
      line.at(3, 3);
    }
    assertTrue(text().startsWith("\rMaking 1 of 3 people"), text());
    assertTrue(text().endsWith(System.lineSeparator()), text());
  }

  @Test
  void aLineThatEndedDoesNotEndAgain() {
    try (ProgressLine line = new ProgressLine(out, true, "Making", "people")) {
      line.at(3, 3);
      line.close();
    }
    assertEquals(1, text().split("\n", -1).length - 1, text());
  }

  @Test
  void whatWasDoneBeforeAResumeDoesNotCountForTheRate() {
    try (ProgressLine line = new ProgressLine(out, false, "Rendering", "pictures")) {
      line.at(5000, 5000);
    }
    assertEquals("Rendering 5,000 of 5,000 pictures", text().strip());
  }

  @Test
  void clocksShowHoursOnlyWhenThereAreSome() {
    assertEquals("0:07", ProgressLine.clock(7.2));
    assertEquals("12:05", ProgressLine.clock(725));
    assertEquals("2:00:09", ProgressLine.clock(7209));
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
