package org.kubi.gen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;

class PeopleTest {
  private static final Skeleton SKELETON =
      new Skeleton(
          List.of(
              new Bone("n", -1, new Vec3(0, 1.5, 0), Pose.NECK, 1),
              new Bone("h", 0, new Vec3(0, 1.6, 0), Pose.HEAD, 1)));
  private static final Texture TEXTURE = Texture.plain(9, 9, 9);

  private final List<WeakReference<CharacterModel>> made = new ArrayList<>();

  private CharacterModel person(int i) {
    float s = 0.1f + 0.001f * i;
    MeshPart part =
        new MeshPart(
            "body",
            Material.of(TEXTURE),
            new float[] {0, 1.6f, 0, s, 1.6f, 0, 0, 1.6f + s, 0},
            new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
            new float[6],
            new short[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0},
            new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0},
            new int[] {0, 1, 2},
            Segment.SKIN);
    CharacterModel model = new CharacterModel("p-" + i, SKELETON, List.of(part), new int[] {0, 1});
    synchronized (made) {
      made.add(new WeakReference<>(model));
    }
    return model;
  }

  private People people(int count) {
    return new People(
        IntStream.range(0, count).mapToObj(i -> (People.Maker) () -> person(i)).toList());
  }

  private long alive() throws InterruptedException {
    long alive = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      System.gc();
      Thread.sleep(5);
      long now = made.stream().filter(model -> model.get() != null).count();
      if (now == alive) {
        break;
      }
      alive = now;
    }
    return alive;
  }

  @Test
  void ofManyPeopleABoundedNumberIsAlive() throws Exception {
    int count = 1000;
    People people = people(count);
    Rota rota = new Rota(1, count);
    for (long index = 0; index < 12_000; index += 10) {
      people.get((int) (rota.place(index) * count));
    }
    assertEquals(12_000 / Rota.ROW / Rota.TURNS, made.size(), "each is made once a troupe");
    assertTrue(alive() <= People.MOST_OF_MANY, alive() + " alive");
    assertEquals("p-7", people.get(7).model().id());
  }

  @Test
  void aCastThatFitsIsMadeOnce() throws Exception {
    People people = people(People.MOST);
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < People.MOST; i++) {
        people.get(i);
      }
    }
    assertEquals(People.MOST, made.size());
  }

  @Test
  void nobodyIsMadeBeforeTheyAreNeeded() throws Exception {
    People people = people(250);
    assertEquals(0, made.size());
    people.get(42);
    assertEquals(1, made.size());
  }

  @Test
  void threadsThatAskAtOnceGetOnePerson() throws Exception {
    People people = people(3);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<Person>> futures = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        futures.add(pool.submit(() -> people.get(2)));
      }
      for (Future<Person> future : futures) {
        assertSame(futures.get(0).get(), future.get());
      }
    } finally {
      pool.shutdown();
    }
    assertEquals(1, made.size());
  }

  @Test
  void peopleWithEqualArraysShareThem() throws Exception {
    People people = people(2);
    MeshPart first = people.get(0).model().parts().get(0);
    MeshPart second = people.get(1).model().parts().get(0);
    assertSame(first.triangles(), second.triangles());
    assertSame(first.weights(), second.weights());
    assertFalse(first.positions() == second.positions());
  }

  @Test
  void whoCouldNotBeMadeIsTriedAgain() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    People people =
        new People(
            List.of(
                () -> {
                  if (tries.incrementAndGet() == 1) {
                    throw new CharacterException("a file is missing");
                  }
                  return person(0);
                }));
    assertThrows(CharacterException.class, () -> people.get(0));
    assertEquals("p-0", people.get(0).model().id());
  }
}
