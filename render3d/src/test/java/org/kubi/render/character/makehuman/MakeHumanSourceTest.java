package org.kubi.render.character.makehuman;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;

/** With MakeHuman's data; skipped where it is not: set KUBI_MAKEHUMAN to its folder. */
class MakeHumanSourceTest {
  private DataFolder folder;
  private Body body;
  private MakeHumanSource source;

  @BeforeEach
  void needTheData() {
    HumanData data = HumanData.get();
    folder = data.folder();
    body = data.body();
    source = data.source();
  }

  private double height(BodyBuild build) throws CharacterException {
    double[] shape = body.shape(build, Map.of());
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int v : body.mesh().corners()) {
      low = Math.min(low, shape[3 * v + 1]);
      high = Math.max(high, shape[3 * v + 1]);
    }
    return high - low;
  }

  @Test
  void bodiesHaveMakeHumansHeights() throws CharacterException {
    assertEquals(17.481, height(BodyBuild.man()), 1e-3);
    assertEquals(16.054, height(BodyBuild.woman()), 1e-3);
    BodyBuild.Race all = new BodyBuild.Race(1 / 3.0, 1 / 3.0, 1 / 3.0);
    assertEquals(16.594, height(new BodyBuild(0.5, 0.5, 0.5, 0.5, 0.5, all)), 1e-3);
  }

  @Test
  void neckAndHeadOfTheDefaultManAreInPlace() {
    double[][] joints = {{6.864, 0.150}, {7.095, 0.187}, {7.453, 0.293}, {7.828, 0.470}};
    for (int i = 0; i < joints.length; i++) {
      Vec3 joint = body.rig().joint(RigBone.NECK + i, body.defaultMan());
      assertEquals(0, joint.x(), 1e-6);
      assertEquals(0.1 * joints[i][0], joint.y(), 1e-4);
      assertEquals(0.1 * joints[i][1], joint.z(), 1e-4);
    }
  }

  @Test
  void bodyIsItsOwnMirrorImage() {
    double[] man = body.defaultMan();
    double[] mirrored = body.mirrored(man);
    for (int v : body.mesh().corners()) {
      assertEquals(man[3 * v], mirrored[3 * v], 0.02);
      assertEquals(man[3 * v + 1], mirrored[3 * v + 1], 0.02);
    }
  }

  @Test
  void everyGarmentAndTargetCanBeRead() throws CharacterException {
    Wardrobe wardrobe = Wardrobe.of(folder);
    List<String> all = new ArrayList<>(wardrobe.hair());
    all.addAll(wardrobe.clothes());
    all.addAll(wardrobe.brows());
    all.addAll(wardrobe.lashes());
    all.addAll(folder.list("eyes", ".mhclo"));
    Material plain = Material.of(Texture.plain(1, 2, 3));
    for (String file : all) {
      Worn.Kind kind = file.startsWith("eyes") ? Worn.Kind.EYES : Worn.Kind.HAIR;
      ProxyFile proxy = ProxyFile.read(folder.text(folder.file(file)), body.mesh().vertexCount());
      Garment garment = Garment.read(folder, proxy, body, plain.texture(), kind, Worn.Cut.NONE);
      MeshPart part = garment.on(body.defaultMan(), Worn.plain(kind, file), plain);
      assertTrue(part.triangleCount() > 100, file);
      checkPart(file, part);
    }
    for (String target : folder.list("targets", ".target")) {
      Target.read(folder.text(folder.file(target)), body.mesh().vertexCount());
    }
  }

  @Test
  void peopleAreWellMade() throws CharacterException {
    Set<String> hair = new HashSet<>();
    for (long seed = 0; seed < 40; seed++) {
      source.describe(seed).worn().forEach(w -> hair.add(w.kind() + w.file()));
      if (seed % 4 != 0) {
        continue;
      }
      CharacterModel person = source.person(seed);
      assertEquals("makehuman-" + seed, person.id());
      assertEquals(RigBone.COUNT, person.skeleton().bones().size());
      assertEquals("body", person.parts().get(0).name());
      assertTrue(person.face().length > 60);
      for (MeshPart part : person.parts()) {
        checkPart(person.id() + " " + part.name(), part);
      }
    }
    assertTrue(hair.stream().filter(name -> name.startsWith("HAIR")).count() >= 8);
  }

  private static void checkPart(String name, MeshPart part) {
    for (int v = 0; v < part.vertexCount(); v++) {
      float sum = 0;
      for (int k = 4 * v; k < 4 * v + 4; k++) {
        assertTrue(part.weights()[k] >= 0, name);
        sum += part.weights()[k];
      }
      assertEquals(1, sum, 1e-5, name);
      double length = 0;
      for (int k = 3 * v; k < 3 * v + 3; k++) {
        assertTrue(Math.abs(part.positions()[k]) < 2, name);
        length += part.normals()[k] * part.normals()[k];
      }
      assertEquals(1, length, 1e-4, name);
    }
  }

  @Test
  void aPersonIsAFunctionOfItsSeedInAnyThread() throws Exception {
    MakeHumanSource fresh = MakeHumanSource.open(folder.root());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<CharacterModel>> others = new ArrayList<>();
      for (long seed = 3; seed > 0; seed--) {
        long mine = seed;
        others.add(threads.submit(() -> fresh.person(mine)));
      }
      for (Future<CharacterModel> other : others) {
        CharacterModel there = other.get();
        long seed = Long.parseLong(there.id().substring("makehuman-".length()));
        CharacterModel here = source.person(seed);
        assertEquals(here.skeleton(), there.skeleton());
        assertArrayEquals(here.face(), there.face());
        assertEquals(here.parts().size(), there.parts().size());
        for (int i = 0; i < here.parts().size(); i++) {
          MeshPart a = here.parts().get(i);
          MeshPart b = there.parts().get(i);
          assertArrayEquals(a.positions(), b.positions());
          assertArrayEquals(a.triangles(), b.triangles());
          assertArrayEquals(a.material().texture().rgba(), b.material().texture().rgba());
          assertEquals(a.material().tint(), b.material().tint());
        }
      }
    } finally {
      threads.shutdownNow();
    }
    assertNotEquals(source.person(1).skeleton(), source.person(2).skeleton());
  }

  @Test
  void faceReachesFromBrowsToChinAndEarToEar() throws CharacterException {
    CharacterModel man = source.named("original-man");
    double[] low = {9, 9, 9};
    double[] high = {-9, -9, -9};
    List<Vec3> points = man.facePoints(man.skeleton().forward(Pose.REST, Transform.IDENTITY));
    for (Vec3 p : points) {
      double[] at = {p.x(), p.y(), p.z()};
      for (int axis = 0; axis < 3; axis++) {
        low[axis] = Math.min(low[axis], at[axis]);
        high[axis] = Math.max(high[axis], at[axis]);
      }
    }
    // Metres, measured on MakeHuman's default man: chin, brows, cheeks before the ears, nose.
    assertEquals(0.709, low[1], 0.003);
    assertEquals(0.835, high[1], 0.003);
    assertEquals(0.071, high[0], 0.006);
    assertEquals(-high[0], low[0], 0.001);
    assertEquals(0.176, high[2], 0.002);
    assertEquals(0.067, low[2], 0.003);
  }

  @Test
  void namedPeopleAreThoseOfTheirNames() throws CharacterException {
    assertEquals("original-man", source.namedPeople().get(0));
    assertTrue(source.namedPeople().size() >= 7);
    for (String name : source.namedPeople()) {
      CharacterModel person = source.named(name);
      assertEquals("makehuman-" + name, person.id());
      boolean hair = person.parts().stream().anyMatch(part -> part.name().equals("hair"));
      assertEquals(!name.equals("original-man"), hair, name);
    }
    assertThrows(CharacterException.class, () -> source.named("nobody"));
  }

  @Test
  void mirroredHairIsTheMirrorImage() throws CharacterException {
    MeshPart plain = hair("man-short-hair");
    MeshPart mirrored = hair("man-short-hair-mirrored");
    assertEquals(plain.vertexCount(), mirrored.vertexCount());
    for (int i = 0; i < plain.positions().length; i += 3) {
      assertEquals(plain.positions()[i], -mirrored.positions()[i], 0.003);
      assertEquals(plain.positions()[i + 1], mirrored.positions()[i + 1], 0.003);
    }
    assertEquals(plain.triangles()[1], mirrored.triangles()[2]);
  }

  private MeshPart hair(String name) throws CharacterException {
    List<MeshPart> parts = source.named(name).parts();
    return parts.stream().filter(part -> part.name().equals("hair")).findFirst().orElseThrow();
  }

  @Test
  void shirtWithALogoIsWornWithoutItsPicture() {
    int seen = 0;
    for (long seed = 0; seed < 200; seed++) {
      for (Worn worn : source.describe(seed).worn()) {
        if (worn.file().contains("male_casualsuit06")) {
          assertTrue(worn.colouring() instanceof Colouring.Plain);
          seen++;
        }
      }
    }
    assertTrue(seen > 0);
  }

  @Test
  void unknownDetailIsToldByName() {
    PersonDescription person =
        new PersonDescription(
            "x",
            BodyBuild.man(),
            Map.of("nose/no-such", 0.5),
            source.describe(1).skin(),
            List.of());
    CharacterException e = assertThrows(CharacterException.class, () -> source.person(person));
    assertTrue(e.getMessage().contains("no-such.target is missing"), e.getMessage());
  }
}
