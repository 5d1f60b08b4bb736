package org.kubi.gen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RotaTest {
  private static int person(Rota rota, long index, int people) {
    return (int) (rota.place(index) * people);
  }

  @Test
  void tenInARowShowOnePlace() {
    for (int people : new int[] {30, 4000}) {
      Rota rota = new Rota(3, people);
      for (long index = 0; index < 5000; index++) {
        assertEquals(rota.place(index / 10 * 10), rota.place(index));
      }
      assertNotEquals(rota.place(9), rota.place(10));
    }
  }

  @Test
  void aCastThatIsKeptWholeIsVisitedEvenly() {
    int people = People.MOST;
    Rota rota = new Rota(5, people);
    Map<Integer, Integer> rows = new HashMap<>();
    for (long row = 0; row < 20L * people; row++) {
      rows.merge(person(rota, 10 * row, people), 1, Integer::sum);
    }
    assertEquals(people, rows.size());
    for (int count : rows.values()) {
      assertTrue(count >= 18 && count <= 22, rows.toString());
    }
  }

  @Test
  void theFirstThousandOfALargeCastShowAHundred() {
    Rota rota = new Rota(7, 4000);
    Set<Integer> seen = new HashSet<>();
    for (long index = 0; index < 1000; index++) {
      seen.add(person(rota, index, 4000));
    }
    assertEquals(Rota.TROUPE, seen.size());
  }

  @Test
  void nearlyAllOfALargeCastAreSeenEachInOneTroupe() {
    int people = 4000;
    Rota rota = new Rota(11, people);
    Map<Integer, Set<Long>> troupes = new HashMap<>();
    long samplesATroupe = 10L * Rota.TROUPE * Rota.TURNS;
    for (long index = 0; index < 48 * samplesATroupe; index += 10) {
      troupes
          .computeIfAbsent(person(rota, index, people), p -> new HashSet<>())
          .add(index / samplesATroupe);
    }
    assertTrue(troupes.size() > 0.9 * people, troupes.size() + " people");
    double makings = troupes.values().stream().mapToInt(Set::size).sum();
    assertTrue(makings <= 48.0 * Rota.TROUPE, makings + " makings");
  }

  @Test
  void peopleAtATimeAreFewerThanAreKept() {
    assertTrue(Rota.TROUPE < People.MOST_OF_MANY);
    Rota rota = new Rota(2, 4000);
    long samplesATroupe = 10L * Rota.TROUPE * Rota.TURNS;
    // Any stretch as long as a turn of all, wherever it begins.
    for (long from = 0; from < 3 * samplesATroupe; from += 500) {
      Set<Integer> seen = new HashSet<>();
      for (long index = from; index < from + 10L * Rota.TROUPE; index += 10) {
        seen.add(person(rota, index, 4000));
      }
      assertTrue(seen.size() <= Rota.TROUPE, seen.size() + " people");
    }
  }
}
