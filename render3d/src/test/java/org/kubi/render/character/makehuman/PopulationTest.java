package org.kubi.render.character.makehuman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.Population;
import org.kubi.render.character.makehuman.Worn.Kind;

/** Shares among described people. Needs MakeHuman's data. */
class PopulationTest {
  private static final int PEOPLE = 600;

  private HumanData data;

  @BeforeEach
  void needTheData() {
    data = HumanData.get();
  }

  private List<PersonDescription> people(Population population) {
    List<PersonDescription> out = new ArrayList<>();
    for (long seed = 0; seed < PEOPLE; seed++) {
      out.add(data.source().describe(seed, population));
    }
    return out;
  }

  /** Within 3.5 standard deviations of a share of that many people. */
  private static void assertShare(
      double wanted, List<PersonDescription> of, Predicate<PersonDescription> such, String what) {
    double found = of.stream().filter(such).count() / (double) of.size();
    double deviation = Math.sqrt(Math.max(wanted * (1 - wanted), 1e-9) / of.size());
    assertEquals(wanted, found, 3.5 * deviation, what);
  }

  private static List<PersonDescription> only(
      List<PersonDescription> people, Predicate<PersonDescription> such) {
    return people.stream().filter(such).toList();
  }

  private static boolean woman(PersonDescription person) {
    return person.build().gender() <= 0.5;
  }

  private static boolean has(PersonDescription person, Kind kind) {
    return person.worn().stream().anyMatch(worn -> worn.kind() == kind);
  }

  private static boolean mirrored(PersonDescription person) {
    return person.worn().stream().anyMatch(Worn::mirrored);
  }

  private static boolean expresses(PersonDescription person, Predicate<String> unit) {
    return person.details().keySet().stream()
        .anyMatch(name -> name.startsWith(Wardrobe.EXPRESSIONS) && unit.test(name));
  }

  private static void check(Population population, List<PersonDescription> people) {
    assertShare(population.women(), people, PopulationTest::woman, "women");
    assertShare(population.children(), people, p -> p.build().years() <= 16, "children");
    assertShare(population.old(), people, p -> p.build().years() > 32, "old");
    double races = population.african() + population.asian() + population.caucasian();
    assertShare(population.african() / races, people, p -> skin(p, "_african_"), "african");
    assertShare(population.asian() / races, people, p -> skin(p, "_asian_"), "asian");
    assertShare(population.expression(), people, p -> expresses(p, u -> true), "expression");
    List<PersonDescription> expressive = only(people, p -> expresses(p, u -> true));
    assertShare(
        population.openMouth(), expressive, p -> expresses(p, FaceDraws::opens), "open mouths");
    assertShare(
        population.closedEyes(),
        expressive,
        p -> expresses(p, u -> u.endsWith("closure")),
        "closed eyes");
    List<PersonDescription> men = only(people, p -> !woman(p) && p.build().years() > 16);
    assertShare(population.bald(), men, p -> !has(p, Kind.HAIR), "bald men");
    assertTrue(people.stream().allMatch(p -> has(p, Kind.HAIR) || men.contains(p)));
    List<PersonDescription> haired = only(people, p -> has(p, Kind.HAIR));
    assertShare(population.mirroredHair(), haired, PopulationTest::mirrored, "mirrored hair");
  }

  private static boolean skin(PersonDescription person, String race) {
    return person.skin().material().contains(race);
  }

  @Test
  void anyoneIsAsItSays() {
    check(Population.ANYONE, people(Population.ANYONE));
  }

  @Test
  void anotherPopulationIsAsItSays() {
    Population other =
        new Population(0.8, 0.3, 0.5, 3, 0, 1, 0.1, 0.9, 0.75, 0.4, 0.6, 0.1, 0, 0, 0, 0);
    List<PersonDescription> people = people(other);
    check(other, people);
    assertTrue(people.stream().allMatch(p -> p.build().race().asian() == 0));
  }

  @Test
  void extremesHoldForEveryone() {
    Population all = new Population(1, 0, 1, 0, 0, 1, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0);
    for (PersonDescription person : people(all).subList(0, 100)) {
      assertTrue(woman(person) && person.build().years() > 32 && skin(person, "_caucasian_"));
      assertTrue(expresses(person, FaceDraws::opens) && mirrored(person));
      assertTrue(
          person.details().keySet().stream().allMatch(n -> n.startsWith(Wardrobe.EXPRESSIONS)),
          "without detail all faces are average");
    }
    Population none = new Population(0, 0, 0.4, 1, 1, 1, 0.3, 0, 1, 1, 1, 1, 0, 0, 0, 0);
    for (PersonDescription person : people(none).subList(0, 100)) {
      assertTrue(!woman(person) && !has(person, Kind.HAIR) && !mirrored(person));
      assertTrue(!expresses(person, unit -> true));
    }
  }

  @Test
  void detailIsTheDeviationOfTheSliders() {
    for (double detail : new double[] {0.1, 0.35}) {
      Population population = new Population(0.5, 0, 0, 1, 1, 1, detail, 0, 0, 0, 0, 0, 0, 0, 0, 0);
      double sum = 0;
      int count = 0;
      for (PersonDescription person : people(population).subList(0, 200)) {
        for (var target : person.details().entrySet()) {
          if (!target.getKey().startsWith("ears/")) {
            sum += target.getValue() * target.getValue();
            count++;
          }
        }
      }
      assertEquals(detail, Math.sqrt(sum / count), 0.1 * detail);
    }
  }

  @Test
  void glassesBeardsAndHeadwearAreThoseOfThePopulation() throws CharacterException {
    Population all = new Population(0, 0, 0.3, 1, 1, 1, 0.3, 0, 0, 0, 0, 0, 1, 1, 0, 0);
    Population none = new Population(0, 0, 0.3, 1, 1, 1, 0.3, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    for (long seed = 0; seed < 4; seed++) {
      int bare = data.source().person(seed, none).parts().size();
      assertEquals(data.source().person(data.source().describe(seed, none)).parts().size(), bare);
      assertTrue(data.source().person(seed, all).parts().size() > bare);
    }
  }

  @Test
  void namedPeopleIgnoreThePopulation() throws CharacterException {
    assertEquals(
        List.of("body", "mouth", "teeth", "tongue", "clothes", "brows", "eyes"),
        data.source().named("original-man").parts().stream().map(p -> p.name()).toList());
  }
}
