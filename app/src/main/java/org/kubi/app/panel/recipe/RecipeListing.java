package org.kubi.app.panel.recipe;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kubi.gen.recipe.Setting;

/** Which settings a recipe has, in its order, and which of them are looked for. */
final class RecipeListing {
  private static final String LIST = "[]";

  private final List<Setting> settings;

  /** Of settings that are known, with words of the window's language. */
  RecipeListing(List<Setting> settings) {
    this.settings = settings;
  }

  /** All settings of a recipe, which is given as JSON. */
  List<RecipeEntry> of(JsonNode recipe) {
    List<RecipeEntry> entries = new ArrayList<>();
    for (String group : groups(recipe)) {
      // A list's entries stand together: all of one, then all of the next.
      int most = recipe.path(group).isArray() ? recipe.path(group).size() : 1;
      for (int i = 0; i < most; i++) {
        for (Setting setting : settings) {
          if (setting.path().replaceFirst("[.\\[].*", "").equals(group)
              && !setting.unit().isEmpty()) {
            String keys = setting.path().replace(LIST, "." + i).replace('.', '/');
            JsonPointer place = JsonPointer.compile("/" + keys);
            if (!recipe.at(place).isMissingNode()) {
              entries.add(new RecipeEntry(place, setting));
            }
          }
        }
      }
    }
    return entries;
  }

  private static List<String> groups(JsonNode recipe) {
    List<String> groups = new ArrayList<>();
    recipe.fieldNames().forEachRemaining(groups::add);
    return groups;
  }

  /** Those that have all words in their name, meaning or reason. */
  List<RecipeEntry> found(JsonNode recipe, String search) {
    List<String> wanted = List.of(search.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return of(recipe).stream()
        .filter(entry -> wanted.stream().allMatch(all(entry)::contains))
        .toList();
  }

  private static String all(RecipeEntry entry) {
    Setting setting = entry.setting();
    String all = String.join(" ", entry.words()) + " " + setting.meaning() + " " + setting.why();
    return all.toLowerCase(Locale.ROOT);
  }

  /** What a part of a recipe is. */
  String meaning(String group) {
    return settings.stream()
        .filter(setting -> setting.path().equals(group))
        .map(Setting::meaning)
        .findFirst()
        .orElse("");
  }
}
