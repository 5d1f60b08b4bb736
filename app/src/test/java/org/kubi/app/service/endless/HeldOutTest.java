package org.kubi.app.service.endless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kubi.gen.CharacterMix;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;

class HeldOutTest {
  private static Set<String> people(Recipe recipe) {
    Set<String> people = new HashSet<>();
    for (CharacterMix mix : recipe.characters()) {
      mix.names().forEach(name -> people.add(mix.source() + "-" + name));
      for (int i = 0; i < mix.people(); i++) {
        people.add(mix.source() + "-" + (mix.firstSeed() + i));
      }
    }
    return people;
  }

  @Test
  void nobodyIsInBoth() {
    Recipe recipe =
        Recipes.ANYONE.withCharacters(
            List.of(
                Recipes.people("makehuman", 300, 0),
                Recipes.people("builtin", 40, 7),
                Recipes.people("makehuman", 100, 1000),
                new CharacterMix("makehuman", List.of("old-man"), 0, 0, 1)));
    HeldOut held = HeldOut.of(recipe, 1, 2000);
    Set<String> both = people(held.recipe());
    // 200, 40 and 100 people, all of them different.
    assertEquals(340, both.size());
    assertEquals(340, held.people());
    both.retainAll(people(recipe));
    assertEquals(Set.of(), both);
    assertTrue(held.hasOthers());
  }

  @Test
  void whatElseTheRecipeSaysStays() {
    HeldOut held = HeldOut.of(Recipes.BUILTIN, 1, 100);
    assertEquals(Recipes.BUILTIN.pose(), held.recipe().pose());
    assertEquals(Recipes.BUILTIN.light(), held.recipe().light());
    assertEquals("builtin-held-out", held.recipe().name());
    assertEquals(10, held.people());
    assertNotEquals(1, held.seed());
    assertEquals(1, HeldOut.of(Recipes.BUILTIN, 1, 3).people());
  }

  @Test
  void aRecipeOfNamedPeopleHasNoOthers() {
    HeldOut held = HeldOut.of(Recipes.ORIGINAL_40K, 4, 2000);
    assertFalse(held.hasOthers());
    assertEquals(Recipes.ORIGINAL_40K.characters(), held.recipe().characters());
    assertNotEquals(4, held.seed());
  }
}
