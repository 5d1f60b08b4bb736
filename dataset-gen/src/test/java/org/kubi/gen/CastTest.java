package org.kubi.gen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.geometry.Vec3;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;
import org.kubi.pose.Bone;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Population;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;

class CastTest {
  @TempDir Path temp;

  private static final Skeleton SKELETON =
      new Skeleton(
          List.of(
              new Bone("n", -1, new Vec3(0, 1.5, 0), Pose.NECK, 1),
              new Bone("h", 0, new Vec3(0, 1.6, 0), Pose.HEAD, 1)));

  private final AtomicReference<Population> asked = new AtomicReference<>();

  /** A source of triangles, a bit larger for each seed. */
  private final CharacterSource triangles =
      new CharacterSource() {
        @Override
        public String id() {
          return "triangles";
        }

        @Override
        public CharacterModel person(long seed, Population population) {
          asked.set(population);
          float s = 0.1f + 0.01f * seed;
          MeshPart part =
              new MeshPart(
                  "body",
                  Material.of(Texture.plain(9, 9, 9)),
                  new float[] {0, 1.6f, 0, s, 1.6f, 0, 0, 1.6f + s, 0},
                  new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
                  new float[6],
                  new short[12],
                  new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0},
                  new int[] {0, 1, 2},
                  Segment.SKIN);
          return new CharacterModel("triangles-" + seed, SKELETON, List.of(part), new int[] {0, 1});
        }
      };

  private final Recipe recipe =
      Recipes.BUILTIN.withCharacters(List.of(Recipes.people("triangles", 3, 0)));

  private Cast build(Recipe wanted) throws Exception {
    return CastBuilder.build(wanted, id -> triangles, 2, (done, total) -> {}, () -> false);
  }

  @Test
  void equalArraysAreKeptOnce() throws Exception {
    List<CharacterModel> people = build(recipe).people();
    MeshPart first = people.get(0).parts().get(0);
    MeshPart second = people.get(1).parts().get(0);
    assertSame(first.weights(), second.weights());
    assertSame(first.triangles(), second.triangles());
    assertSame(first.bones(), second.bones());
    assertNotSame(first.positions(), second.positions());
    assertEquals(0.1f, first.positions()[3]);
    assertEquals(0.11f, second.positions()[3]);
  }

  @Test
  void sourcesAreAskedForTheRecipesPopulation() throws Exception {
    build(recipe);
    assertEquals(recipe.people(), asked.get());
  }

  @Test
  void peopleAreChosenByTheirWeights() {
    CharacterModel someone = triangles(1);
    Cast cast = new Cast(List.of(someone, someone, someone), List.of(0.5, 0.6, 1.0));
    assertEquals(0, cast.choose(0));
    assertEquals(0, cast.choose(0.499));
    assertEquals(1, cast.choose(0.5));
    assertEquals(2, cast.choose(0.6));
    assertEquals(2, cast.choose(0.99999));
  }

  private CharacterModel triangles(long seed) {
    try {
      return triangles.person(seed, Population.ANYONE);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aChangedBackgroundIsAnotherCast() throws Exception {
    Recipe own = recipe.withBackground(recipe.background().withFolder(temp.toString(), 0.5));
    FrameImages.writePng(Frame.filled(70, 70, 1, 9), temp.resolve("wall.png"));
    String before = build(own).hash();
    assertEquals(before, build(own).hash());
    FrameImages.writePng(Frame.filled(70, 70, 1, 10), temp.resolve("wall.png"));
    assertNotEquals(before, build(own).hash());
  }

  @Test
  void aFolderThatIsNotThereIsNamedWithItsRecipe() {
    Recipe own =
        recipe.withBackground(
            recipe.background().withFolder(temp.resolve("nowhere").toString(), 0.5));
    RecipeException e = assertThrows(RecipeException.class, () -> build(own));
    assertTrue(e.getMessage().contains("nowhere"), e.getMessage());
    assertTrue(e.getMessage().contains("builtin"), e.getMessage());
  }

  @Test
  void aRecipeWithAFolderNeedsACastWithItsPictures() throws Exception {
    Recipe own = recipe.withBackground(recipe.background().withFolder(temp.toString(), 0.5));
    Cast without = build(recipe);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new SampleGenerator(own, 1, without));
    assertTrue(e.getMessage().contains("background.folder"), e.getMessage());
  }
}
