package org.kubi.render.character.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;

class BuiltInSourceTest {
  private final BuiltInSource source = new BuiltInSource();

  private static void assertSame(CharacterModel first, CharacterModel again) {
    assertEquals(first.parts().size(), again.parts().size());
    for (int i = 0; i < first.parts().size(); i++) {
      MeshPart a = first.parts().get(i);
      MeshPart b = again.parts().get(i);
      assertArrayEquals(a.positions(), b.positions());
      assertArrayEquals(a.normals(), b.normals());
      assertArrayEquals(a.triangles(), b.triangles());
      assertArrayEquals(a.openness(), b.openness());
      assertArrayEquals(a.material().texture().rgba(), b.material().texture().rgba());
    }
  }

  @Test
  void theSameSeedGivesTheSameBytesOnAnyThread() throws InterruptedException, ExecutionException {
    CharacterModel first = source.person(42);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      for (Future<CharacterModel> again :
          threads.invokeAll(
              List.<Callable<CharacterModel>>of(
                  () -> source.person(42), () -> new BuiltInSource().person(42)))) {
        assertSame(first, again.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void otherSeedsGiveOtherPeople() {
    float[] first = source.person(1).parts().get(0).positions();
    float[] second = source.person(2).parts().get(0).positions();
    assertFalse(Arrays.equals(first, second));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3, 8, 21, 34, 1000})
  void headAndShouldersAreAboutTenThousandTriangles(long seed) {
    CharacterModel model = source.person(seed);
    Set<String> below = Set.of("trousers", "shoes", "hands");
    int count = 0;
    for (MeshPart part : model.parts()) {
      count += below.contains(part.name()) ? 0 : part.triangleCount();
      for (float value : part.positions()) {
        assertTrue(Float.isFinite(value) && Math.abs(value) < 2.3, part.name());
      }
    }
    assertTrue(count > 8_000 && count < 16_000, count + " triangles");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3, 8, 21, 34, 1000})
  void weightsSumToOneAndNormalsHaveUnitLength(long seed) {
    for (MeshPart part : source.person(seed).parts()) {
      for (int v = 0; v < part.vertexCount(); v++) {
        double sum = 0;
        for (int k = 4 * v; k < 4 * v + 4; k++) {
          assertTrue(part.weights()[k] >= 0, part.name());
          sum += part.weights()[k];
        }
        assertEquals(1, sum, 1e-6, part.name());
        double x = part.normals()[3 * v];
        double y = part.normals()[3 * v + 1];
        double z = part.normals()[3 * v + 2];
        assertEquals(1, Math.sqrt(x * x + y * y + z * z), 1e-4, part.name() + " " + v);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3, 8, 21, 34, 1000})
  void trianglesTurnTheSameWayAsTheirNormals(long seed) {
    for (MeshPart part : source.person(seed).parts()) {
      int against = 0;
      int counted = 0;
      for (int t = 0; t < part.triangleCount(); t++) {
        Vec3 face = Triangles.normal(part, t);
        // Slivers have no direction to speak of.
        if (face.length() < 1e-9 || part.material().twoSided()) {
          continue;
        }
        counted++;
        against += face.dot(Triangles.shadingNormal(part, t)) < 0 ? 1 : 0;
      }
      assertTrue(
          against <= counted * 0.015,
          "%s: %d of %d triangles face inwards".formatted(part.name(), against, counted));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3, 8, 21})
  void solidPartsFaceOutwards(long seed) {
    CharacterModel model = source.person(seed);
    for (MeshPart part : model.parts()) {
      if (!Set.of("eyes", "hands", "trousers", "shirt", "shoes").contains(part.name())) {
        continue;
      }
      double volume = 0;
      for (int t = 0; t < part.triangleCount(); t++) {
        Vec3 a = Triangles.place(part, part.triangles()[3 * t]);
        Vec3 middle = new Vec3(0, a.y(), 0);
        volume += Triangles.normal(part, t).dot(a.minus(middle));
      }
      assertTrue(volume > 0, part.name() + " is inside out");
    }
  }

  @Test
  void theHeadTurnsAsAWholeAndTheChestStays() {
    CharacterModel model = source.person(5);
    Rotation turn = Rotation.aboutY(0.7);
    List<Transform> motions =
        model.skeleton().forward(Pose.of(Rotation.IDENTITY, turn), Transform.IDENTITY);
    Vec3 joint = model.skeleton().restJoint(Pose.HEAD);
    int tip = 30;
    Vec3 rest = Triangles.place(model.parts().get(0), model.landmarks()[tip]);
    Vec3 expected = joint.plus(turn.apply(rest.minus(joint)));
    assertTrue(expected.minus(model.landmarkPoints(motions).get(tip)).length() < 1e-6);
    MeshPart trousers =
        model.parts().stream().filter(p -> p.name().equals("trousers")).findFirst().orElseThrow();
    for (int v = 0; v < trousers.vertexCount(); v++) {
      assertTrue(trousers.bones()[4 * v] != Rig.HEAD);
    }
  }

  @Test
  void neckAndHeadTurnBetweenTheSeventhVertebraAndTheEars() {
    for (long seed = 0; seed < 10; seed++) {
      CharacterModel model = source.person(seed);
      Vec3 neck = model.skeleton().restJoint(Pose.NECK);
      Vec3 head = model.skeleton().restJoint(Pose.HEAD);
      double way = head.y() - neck.y();
      assertTrue(way > 0.055 && way < 0.13, "neck of " + way);
      assertTrue(head.z() > neck.z());
    }
  }

  @Test
  void allThatAFaceShowsHasItsSegment() {
    Set<Segment> seen = EnumSet.noneOf(Segment.class);
    for (long seed = 0; seed < 6; seed++) {
      for (MeshPart part : source.person(seed).parts()) {
        for (byte code : part.segments()) {
          seen.add(Segment.of(code));
        }
      }
    }
    assertTrue(
        seen.containsAll(
            EnumSet.of(
                Segment.SKIN,
                Segment.LIPS,
                Segment.MOUTH,
                Segment.EYES,
                Segment.BROWS,
                Segment.LASHES,
                Segment.HAIR,
                Segment.CLOTHES)),
        "found " + seen);
  }
}
