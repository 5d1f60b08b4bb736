package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HotFramesTest {
  private static StackTraceElement frame(String of, String method) {
    return new StackTraceElement(of, method, "Some.java", 1);
  }

  private static final StackTraceElement[] MEASURING = {
    frame("com.sun.Glyphs", "measure"),
    frame("javafx.scene.text.Text", "width"),
    frame("org.kubi.app.RunTable", "layoutChildren"),
    frame("org.kubi.app.RunsView", "layoutChildren"),
    frame("javafx.scene.Scene", "doLayoutPass"),
    frame("com.sun.Toolkit", "pulse")
  };

  private static final StackTraceElement[] STYLING = {
    frame("javafx.scene.CssStyleHelper", "match"), frame("javafx.scene.Scene", "doCSSPass")
  };

  @Test
  void theMostFrequentPlaceStandsFirstWithWhomItServes() {
    List<StackTraceElement[]> stacks = new ArrayList<>();
    stacks.add(STYLING);
    stacks.addAll(Collections.nCopies(3, MEASURING));
    stacks.add(new StackTraceElement[0]); // the thread had just ended
    assertEquals(
        List.of(
            "3 x Glyphs.measure < RunTable.layoutChildren < Scene.doLayoutPass",
            "1 x CssStyleHelper.match < Scene.doCSSPass"),
        HotFrames.of(stacks));
  }

  @Test
  void manyPlacesAreCutShort() {
    List<StackTraceElement[]> stacks = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      stacks.add(new StackTraceElement[] {frame("a.B", "m" + i)});
    }
    assertEquals(
        List.of("1 x B.m0", "1 x B.m1", "1 x B.m2", "1 x B.m3", "1 x B.m4"), HotFrames.of(stacks));
  }
}
