package org.kubi.render.character.gltf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a name as modellers write them: {@code mixamorig:LeftForeArm} is left, fore, arm;
 * {@code DEF-upper_arm.L.001} is def, upper, arm, l, and the number 1.
 *
 * @param words in lower case, without numbers
 * @param number the last number; -1 where there is none
 */
record Words(List<String> words, int number) {
  private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+");

  /** The words of a name; what stands before the last colon or bar names the rig and is dropped. */
  static Words of(String name) {
    int from = Math.max(name.lastIndexOf(':'), name.lastIndexOf('|')) + 1;
    Matcher match = WORD.matcher(from < name.length() ? name.substring(from) : name);
    List<String> words = new ArrayList<>();
    int number = -1;
    while (match.find()) {
      String word = match.group();
      if (Character.isDigit(word.charAt(0))) {
        number = word.length() <= 6 ? Integer.parseInt(word) : number;
      } else {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return new Words(List.copyOf(words), number);
  }

  /** The words without some, as one. */
  String without(Set<String> some) {
    StringBuilder joined = new StringBuilder();
    for (String word : words) {
      joined.append(some.contains(word) ? "" : word);
    }
    return joined.toString();
  }

  boolean hasAny(Set<String> some) {
    return words.stream().anyMatch(some::contains);
  }
}
