package org.kubi.app.panel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Pattern KEY =
      Pattern.compile("(?:texts\\.of|texts\\(\\)\\.of|rowName)\\(\\s*\"([a-z0-9.]+)\"\\s*[,)]");

  @Test
  void valuesAreSetInWithDecimalPointsInEveryLanguage() {
    assertEquals("mean 3.5° over 20 s", Texts.in(Locale.GERMANY).of("network.mean", 3.5));
  }

  @Test
  void everyWordThatTheWindowAsksForIsThere() throws IOException {
    Texts texts = Texts.in(Locale.ENGLISH);
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/kubi/app"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher keys = KEY.matcher(Files.readString(file));
        while (keys.find()) {
          asked.add(keys.group(1));
        }
      }
    }
    assertTrue(asked.size() > 50, "found only " + asked);
    Set<String> missing = new TreeSet<>(asked);
    missing.removeIf(key -> !texts.orElse(key, "").isEmpty());
    assertEquals(Set.of(), missing);
  }

  /** Recipes, their settings, networks and bones tell of themselves in English. */
  @Test
  void japaneseHasTheSameWordsWithTheSameValues() throws IOException {
    Map<String, String> english = words("texts.properties");
    Map<String, String> japanese = words("texts_ja.properties");
    Set<String> more = new TreeSet<>(japanese.keySet());
    more.removeAll(english.keySet());
    more.removeIf(key -> key.matches("(recipe|preset|bone)\\..*"));
    assertEquals(Set.of(), more);
    Set<String> fewer = new TreeSet<>(english.keySet());
    fewer.removeAll(japanese.keySet());
    assertEquals(Set.of(), fewer);
    english.forEach(
        (key, word) -> assertEquals(values(word), values(String.valueOf(japanese.get(key))), key));
  }

  private static Map<String, String> words(String file) throws IOException {
    Map<String, String> words = new TreeMap<>();
    Path path = Path.of("src/main/resources/org/kubi/app/panel/text", file);
    for (String line : Files.readAllLines(path)) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        words.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return words;
  }

  private static List<String> values(String word) {
    return Pattern.compile("%[0-9$,.+]*[sdf]")
        .matcher(word)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** Values are set in by String.format; another notation would be shown as it stands. */
  @Test
  void noWordHasAPlaceholderThatNobodyFills() throws IOException {
    Path words = Path.of("src/main/resources/org/kubi/app/panel/text/texts.properties");
    assertEquals(
        Set.of(),
        new TreeSet<>(
            Files.readAllLines(words).stream()
                .filter(line -> line.matches(".*\\{[0-9a-z]*}.*"))
                .toList()));
  }
}
