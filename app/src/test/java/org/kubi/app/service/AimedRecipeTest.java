package org.kubi.app.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Json;
import org.kubi.gen.Aim;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;

class AimedRecipeTest {
  @TempDir private Path folder;

  @Test
  void theRecipeOnDiskIsTheSameButForItsNameAndItsAim() throws Exception {
    Aim aim = new Aim(0, 30, 45, -15, 0, 1);
    Path file = AimedRecipe.write(Recipes.BUILTIN, aim, folder.resolve("recipes"));
    assertEquals("builtin-aimed-left30-down15.json", file.getFileName().toString());
    Recipe read = Json.read(Files.readAllBytes(file), Recipe.class);
    assertEquals(List.of(aim), read.aim());
    assertEquals(
        Recipes.BUILTIN,
        read.withAim(Recipes.BUILTIN.aim())
            .named(Recipes.BUILTIN.name(), Recipes.BUILTIN.description()));
  }

  @Test
  void anAimedRecipeIsAimedAnewUnderOneName() {
    Recipe once = AimedRecipe.of(Recipes.BUILTIN, new Aim(0, 30, 45, -15, 0, 1));
    Recipe twice = AimedRecipe.of(once, new Aim(0, -60, -45, 15, 30, 1));
    assertEquals("builtin-aimed-right60-up15", twice.name());
    assertEquals(1, twice.aim().size());
  }
}
