package org.kubi.render.character.gltf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kubi.render.character.Segment;

/**
 * What a piece of mesh shows, by the names of its material, mesh and node: those of VRoid, Ready
 * Player Me, MakeHuman, Character Creator, Daz and plain English. The material's words count most.
 */
final class SegmentWords {
  /** In this order: eyelashes are no eyes, and a hairband is no hair. */
  private static final List<Rule> RULES =
      List.of(
          new Rule(
              Segment.GLASSES,
              "glasses|eye ?glass(es)?|spectacles|sunglasses|goggles|eye ?wear|lens(es)?"),
          new Rule(
              Segment.HEADWEAR,
              "hat|cap|beanie|hood|helmet|head ?wear|headdress|scarf|hijab|turban|crown|bandana"
                  + "|hair ?band|hair ?clip|head ?band|head ?phones?|mask"),
          new Rule(Segment.LASHES, "eye ?lash(es)?|lash(es)?|eye ?line(r)?"),
          new Rule(Segment.BROWS, "eye ?brows?|brows?"),
          new Rule(
              Segment.BEARD, "beard|mou?stache|stubble|goatee|side ?burns?|facial ?hair|whiskers"),
          new Rule(
              Segment.MOUTH,
              "teeth|tooth|tongue|gums?|denture|inner ?mouth|mouth|oral|mouth ?cavity"),
          new Rule(Segment.LIPS, "lips?"),
          new Rule(
              Segment.HAIR, "hairs?|ponytail|pony ?tail|bangs|fringe|braids?|wig|curls?|bun|afro"),
          new Rule(
              Segment.EYES,
              "eyes?|eye ?(ball|white|iris|highlight|left|right|extra|l|r)s?|iris(es)?|sclera"
                  + "|cornea|pupils?"),
          new Rule(
              Segment.CLOTHES,
              "cloth(es|ing)?|shirts?|t ?shirt|top|tops|bottoms?|pants|trousers|jeans|shorts|skirt"
                  + "|dress|suit|jacket|coat|hoodie|sweater|blouse|vest|outfit|shoes?|boots?|socks?"
                  + "|sneakers?|gloves?|tie|belt|onepiece|one ?piece|underwear|bra|bikini|collar"
                  + "|footwear|casualsuit|sportsuit|elegantsuit|uniform|cloak|cape|armou?r|accessory"));

  /** Names of MakeHuman's assets that say it in no word of their own. */
  private static final Map<String, Segment> WHOLE =
      Map.of(
          "short", Segment.HAIR,
          "long", Segment.HAIR,
          "bob", Segment.HAIR,
          "high poly", Segment.EYES,
          "low poly", Segment.EYES);

  /** A word that ends the search, so that a material "FaceMouth SKIN" is skin. */
  private static final Set<String> SKIN = Set.of("skin");

  /** Words that end the search where nothing else told. */
  private static final Set<String> BODY =
      Set.of("body", "head", "face", "torso", "arm", "arms", "leg", "legs", "hand", "hands", "ear");

  private record Rule(Segment segment, Pattern pattern) {
    Rule(Segment segment, String alternatives) {
      this(segment, Pattern.compile("\\b(?:" + alternatives + ")\\b"));
    }
  }

  private SegmentWords() {}

  /** The segment for the names, the most telling first; skin where none tells. */
  static Segment of(List<String> names) {
    for (String name : names) {
      Words words = Words.of(name);
      if (words.hasAny(SKIN)) {
        return Segment.SKIN;
      }
      String text = String.join(" ", words.words());
      Segment whole = WHOLE.get(text);
      if (whole != null) {
        return whole;
      }
      for (Rule rule : RULES) {
        if (rule.pattern.matcher(text).find()) {
          return rule.segment;
        }
      }
      if (words.hasAny(BODY)) {
        return Segment.SKIN;
      }
    }
    return Segment.SKIN;
  }
}
