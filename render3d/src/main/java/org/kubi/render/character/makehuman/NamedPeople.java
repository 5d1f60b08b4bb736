package org.kubi.render.character.makehuman;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kubi.render.character.Material.Tint;
import org.kubi.render.character.makehuman.BodyBuild.Race;
import org.kubi.render.character.makehuman.Worn.Kind;

/** People that recipes call by name. They never change. */
final class NamedPeople {
  private static final String MALE = "clothes/male_casualsuit03/male_casualsuit03.mhclo";
  private static final String SPORT = "clothes/female_sportsuit01/female_sportsuit01.mhclo";
  private static final String ELEGANT = "clothes/female_elegantsuit01/female_elegantsuit01.mhclo";
  private static final Colouring BLACK = new Colouring.Dye(0.075, 0.065, 0.06);
  private static final Colouring BROWN = new Colouring.Dye(0.26, 0.175, 0.115);
  private static final Colouring BLOND = new Colouring.Dye(0.52, 0.41, 0.26);
  private static final Colouring GRAY = new Colouring.Dye(0.36, 0.355, 0.35);

  private static final List<String> ORIGINAL_MAN = List.of("short02", "short04", "short01");
  private static final List<String> ORIGINAL_WOMAN = List.of("long01", "braid01", "braid01");

  private NamedPeople() {}

  /** By name, in the order to list them. */
  static Map<String, PersonDescription> all() {
    Map<String, PersonDescription> out = new LinkedHashMap<>();
    Race caucasian = new Race(0, 0, 1);
    Race african = new Race(1, 0, 0);
    Race asian = new Race(0, 1, 0);
    BodyBuild man = BodyBuild.man();
    BodyBuild woman = BodyBuild.woman();
    Worn shirt = Worn.plain(Kind.CLOTHES, MALE);
    Worn sport = Worn.plain(Kind.CLOTHES, SPORT);
    Worn elegant = Worn.plain(Kind.CLOTHES, ELEGANT);
    add(out, "original-man", man, "young_caucasian_male", "brown", shirt, brows("001", BROWN));
    add(
        out,
        "man-short-hair",
        man,
        "young_caucasian_male",
        "blue",
        shirt,
        brows("002", BROWN),
        hair("short02", BROWN));
    add(
        out,
        "man-short-hair-mirrored",
        man,
        "young_caucasian_male",
        "blue",
        shirt,
        brows("002", BROWN),
        hair("short02", BROWN).withMirrored(true));
    add(
        out,
        "woman-long-hair",
        woman,
        "young_caucasian_female",
        "green",
        elegant,
        brows("008", BROWN),
        lashes("02"),
        hair("long01", BLOND));
    add(
        out,
        "woman-ponytail",
        aged(woman, 0.55, asian),
        "young_asian_female",
        "brown",
        sport,
        brows("010", BLACK),
        lashes("01"),
        hair("ponytail01", BLACK));
    add(
        out,
        "man-afro",
        aged(man, 0.5, african),
        "young_african_male",
        "brown",
        shirt,
        brows("012", BLACK),
        hair("afro01", BLACK));
    add(
        out,
        "woman-bob",
        aged(woman, 0.6, african),
        "middleage_african_female",
        "brown",
        elegant,
        brows("003", BLACK),
        lashes("03"),
        hair("bob02", BLACK));
    add(
        out,
        "old-man",
        aged(man, 0.9, caucasian),
        "old_caucasian_male",
        "grey",
        shirt,
        brows("009", GRAY),
        hair("short03", GRAY));
    // The cast of the original experiment: one man with three styles of hair, one woman with three,
    // of which two are mirror images.
    for (int i = 0; i < ORIGINAL_MAN.size(); i++) {
      add(
          out,
          "original-man-hair-" + (i + 1),
          man,
          "young_caucasian_male",
          "brown",
          shirt,
          brows("001", BROWN),
          hair(ORIGINAL_MAN.get(i), BROWN));
    }
    for (int i = 0; i < ORIGINAL_WOMAN.size(); i++) {
      add(
          out,
          "original-woman-hair-" + (i + 1),
          woman,
          "young_caucasian_female",
          "brown",
          elegant,
          brows("008", BROWN),
          lashes("01"),
          hair(ORIGINAL_WOMAN.get(i), BROWN).withMirrored(i == 2));
    }
    return out;
  }

  private static BodyBuild aged(BodyBuild like, double age, Race race) {
    return new BodyBuild(like.gender(), age, like.muscle(), like.weight(), like.height(), race);
  }

  private static Worn brows(String number, Colouring colouring) {
    String name = "eyebrow" + number;
    return Worn.plain(Kind.BROWS, "eyebrows/" + name + "/" + name + ".mhclo")
        .withColouring(colouring);
  }

  private static Worn lashes(String number) {
    String name = "eyelashes" + number;
    return Worn.plain(Kind.LASHES, "eyelashes/" + name + "/" + name + ".mhclo");
  }

  private static Worn hair(String style, Colouring colouring) {
    return Worn.plain(Kind.HAIR, "hair/" + style + "/" + style + ".mhclo").withColouring(colouring);
  }

  private static void add(
      Map<String, PersonDescription> out,
      String name,
      BodyBuild build,
      String skin,
      String iris,
      Worn... things) {
    List<Worn> worn = new ArrayList<>(List.of(things));
    worn.add(
        Worn.plain(Kind.EYES, LookDraws.EYES).withMaterial("eyes/materials/" + iris + ".mhmat"));
    String material = "skins/" + skin + "/" + skin + ".mhmat";
    out.put(
        name,
        new PersonDescription(
            MakeHumanSource.ID + "-" + name,
            build,
            Map.of(),
            new PersonDescription.Skin(material, Tint.NONE, 0.08),
            worn));
  }
}
