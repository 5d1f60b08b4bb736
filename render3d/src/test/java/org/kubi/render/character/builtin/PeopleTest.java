package org.kubi.render.character.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.kubi.render.character.Population;

/** Who is drawn, and how often. */
class PeopleTest {
  private static final int PEOPLE = 1500;

  private static double share(Population population, Predicate<Person> who) {
    int count = 0;
    for (long seed = 0; seed < PEOPLE; seed++) {
      count += who.test(Person.draw(seed, population)) ? 1 : 0;
    }
    return count / (double) PEOPLE;
  }

  private static Population of(
      double women, double children, double old, double african, double asian, double caucasian) {
    return new Population(
        women, children, old, african, asian, caucasian, 0.35, 0.6, 0.4, 0.2, 0.12, 0.5, 0.35, 0.18,
        0.04, 0.1);
  }

  @Test
  void sharesOfThePopulationAreObeyed() {
    Population some = of(0.3, 0.2, 0.4, 1, 1, 1);
    assertEquals(0.3, share(some, p -> !p.kin().man()), 0.04);
    assertEquals(0.2, share(some, p -> p.kin().years() < 17), 0.04);
    assertEquals(0.4, share(some, p -> p.kin().years() > 32), 0.04);
    assertEquals(1, share(of(1, 0, 0, 1, 1, 1), p -> !p.kin().man()), 0);
    assertEquals(1, share(of(0, 0, 0, 1, 0, 0), p -> p.kin().african() > 0.999), 0);
    assertEquals(1, share(of(0, 0, 0, 0, 1, 0), p -> p.kin().asian() > 0.999), 0);
    assertEquals(
        1. / 3,
        share(some, p -> p.kin().african() > Math.max(p.kin().asian(), p.kin().caucasian())),
        0.05);
  }

  @Test
  void expressionsAreAsOftenAsAsked() {
    Population calm = new Population(0.5, 0, 0, 1, 1, 1, 0.35, 0, 1, 1, 0, 0.5, 0, 0, 0, 0);
    assertEquals(0, share(calm, p -> p.expression().mouthOpen() > 0), 0);
    assertEquals(0, share(calm, p -> p.expression().lids() < 0.6), 0);
    Population lively = new Population(0.5, 0, 0, 1, 1, 1, 0.35, 1, 0.4, 0.2, 0, 0.5, 0, 0, 0, 0);
    assertEquals(0.4, share(lively, p -> p.expression().mouthOpen() > 0), 0.04);
    assertEquals(0.2, share(lively, p -> p.expression().lids() < 0.6), 0.04);
  }

  @Test
  void nobodyIsBaldWhereNobodyShallBeAndWomenNever() {
    Population haired =
        new Population(0.5, 0, 0.5, 1, 1, 1, 0.35, 0.6, 0.4, 0.2, 0, 0.5, 0, 0, 0, 0);
    Predicate<Person> bald = p -> p.hair().bald() || p.hair().cut() == HairStyle.Cut.RING;
    assertEquals(0, share(haired, bald), 0);
    assertEquals(0, share(of(1, 0, 0.5, 1, 1, 1), bald), 0);
    assertEquals(0.1, share(of(0, 0, 0, 1, 1, 1), bald), 0.05);
  }

  @Test
  void partingsAreMirroredAsOftenAsAsked() {
    Population none =
        new Population(0.5, 0.1, 0.3, 1, 1, 1, 0.35, 0.6, 0.4, 0.2, 0.1, 0, 0.35, 0, 0, 0);
    Population all =
        new Population(0.5, 0.1, 0.3, 1, 1, 1, 0.35, 0.6, 0.4, 0.2, 0.1, 1, 0.35, 0, 0, 0);
    assertEquals(0, share(none, p -> p.hair().parting() < 0), 0);
    assertEquals(0, share(all, p -> p.hair().parting() > 1), 0);
    assertTrue(share(all, p -> p.hair().parting() < 0) > 0.1);
  }

  @Test
  void everyCutIsWornBySomebody() {
    Map<HairStyle.Cut, Integer> worn = new EnumMap<>(HairStyle.Cut.class);
    for (long seed = 0; seed < PEOPLE; seed++) {
      worn.merge(Person.draw(seed, Population.ANYONE).hair().cut(), 1, Integer::sum);
    }
    for (HairStyle.Cut cut : HairStyle.Cut.values()) {
      assertTrue(worn.getOrDefault(cut, 0) >= PEOPLE / 200, cut + " " + worn);
    }
  }

  @Test
  void detailIsTheSpreadOfTheFeatures() {
    double narrow = 0;
    double wide = 0;
    Kin kin = new Kin(true, 25, 0, 0, 1);
    for (long seed = 0; seed < PEOPLE; seed++) {
      double a = Features.draw(new Draw(seed, "features"), kin, 0.1).noseHump() - 0.5;
      double b = Features.draw(new Draw(seed, "features"), kin, 0.4).noseHump() - 0.5;
      narrow += a * a;
      wide += b * b;
    }
    assertEquals(4, Math.sqrt(wide / narrow), 0.01);
  }
}
