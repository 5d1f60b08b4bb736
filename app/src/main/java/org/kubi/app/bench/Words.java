package org.kubi.app.bench;

import java.util.ArrayList;
import java.util.List;

/** A command in one string, taken apart without a shell: nothing is expanded. */
final class Words {
  private static final char NONE = 0;

  private Words() {}

  /**
   * The words, parted by blanks; '..' and ".." keep blanks together.
   *
   * @throws IllegalArgumentException if a quote is not closed or there is no word
   */
  static List<String> of(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    char quote = NONE;
    for (char c : command.toCharArray()) {
      if (quote != NONE && c == quote) {
        quote = NONE;
      } else if (quote == NONE && (c == '\'' || c == '"')) {
        quote = c;
        begun = true;
      } else if (quote == NONE && Character.isWhitespace(c)) {
        if (begun) {
          words.add(word.toString());
          word.setLength(0);
          begun = false;
        }
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (quote != NONE) {
      throw new IllegalArgumentException(
          "a quote %c is not closed in: %s".formatted(quote, command));
    }
    if (begun) {
      words.add(word.toString());
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException("the command is empty");
    }
    return words;
  }
}
