package org.kubi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MemoryWatchTest {
  @Test
  void saysWhatWasHeldAtTheStartInTheMiddleAndAtTheEnd() {
    MemoryWatch watch = new MemoryWatch();
    for (int done = 0; done <= 10; done++) {
      watch.at(done, 10);
    }
    Matcher matcher =
        Pattern.compile(
                "memory (\\d+) MB at the start, (\\d+) after a tenth, (\\d+) in the middle,"
                    + " (\\d+) at the end")
            .matcher(watch.clause());
    assertTrue(matcher.matches(), watch.clause());
    for (int i = 1; i <= 4; i++) {
      long megabytes = Long.parseLong(matcher.group(i));
      assertTrue(megabytes > 5 && megabytes < 1_000_000, watch.clause());
    }
  }

  @Test
  void whatWasNotReachedIsNoNumber() {
    MemoryWatch watch = new MemoryWatch();
    watch.at(1, 10);
    assertEquals(2, watch.clause().split("NaN", -1).length - 1, watch.clause());
  }
}
