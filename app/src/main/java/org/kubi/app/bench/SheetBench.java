package org.kubi.app.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kubi.app.gui.GuiOptions;
import org.kubi.app.gui.Rehearsal;
import org.kubi.app.panel.data.SheetViewModel;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;

/** How fast the sheet of a data set opens and follows the wheel, and what it holds in memory. */
final class SheetBench {
  private static final int STEP_MILLIS = 16;
  private static final int STEPS_A_JUMP = 60;
  private static final double WHEEL_ROWS = 0.4;

  private final Dataset data;
  private final Path folder;
  private final List<Long> pages = new ArrayList<>(); // of the toolkit's thread

  SheetBench(Dataset data, Path folder) {
    this.data = data;
    this.folder = folder;
  }

  /**
   * Opens the sheet, scrolls as a wheel does (two fifths of a row every 16 ms) and jumps to another
   * place once a second. Keys {@code opensSeconds} until its first pictures are there, {@code
   * mapSeconds} until the map of angles is, {@code scroll.framesPerSecond} of different places,
   * {@code scroll.longestMillis} between two of them, {@code residentMegabytes} at most (mapped
   * files count), {@code anonymousMegabytes} in the end (they do not), and those of the window's
   * pulses.
   */
  Map<String, Object> measure(GuiOptions options, double seconds)
      throws TaskException, InterruptedException {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("data", data.manifest().name());
    answer.put("pictures", data.size());
    Rehearsal window = Rehearsal.open(options.withWorkspace("data"), folder);
    try {
      window.awaitPrepared();
      SheetViewModel sheet = window.ask(() -> window.desk().data().sheet());
      long begun = System.nanoTime();
      window.ask(
          () -> {
            sheet.page().addListener((changed, was, is) -> pages.add(System.nanoTime()));
            window.desk().data().open(data.folder());
            return true;
          });
      window.await(() -> !pages.isEmpty());
      answer.put("opensSeconds", (window.ask(() -> pages.get(0)) - begun) * 1e-9);
      window.await(() -> sheet.coverage().get().isPresent());
      answer.put("mapSeconds", (System.nanoTime() - begun) * 1e-9);
      window.ask(
          () -> {
            pages.clear();
            return true;
          });
      scroll(window, sheet, seconds);
      answer.putAll(followed(window.ask(() -> List.copyOf(pages)), seconds));
      OwnProcess.megabytes("RssAnon:").ifPresent(mb -> answer.put("anonymousMegabytes", mb));
      OwnProcess.peakMegabytes().ifPresent(mb -> answer.put("residentMegabytes", mb));
      answer.putAll(window.end());
      return answer;
    } finally {
      window.close();
    }
  }

  private static void scroll(Rehearsal window, SheetViewModel sheet, double seconds)
      throws TaskException, InterruptedException {
    Random places = new Random(1);
    long end = System.nanoTime() + (long) (seconds * 1e9);
    for (int step = 1; System.nanoTime() < end; step++) {
      boolean jump = step % STEPS_A_JUMP == 0;
      window.ask(
          () -> {
            if (jump) {
              sheet.top().set(places.nextInt(sheet.layout().lastTop() + 1));
            } else {
              sheet.scroll(WHEEL_ROWS * sheet.layout().pitch());
            }
            return true;
          });
      Thread.sleep(STEP_MILLIS);
    }
  }

  private static Map<String, Object> followed(List<Long> pages, double seconds) {
    double longest = 0;
    for (int i = 1; i < pages.size(); i++) {
      longest = Math.max(longest, (pages.get(i) - pages.get(i - 1)) * 1e-6);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("scroll.framesPerSecond", pages.size() / seconds);
    answer.put("scroll.longestMillis", longest);
    return answer;
  }
}
