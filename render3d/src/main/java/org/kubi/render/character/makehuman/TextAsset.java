package org.kubi.render.character.makehuman;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kubi.render.character.CharacterException;

/**
 * A text file of MakeHuman, line by line: words between blanks, without comments (# to the end of
 * the line) and empty lines. Complaints name the file and the line.
 */
final class TextAsset {
  /** Sizes and weights beyond this are damage: bodies are 20 decimetres high. */
  private static final double MAX_MAGNITUDE = 1e6;

  private final Path file;
  private final String text;
  private final List<String> words = new ArrayList<>();
  private int at;
  private int line;

  TextAsset(Path file, byte[] bytes) {
    this.file = file;
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    this.text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }

  Path file() {
    return file;
  }

  /** Goes to the next line that has words; false at the end. */
  boolean next() {
    while (at < text.length()) {
      words.clear();
      line++;
      int end = text.indexOf('\n', at);
      if (end < 0) {
        end = text.length();
      }
      split(at, end);
      at = end + 1;
      if (!words.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void split(int from, int end) {
    int start = -1;
    int i = from;
    for (; i < end && text.charAt(i) != '#'; i++) {
      if (text.charAt(i) <= ' ') {
        if (start >= 0) {
          words.add(text.substring(start, i));
          start = -1;
        }
      } else if (start < 0) {
        start = i;
      }
    }
    if (start >= 0) {
      words.add(text.substring(start, i));
    }
  }

  /** How many words this line has, at least one. */
  int count() {
    return words.size();
  }

  /** A word of this line. */
  String word(int i) throws CharacterException {
    if (i >= words.size()) {
      throw problem("'%s' ends early: word %d is missing", words.get(0), i + 1);
    }
    return words.get(i);
  }

  /** The words from {@code i} on, with single blanks between. */
  String rest(int i) throws CharacterException {
    word(i);
    return String.join(" ", words.subList(i, words.size()));
  }

  /** A finite number of this line. */
  double number(int i) throws CharacterException {
    String word = word(i);
    double value;
    try {
      value = Double.parseDouble(word);
    } catch (NumberFormatException e) {
      throw problem("'%s' is not a number", word);
    }
    if (!(Math.abs(value) <= MAX_MAGNITUDE)) {
      throw problem("%s is not a sensible number", word);
    }
    return value;
  }

  /** A whole number of this line, from 0 to {@code limit} - 1. */
  int index(int i, int limit) throws CharacterException {
    return index(word(i), limit, 0);
  }

  /** A whole number that counts from {@code first}; the result counts from 0. */
  int index(String word, int limit, int first) throws CharacterException {
    int value;
    try {
      value = Integer.parseInt(word);
    } catch (NumberFormatException e) {
      throw problem("'%s' is not an index", word);
    }
    if (value < first || value - first >= limit) {
      throw problem("index %s is not between %d and %d", word, first, first + limit - 1);
    }
    return value - first;
  }

  /** What is wrong with this line, to be thrown. */
  CharacterException problem(String format, Object... values) {
    return new CharacterException(
        "%s, line %d: %s; restore the file from MakeHuman's data"
            .formatted(file, line, format.formatted(values)));
  }
}
