package org.kubi.gen.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kubi.data.Json;

/**
 * What every key of a recipe is, in which unit and range, and why: the one place for these words,
 * the file {@code settings.json} beside this class. Tests hold it against the records: no key
 * without words, no words without a key, no range that the records do not have.
 */
public final class RecipeGuide {
  private static final String FILE = "settings.json";

  private final Map<String, Setting> settings;

  private RecipeGuide(Map<String, Setting> settings) {
    this.settings = settings;
  }

  /** Reads the guide of this program. */
  public static RecipeGuide read() {
    Map<String, Setting> settings = new LinkedHashMap<>();
    try (InputStream in = RecipeGuide.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing in this program");
      }
      Json.MAPPER
          .readTree(in)
          .fields()
          .forEachRemaining(
              entry -> settings.put(entry.getKey(), setting(entry.getKey(), entry.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " of this program is damaged", e);
    }
    return new RecipeGuide(settings);
  }

  private static Setting setting(String path, JsonNode words) {
    return new Setting(
        path,
        words.path("unit").asText(),
        number(words.path("least")),
        number(words.path("most")),
        words.path("is").asText(),
        words.path("why").asText());
  }

  private static OptionalDouble number(JsonNode node) {
    return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
  }

  /** All settings, in the order of a recipe's keys. */
  public Collection<Setting> settings() {
    return settings.values();
  }

  /** The setting at a path such as {@code camera.distance} or {@code characters[].source}. */
  public Optional<Setting> setting(String path) {
    return Optional.ofNullable(settings.get(path));
  }

  /** As {@link #setting}, of a key that is there. */
  Setting needed(String path) {
    return setting(path)
        .orElseThrow(() -> new IllegalArgumentException(FILE + " has no words for " + path));
  }
}
