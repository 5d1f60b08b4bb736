package org.kubi.app.task;

import java.util.List;
import java.util.stream.Collectors;

/** The words of a command as one line that a shell takes. */
public final class ShellLine {
  private static final String PROGRAM = "./kubi";

  private ShellLine() {}

  /**
   * {@code ./kubi} and the words; those with anything but letters, digits and {@code @%+=:,./_-} in
   * quotes (POSIX, 2.2.2: within single quotes every character is itself).
   */
  public static String of(List<String> words) {
    return PROGRAM + words.stream().map(word -> " " + quoted(word)).collect(Collectors.joining());
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9@%+=:,./_-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
