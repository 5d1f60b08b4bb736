package org.kubi.app.gui;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What some stacks of one thread have in common, in words. */
final class HotFrames {
  private static final int LINES = 5;
  private static final String OURS = "org.kubi.";
  private static final String OF_THE_PULSE = "javafx.scene.Scene";

  private HotFrames() {}

  /**
   * The most frequent places, each as {@code TIMES x METHOD < OURS < PHASE}: what ran, which method
   * of Kubi it ran for, and for which part of a pulse; what is not there is left out.
   */
  static List<String> of(List<StackTraceElement[]> stacks) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (StackTraceElement[] stack : stacks) {
      if (stack.length > 0) {
        counts.merge(place(stack), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<String, Integer> one) -> -one.getValue()))
        .limit(LINES)
        .map(one -> one.getValue() + " x " + one.getKey())
        .toList();
  }

  private static String place(StackTraceElement[] stack) {
    StringBuilder place = new StringBuilder(word(stack[0]));
    add(place, stack, OURS);
    add(place, stack, OF_THE_PULSE);
    return place.toString();
  }

  /** The innermost method of some classes. */
  private static void add(StringBuilder place, StackTraceElement[] stack, String classes) {
    for (int i = 1; i < stack.length; i++) {
      if (stack[i].getClassName().startsWith(classes)) {
        place.append(" < ").append(word(stack[i]));
        return;
      }
    }
  }

  private static String word(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.substring(name.lastIndexOf('.') + 1) + "." + frame.getMethodName();
  }
}
