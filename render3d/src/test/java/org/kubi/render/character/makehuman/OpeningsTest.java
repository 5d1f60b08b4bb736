package org.kubi.render.character.makehuman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;

/** Needs MakeHuman's data. */
class OpeningsTest {
  private HumanData data;

  @BeforeEach
  void needTheData() {
    data = HumanData.get();
  }

  private static MeshPart part(CharacterModel model, String name) {
    return model.parts().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  /** Openness, 0 to 1, of a part's vertices in a box of metres. */
  private static double[] within(MeshPart part, Vec3 low, Vec3 high) {
    float[] p = part.positions();
    double[] found =
        IntStream.range(0, part.vertexCount())
            .filter(v -> p[3 * v] >= low.x() && p[3 * v] <= high.x())
            .filter(v -> p[3 * v + 1] >= low.y() && p[3 * v + 1] <= high.y())
            .filter(v -> p[3 * v + 2] >= low.z() && p[3 * v + 2] <= high.z())
            .mapToDouble(v -> (part.openness()[v] & 0xff) / 255.0)
            .toArray();
    assertTrue(found.length > 0, "no vertices between " + low + " and " + high);
    return found;
  }

  private static double mean(MeshPart part, Vec3 low, Vec3 high) {
    return Arrays.stream(within(part, low, high)).average().orElseThrow();
  }

  private static double darkest(MeshPart part, Vec3 low, Vec3 high) {
    return Arrays.stream(within(part, low, high)).min().orElseThrow();
  }

  @Test
  void hollowsOfTheFaceAreDarkerThanTheForehead() throws CharacterException {
    MeshPart skin = part(data.source().named("original-man"), "body");
    double forehead = mean(skin, new Vec3(-0.03, 0.86, 0.1), new Vec3(0.03, 0.9, 0.2));
    double underChin = mean(skin, new Vec3(-0.02, 0.69, 0.06), new Vec3(0.02, 0.705, 0.11));
    double socket = mean(skin, new Vec3(0.015, 0.818, 0.13), new Vec3(0.022, 0.83, 0.145));
    assertTrue(forehead > 0.9, "forehead " + forehead);
    for (double hollow : new double[] {underChin, socket}) {
      assertTrue(hollow < forehead - 0.12, hollow + " against " + forehead);
    }
    double ear = darkest(skin, new Vec3(0.062, 0.78, 0.03), new Vec3(0.085, 0.83, 0.07));
    double nostril = darkest(skin, new Vec3(-0.02, 0.77, 0.14), new Vec3(0.02, 0.785, 0.18));
    assertTrue(ear < 0.4 && nostril < 0.4, "ear %s, nostril %s".formatted(ear, nostril));
  }

  @Test
  void insideOfTheMouthIsDarkAndTheTeethLessSo() throws CharacterException {
    CharacterModel man = data.source().named("original-man");
    Vec3 everywhere = new Vec3(9, 9, 9);
    double wall = mean(part(man, "mouth"), everywhere.times(-1), everywhere);
    assertTrue(wall < 0.35, "found " + wall);
    Vec3 front = new Vec3(0.02, 0.76, 0.15);
    double teeth = mean(part(man, "teeth"), new Vec3(-0.02, 0.73, 0.142), front);
    assertTrue(teeth > wall && teeth < 0.8, teeth + " against " + wall);
  }

  @Test
  void hairDarkensTheNeckBelowIt() throws CharacterException {
    PersonDescription woman = data.source().describe(3).withDetails(java.util.Map.of());
    Worn longHair = Worn.plain(Worn.Kind.HAIR, "hair/long01/long01.mhclo");
    double[] shape = data.body().shape(woman.build(), woman.details());
    Vec3 nape = data.body().rig().joint(RigBone.index("neck03"), shape);
    Vec3 low = nape.plus(new Vec3(-0.03, -0.03, -0.09));
    Vec3 high = nape.plus(new Vec3(0.03, 0.02, -0.03));
    CharacterModel bare = data.source().person(HumanData.wearing(woman));
    CharacterModel haired = data.source().person(HumanData.wearing(woman, longHair));
    double before = mean(bare.parts().get(0), low, high);
    double after = mean(haired.parts().get(0), low, high);
    assertTrue(after < before - 0.3, after + " against " + before);
  }

  @Test
  void mirroredHairDarkensTheMirrorImage() throws CharacterException {
    PersonDescription man = data.source().describe(3).withDetails(java.util.Map.of());
    Worn hair = Worn.plain(Worn.Kind.HAIR, "hair/short03/short03.mhclo");
    MeshPart plain = data.source().person(HumanData.wearing(man, hair)).parts().get(0);
    MeshPart turned =
        data.source().person(HumanData.wearing(man, hair.withMirrored(true))).parts().get(0);
    double[] shape = data.body().shape(man.build(), man.details());
    Vec3 head = data.body().rig().joint(RigBone.HEAD, shape);
    Vec3 low = head.plus(new Vec3(0.01, 0.04, 0.05));
    Vec3 high = head.plus(new Vec3(0.05, 0.1, 0.15));
    Vec3 lowRight = new Vec3(-high.x(), low.y(), low.z());
    Vec3 highRight = new Vec3(-low.x(), high.y(), high.z());
    assertEquals(mean(plain, low, high), mean(turned, lowRight, highRight), 0.02);
    assertEquals(mean(plain, lowRight, highRight), mean(turned, low, high), 0.02);
    assertTrue(Math.abs(mean(plain, low, high) - mean(turned, low, high)) > 0.05);
  }

  @Test
  void peopleShareWhatDoesNotDependOnTheirShape() throws CharacterException {
    CharacterModel man = data.source().named("man-short-hair");
    CharacterModel same = data.source().named("original-man-hair-1");
    for (String name : new String[] {"body", "hair", "clothes", "teeth"}) {
      MeshPart a = part(man, name);
      MeshPart b = part(same, name);
      assertSame(a.triangles(), b.triangles(), name);
      assertSame(a.openness(), b.openness(), name);
      assertSame(a.uv(), b.uv(), name);
      assertSame(a.weights(), b.weights(), name);
      assertSame(a.segments(), b.segments(), name);
      assertSame(a.material().texture(), b.material().texture(), name);
    }
  }
}
