package org.kubi.render.character.wear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.Material.Tint;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Population;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;

class WearTest {
  private static final Outfit ALL = new Outfit(Glasses.THICK, Beard.FULL, Headwear.CAP);

  @Test
  void theSameArgumentsGiveTheSameThings() throws CharacterException {
    CharacterModel bare = People.builtIn(5);
    CharacterModel a = Wear.dress(bare, People.MAN, ALL, 9);
    CharacterModel b = Wear.dress(bare, People.MAN, ALL, 9);
    assertEquals(a.parts().size(), b.parts().size());
    for (int i = 0; i < a.parts().size(); i++) {
      MeshPart one = a.parts().get(i);
      MeshPart two = b.parts().get(i);
      assertArrayEquals(one.positions(), two.positions());
      assertArrayEquals(one.triangles(), two.triangles());
      assertSame(one.material().texture(), two.material().texture(), "textures are shared");
      assertEquals(one.material().tint(), two.material().tint());
    }
    CharacterModel other = Wear.dress(bare, People.MAN, ALL, 10);
    assertNotEquals(
        a.parts().get(a.parts().size() - 1).material().tint(),
        other.parts().get(other.parts().size() - 1).material().tint());
  }

  @Test
  void whatIsBornWithStays() throws CharacterException {
    CharacterModel bare = People.builtIn(6);
    CharacterModel model = Wear.dress(bare, People.MAN, ALL, 1);
    assertEquals(bare.id(), model.id());
    assertSame(bare.parts().get(0).positions(), model.parts().get(0).positions());
    assertSame(bare.parts().get(0).triangles(), model.parts().get(0).triangles());
    assertSame(bare.skeleton(), model.skeleton());
    assertArrayEquals(bare.face(), model.face());
    assertArrayEquals(bare.landmarks(), model.landmarks());
    assertSame(bare, Wear.dress(bare, People.MAN, Outfit.NOTHING, 1));
    CharacterModel unmarked =
        new CharacterModel(bare.id(), bare.skeleton(), bare.parts(), bare.face());
    assertSame(unmarked, Wear.dress(unmarked, People.MAN, ALL, 1));
  }

  @Test
  void sharesAreThoseOfThePopulation() {
    Population population = People.population(0.4, 0.3, 0.1, 0.2);
    int n = 6000;
    int glasses = 0;
    int dark = 0;
    int beards = 0;
    int hats = 0;
    for (int seed = 0; seed < n; seed++) {
      Outfit outfit = Wear.draw(People.MAN, population, seed);
      glasses += outfit.glasses() != Glasses.NONE && !outfit.glasses().dark() ? 1 : 0;
      dark += outfit.glasses().dark() ? 1 : 0;
      beards += outfit.beard() != Beard.NONE ? 1 : 0;
      hats += outfit.headwear() != Headwear.NONE ? 1 : 0;
      assertNotEquals(Headwear.HEADSCARF, outfit.headwear());
    }
    assertEquals(0.3, glasses / (double) n, 0.025);
    assertEquals(0.1, dark / (double) n, 0.02);
    assertEquals(0.4, beards / (double) n, 0.025);
    assertEquals(0.2, hats / (double) n, 0.02);
  }

  @Test
  void onlyGrownMenHaveBeards() {
    Population population = People.population(1, 0, 0, 0);
    Wearer boy = new Wearer(true, 12, new Tint(0, 0, 0), true);
    for (int seed = 0; seed < 50; seed++) {
      assertEquals(Beard.NONE, Wear.draw(People.WOMAN, population, seed).beard());
      assertEquals(Beard.NONE, Wear.draw(boy, population, seed).beard());
      assertNotEquals(Beard.NONE, Wear.draw(People.MAN, population, seed).beard());
    }
  }

  @Test
  void everyKindIsDrawn() {
    Population population = People.population(1, 0.6, 0.3, 1);
    Set<Object> drawn = new HashSet<>();
    for (int seed = 0; seed < 400; seed++) {
      for (Wearer who : new Wearer[] {People.MAN, People.WOMAN}) {
        Outfit outfit = Wear.draw(who, population, seed);
        drawn.add(outfit.glasses());
        drawn.add(outfit.beard());
        drawn.add(outfit.headwear());
      }
    }
    int kinds = Glasses.values().length + Beard.values().length + Headwear.values().length;
    assertEquals(kinds - 1, drawn.size(), "all but no headwear");
  }

  @Test
  void glassesAndHatsGoWithTheSkull() throws CharacterException {
    CharacterModel bare = People.builtIn(7);
    int skull = new Head(bare).bone;
    assertEquals("head", bare.skeleton().bones().get(skull).driver());
    for (Headwear kind : new Headwear[] {Headwear.CAP, Headwear.HAT, Headwear.BEANIE}) {
      CharacterModel model =
          Wear.dress(bare, People.MAN, new Outfit(Glasses.ROUND, Beard.NONE, kind), 3);
      for (MeshPart part : model.parts()) {
        if (People.shows(part, Segment.GLASSES) || People.shows(part, Segment.HEADWEAR)) {
          for (int v = 0; v < part.vertexCount(); v++) {
            assertEquals(skull, part.bones()[4 * v]);
            assertEquals(1, part.weights()[4 * v]);
          }
        }
      }
    }
  }

  @Test
  void onlyDarkLensesAreSeen() throws CharacterException {
    Head head = new Head(People.builtIn(4));
    for (Glasses kind : Glasses.values()) {
      for (int seed = 0; seed < 20 && kind != Glasses.NONE; seed++) {
        List<String> names =
            new GlassesMaker(head, kind, seed).parts().stream().map(MeshPart::name).toList();
        assertEquals(kind.dark() ? List.of("glasses", "lenses") : List.of("glasses"), names);
      }
    }
  }

  @Test
  void aVisorDarkensTheBrowsAndNotTheChin() throws CharacterException {
    CharacterModel bare = People.builtIn(9);
    CharacterModel model = Wear.dress(bare, People.MAN, Outfit.NOTHING.with(Headwear.CAP), 3);
    int brow = bare.landmarks()[19];
    int chin = bare.landmarks()[8];
    assertTrue(open(model, brow) < 0.93 * open(bare, brow), "brow " + open(model, brow));
    assertEquals(open(bare, chin), open(model, chin));
  }

  private static int open(CharacterModel model, int vertex) {
    return model.parts().get(0).openness()[vertex] & 0xff;
  }

  @Test
  void aBeardMovesAsTheSkinBelowIt() throws CharacterException {
    CharacterModel bare = People.builtIn(8);
    Set<String> skin = new HashSet<>();
    for (int v = 0; v < bare.parts().get(0).vertexCount(); v++) {
      skin.add(motion(bare.parts().get(0), v));
    }
    CharacterModel model = Wear.dress(bare, People.MAN, Outfit.NOTHING.with(Beard.SHORT), 3);
    for (MeshPart part : model.parts()) {
      for (int v = 0; v < part.vertexCount() && People.shows(part, Segment.BEARD); v++) {
        assertTrue(skin.contains(motion(part, v)), "vertex " + v);
      }
    }
  }

  private static String motion(MeshPart part, int v) {
    StringBuilder out = new StringBuilder();
    for (int k = 4 * v; k < 4 * v + 4; k++) {
      out.append(String.format(Locale.ROOT, "%d:%.5f ", part.bones()[k], part.weights()[k]));
    }
    return out.toString();
  }

  @Test
  void beardsLeaveTheLipsFreeAndCoverTheChin() throws CharacterException {
    for (int seed = 0; seed < 8; seed++) {
      Head head = new Head(People.builtIn(seed));
      FaceChart chart = new FaceChart(head);
      Vec3 lip = head.mark(57).plus(head.mark(66)).times(0.5);
      assertTrue(solid(chart, head.mark(8).plus(new Vec3(0, 0.004, 0))), "chin of " + seed);
      assertTrue(!solid(chart, lip), "lower lip of " + seed);
      assertTrue(!solid(chart, head.mark(30)), "nose of " + seed);
      assertTrue(!solid(chart, head.leftEye), "eye of " + seed);
    }
  }

  private static boolean solid(FaceChart chart, Vec3 place) {
    Texture texture = BeardLook.of(BeardRegion.JAW, BeardLook.Kind.BASE);
    double[] at = chart.at(place);
    double u = Math.max(0, Math.min(0.999, BeardLook.u(at[0])));
    double v = Math.max(0, Math.min(0.999, BeardLook.v(at[1])));
    int texel = (int) (v * texture.height()) * texture.width() + (int) (u * texture.width());
    return (texture.rgba()[4 * texel + 3] & 0xff) >= Material.CUTOUT_ALPHA;
  }

  @Test
  void aWearerHasAnAgeAndAColourOfHair() {
    assertThrows(
        IllegalArgumentException.class, () -> new Wearer(true, -1, new Tint(0, 0, 0), true));
    assertThrows(
        IllegalArgumentException.class, () -> new Wearer(true, 30, new Tint(1.5, 0, 0), true));
  }
}
