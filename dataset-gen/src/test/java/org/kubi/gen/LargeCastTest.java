package org.kubi.gen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetStore;
import org.kubi.data.Sample;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Population;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;
import org.kubi.render.soft.SoftRenderer;

/** Casts of more people than are kept at a time. */
class LargeCastTest {
  private static final int PEOPLE = 700;
  private static final Texture TEXTURE = Texture.plain(200, 150, 90);
  private static final Skeleton SKELETON =
      new Skeleton(
          List.of(
              new Bone("n", -1, new Vec3(0, 1.5, 0), Pose.NECK, 1),
              new Bone("h", 0, new Vec3(0, 1.6, 0), Pose.HEAD, 1)));

  @TempDir Path temp;
  private final AtomicInteger made = new AtomicInteger();
  private volatile String files = "files";
  private volatile boolean gone;

  /** Triangles before triangles, of another size for each seed. */
  private final CharacterSource triangles =
      new CharacterSource() {
        @Override
        public String id() {
          return "triangles";
        }

        @Override
        public String fingerprint() {
          return files;
        }

        @Override
        public CharacterModel person(long seed, Population population) throws CharacterException {
          if (gone) {
            throw new CharacterException("hair.obj is missing; restore it");
          }
          made.incrementAndGet();
          float s = 0.1f + 0.0001f * seed;
          MeshPart part =
              new MeshPart(
                  "body",
                  Material.of(TEXTURE),
                  new float[] {-s, 1.6f, 0.1f, s, 1.6f, 0.1f, 0, 1.6f + s, 0.1f},
                  new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
                  new float[6],
                  new short[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0},
                  new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0},
                  new int[] {0, 1, 2},
                  Segment.SKIN);
          return new CharacterModel(
              "triangles-" + seed, SKELETON, List.of(part), new int[] {0, 1, 2});
        }
      };

  private Cast cast() throws Exception {
    Recipe recipe = Recipes.BUILTIN.withCharacters(List.of(Recipes.people("triangles", PEOPLE, 0)));
    return CastBuilder.build(recipe, id -> triangles, 2, (done, total) -> {}, () -> false);
  }

  private SampleGenerator generator() throws Exception {
    return new SampleGenerator(Recipes.BUILTIN, 8, cast());
  }

  private static Sample sample(SampleGenerator generator, long index, SoftRenderer renderer) {
    return generator.render(List.of(generator.draft(index)), renderer).get(0);
  }

  @Test
  void aSampleIsTheSameAfterItsPersonWasMadeAgain() throws Exception {
    SampleGenerator generator = generator();
    try (SoftRenderer renderer = new SoftRenderer()) {
      Sample before = sample(generator, 7, renderer);
      int first = made.get();
      sample(generator, 3, renderer);
      assertEquals(first, made.get(), "the same person is still there");
      for (int row = 0; row < 6 * People.MOST_OF_MANY; row++) {
        generator.draft(10L * row + 3000);
      }
      first = made.get();
      Sample after = sample(generator, 7, renderer);
      assertEquals(first + 1, made.get(), "the person was made again");
      assertArrayEquals(before.picture(), after.picture());
      assertArrayEquals(before.numbers(), after.numbers());
    }
  }

  @Test
  void threadsAndCountDoNotChangeABit() throws Exception {
    Path one = write(1, 1200);
    Path two = write(2, 1200);
    Path longer = write(3, 1300);
    for (String kind : List.of("images", "labels")) {
      String first = kind + "-00000.npy";
      assertArrayEquals(Files.readAllBytes(one.resolve(first)), bytes(two, first));
      assertArrayEquals(Files.readAllBytes(one.resolve(first)), bytes(longer, first));
      String last = kind + "-00001.npy";
      assertArrayEquals(Files.readAllBytes(one.resolve(last)), bytes(two, last));
    }
  }

  private static byte[] bytes(Path folder, String name) throws Exception {
    return Files.readAllBytes(folder.resolve(name));
  }

  private Path write(int threads, long count) throws Exception {
    SampleGenerator generator = generator();
    Path folder = temp.resolve("threads-" + threads);
    try (DatasetStore store =
        DatasetStore.create(folder, generator.plan(count, DatasetWriter.SHARD_SIZE, "soft"))) {
      new DatasetWriter(generator, SoftRenderer::new, threads)
          .write(store, (done, total) -> {}, () -> false);
    }
    return folder;
  }

  @Test
  void aCastIsThereBeforeItsPeople() throws Exception {
    Cast cast = cast();
    assertEquals(1, made.get());
    assertEquals(PEOPLE, cast.people().size());
    assertEquals("triangles-699", cast.ids().get(699));
    assertEquals("triangles-699", cast.people().get(699).id());
    assertEquals(2, made.get());
  }

  @Test
  void filesThatChangedAreAnotherCast() throws Exception {
    String before = cast().hash();
    assertEquals(before, cast().hash());
    files = "other files";
    assertNotEquals(before, cast().hash());
  }

  @Test
  void filesThatAreGoneEndTheWorkWithASentence() throws Exception {
    SampleGenerator generator = generator();
    gone = true;
    try (DatasetStore store =
        DatasetStore.create(temp.resolve("set"), generator.plan(20, 1000, "soft"))) {
      DatasetException e =
          assertThrows(
              DatasetException.class,
              () ->
                  new DatasetWriter(generator, SoftRenderer::new, 1)
                      .write(store, (done, total) -> {}, () -> false));
      assertTrue(e.getMessage().contains("hair.obj is missing"), e.getMessage());
      assertTrue(e.getMessage().contains("after 0 of 20 samples"), e.getMessage());
    }
  }
}
