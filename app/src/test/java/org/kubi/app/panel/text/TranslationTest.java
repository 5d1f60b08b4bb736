package org.kubi.app.panel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;
import org.kubi.gen.recipe.RecipeGuide;
import org.kubi.gen.recipe.Setting;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.pose.Humanoid;

/** What tells of itself in English is told in Japanese by the texts. */
class TranslationTest {
  private static final String NONE = "";

  private final Texts japanese = Texts.in(Locale.JAPANESE);
  private final List<String> missing = new ArrayList<>();

  private void need(String key) {
    if (japanese.orElse(key, NONE).isBlank()) {
      missing.add(key);
    }
  }

  @Test
  void everyRecipeSettingNetworkAndBoneIsToldInJapanese() {
    for (Recipe recipe : Recipes.ALL) {
      need("recipe." + recipe.name());
    }
    for (Setting setting : RecipeGuide.read().settings()) {
      need("recipe.is." + setting.path());
      if (!setting.why().isEmpty()) {
        need("recipe.why." + setting.path());
      }
      if (!setting.unit().isEmpty()) {
        need("recipe.unit." + setting.unit().replace(' ', '-'));
      }
    }
    for (String bone : Humanoid.BONES) {
      need("bone." + bone);
    }
    for (NetworkPreset preset : NetworkPresets.ALL) {
      need("preset." + preset.id());
    }
    assertEquals(List.of(), missing);
  }
}
