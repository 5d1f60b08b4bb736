package org.kubi.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in our own words what the reader of JSON says to programmers. */
final class JsonProblem {
  private static final Map<Pattern, String> WORDS = words();

  private JsonProblem() {}

  private static Map<Pattern, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("Non-standard token '([^']*)'.*", "$1 is no number in JSON: write a finite one");
    words.put("Unrecognized token '([^']*)'.*", "'$1' is no JSON: a text stands in quotes");
    words.put("Unexpected character \\('(.)' .*", "the character '$1' does not belong here");
    words.put("Unexpected character .*", "a character does not belong here");
    words.put("Illegal (?:unquoted )?character .*", "a character does not belong here");
    words.put("Invalid UTF-.*", "it is no text in UTF-8");
    words.put("Unexpected end-of-input.*", "it ends too early");
    words.put("No content to map.*", "it is empty");
    words.put(
        "Duplicate (?:field|Object property) [\"']([^\"']*)[\"'].*", "the key '$1' is there twice");
    words.put("Numeric value \\((.{1,40}?)\\) out of range.*", "the number $1 is too large");
    words.put("Numeric value .* out of range.*", "a number is too large");
    words.put("Trailing token .*", "something follows after its end");
    words.put("Document nesting depth.*", "it is nested too deep");
    Map<Pattern, String> compiled = new LinkedHashMap<>();
    words.forEach((from, to) -> compiled.put(Pattern.compile(from, Pattern.DOTALL), to));
    return compiled;
  }

  /** Whether there are words of our own for a message. */
  static boolean isKnown(String message) {
    return WORDS.keySet().stream().anyMatch(known -> known.matcher(message).matches());
  }

  /** A message in our own words; its first clause where there are none. */
  static String of(String message) {
    for (Map.Entry<Pattern, String> entry : WORDS.entrySet()) {
      Matcher matcher = entry.getKey().matcher(message);
      if (matcher.matches()) {
        return matcher.replaceFirst(entry.getValue());
      }
    }
    return message.replaceAll("(?s)\\s*\\(.*", "");
  }
}
