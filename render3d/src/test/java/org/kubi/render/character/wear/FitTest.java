package org.kubi.render.character.wear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.builtin.BuiltInSource;

/** Things fit on all kinds of people. */
class FitTest {
  private static final int PEOPLE = 50;

  @Test
  void noGlassesGoThroughBuiltInPeople() throws CharacterException {
    noGlassesGoThrough(new BuiltInSource());
  }

  @Test
  void noGlassesGoThroughMakeHumansPeople() throws CharacterException {
    noGlassesGoThrough(People.makeHuman());
  }

  private static void noGlassesGoThrough(CharacterSource source) throws CharacterException {
    Glasses[] kinds = Glasses.values();
    for (int seed = 0; seed < PEOPLE; seed++) {
      Glasses kind = kinds[1 + seed % (kinds.length - 1)];
      CharacterModel bare = People.bare(source, seed);
      CharacterModel model = Wear.dress(bare, People.MAN, Outfit.NOTHING.with(kind), seed);
      Head head = new Head(bare);
      double chin = head.mark(8).y() - 0.03;
      List<MeshPart> solid = head.solid.stream().map(part -> above(part, chin)).toList();
      double ears = Math.max(head.ear(1).z(), head.ear(-1).z()) + 0.003;
      for (MeshPart part : model.parts()) {
        if (People.shows(part, Segment.GLASSES)) {
          int last = part.vertexCount();
          for (int v = 0; v < last; v += 7) {
            Vec3 place = Inside.at(part.positions(), v);
            if (place.z() > ears) {
              double winding = Inside.winding(solid, place);
              assertTrue(
                  winding < 0.5,
                  "%s of %s: vertex %d at %s is inside the head (%.2f)"
                      .formatted(kind, bare.id(), v, place, winding));
            }
          }
        }
      }
    }
  }

  private static MeshPart above(MeshPart part, double height) {
    return part.only(t -> part.positions()[3 * part.triangles()[3 * t] + 1] > height);
  }

  @Test
  void lensesAreBeforeTheEyesAndNearThem() throws CharacterException {
    for (int seed = 0; seed < 12; seed++) {
      CharacterModel bare = People.builtIn(seed);
      CharacterModel model = Wear.dress(bare, People.MAN, Outfit.NOTHING.with(Glasses.DARK), seed);
      MeshPart lenses = model.parts().get(model.parts().size() - 1);
      assertEquals("lenses", lenses.name());
      Head head = new Head(bare);
      for (Vec3 eye : List.of(head.leftEye, head.rightEye)) {
        double away = Inside.along(lenses, eye, Vec3.Z);
        assertTrue(away > 0.008 && away < 0.035, "lens %s m before the eye".formatted(away));
      }
    }
  }

  @Test
  void hatsCoverBuiltInPeopleAndTheirHair() throws CharacterException {
    hatsCover(new BuiltInSource());
  }

  @Test
  void hatsCoverMakeHumansPeopleAndTheirHair() throws CharacterException {
    hatsCover(People.makeHuman());
  }

  private static void hatsCover(CharacterSource source) throws CharacterException {
    List<Headwear> kinds =
        Arrays.stream(Headwear.values()).filter(kind -> kind != Headwear.NONE).toList();
    for (int seed = 0; seed < PEOPLE; seed += 3) {
      Headwear kind = kinds.get(seed / 3 % kinds.size());
      CharacterModel model =
          Wear.dress(People.bare(source, seed), People.WOMAN, Outfit.NOTHING.with(kind), seed);
      MeshPart hat = model.parts().get(model.parts().size() - 1);
      Vec3 middle = new Head(model).mean(17, 26);
      Vec3 from = new Vec3(middle.x(), middle.y() + 0.01, middle.z() - 0.1);
      int out = 0;
      int seen = 0;
      for (MeshPart part : model.parts()) {
        if (part == hat || (part != model.parts().get(0) && !HairPress.isHair(part))) {
          continue;
        }
        for (int v : Arrays.stream(part.triangles()).distinct().toArray()) {
          Vec3 way = Inside.at(part.positions(), v).minus(from);
          if (way.y() > 0.6 * way.length()) {
            seen++;
            double edge = Inside.along(hat, from, way.normalized());
            out += way.length() > edge + 0.0005 || edge == Double.POSITIVE_INFINITY ? 1 : 0;
          }
        }
      }
      assertTrue(seen > 20, "%s has a head".formatted(model.id()));
      assertTrue(
          out <= 0.005 * seen,
          "%s of %s: %d of %d vertices above it are outside"
              .formatted(kind, model.id(), out, seen));
    }
  }

  @Test
  void thingsAreOfFewTriangles() throws CharacterException {
    fewTriangles(new BuiltInSource(), 1800);
  }

  @Test
  void thingsOnMakeHumansPeopleAreOfFewTriangles() throws CharacterException {
    fewTriangles(People.makeHuman(), 1500);
  }

  private static void fewTriangles(CharacterSource source, int beards) throws CharacterException {
    CharacterModel bare = People.bare(source, 3);
    for (Glasses kind : Glasses.values()) {
      CharacterModel model = Wear.dress(bare, People.MAN, Outfit.NOTHING.with(kind), 1);
      int count = People.triangles(model, Segment.GLASSES);
      assertTrue(count <= 800 && count > 0 == (kind != Glasses.NONE), kind + ": " + count);
    }
    for (Beard kind : Beard.values()) {
      CharacterModel model = Wear.dress(bare, People.MAN, Outfit.NOTHING.with(kind), 1);
      int count = People.triangles(model, Segment.BEARD);
      assertTrue(count <= beards && count > 0 == (kind != Beard.NONE), kind + ": " + count);
    }
    for (Headwear kind : Headwear.values()) {
      CharacterModel model = Wear.dress(bare, People.MAN, Outfit.NOTHING.with(kind), 1);
      int count = People.triangles(model, Segment.HEADWEAR);
      assertTrue(count <= 800 && count > 0 == (kind != Headwear.NONE), kind + ": " + count);
    }
  }
}
