package org.kubi.render.character.gltf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the name of one bone says: the conventions of Mixamo, Ready Player Me, Unreal, Rigify and
 * Blender's metarig, MakeHuman, CMU's motion capture, Biped, Valve, Daz, Character Creator and
 * VRoid, and what comes near them.
 *
 * @param kind one of {@link #KINDS}' keys; empty where the name says none
 * @param side {@code left}, {@code right}, or empty
 * @param rank place of the word among those for its kind: the first is the most telling
 * @param number the last number in the name; -1 without
 * @param confidence as {@link BoneGuess}
 */
record BoneWords(String kind, String side, int rank, int number, double confidence) {
  /** What it is to the words for it, joined. */
  private static final Map<String, List<String>> KINDS = new LinkedHashMap<>();

  /** Words that only say that this is a bone, or whose. */
  private static final Set<String> IGNORED =
      Set.of(
          "bip",
          "biped",
          "valve",
          "bone",
          "jnt",
          "joint",
          "def",
          "deform",
          "org",
          "bind",
          "sk",
          "x",
          "m",
          "c",
          "j",
          "b",
          "d",
          "mid",
          "center",
          "centre",
          "cc",
          "base",
          "rig",
          "armature",
          "mixamorig",
          "character",
          "stretch",
          "bend",
          "main",
          "human",
          "adj",
          "metarig",
          "char",
          "facial");

  /** Words of helpers and of what hangs on a bone. */
  private static final Set<String> REJECTED =
      Set.of(
          "end",
          "top",
          "nub",
          "tip",
          "roll",
          "ik",
          "ctrl",
          "control",
          "pole",
          "target",
          "mch",
          "helper",
          "socket",
          "attach",
          "prop",
          "weapon",
          "hair",
          "lid",
          "eyelid",
          "brow",
          "eyebrow",
          "lash",
          "lip",
          "tongue",
          "teeth",
          "cheek",
          "nose",
          "ear",
          "thumb",
          "index",
          "middle",
          "ring",
          "pinky",
          "little",
          "finger",
          "scale",
          "aux",
          "muscle",
          "hat",
          "jiggle",
          "breast",
          "hold",
          "sec",
          "corrective",
          "share",
          "twist",
          "bulge",
          "metacarpal");

  private static final String TWIST = "twist";

  static {
    KINDS.put("head", List.of("head", "skull", "cranium"));
    KINDS.put(
        "neck",
        List.of(
            "neck", "necklower", "neckupper", "lowerneck", "upperneck", "necktwist", "cervical"));
    KINDS.put("jaw", List.of("jaw", "lowerjaw", "jawlower", "jawroot", "mandible"));
    KINDS.put("Eye", List.of("eye", "eyeball", "faceeye"));
    KINDS.put("Shoulder", List.of("clavicle", "collar", "collarbone", "shoulder"));
    KINDS.put("UpperArm", List.of("upperarm", "uparm", "armupper", "shldr", "bicep", "arm"));
    KINDS.put("LowerArm", List.of("lowerarm", "forearm", "armlower", "loarm", "elbow"));
    KINDS.put("Hand", List.of("hand", "wrist", "palm"));
    KINDS.put("UpperLeg", List.of("upperleg", "upleg", "legupper", "thigh", "hip"));
    KINDS.put("LowerLeg", List.of("lowerleg", "lowleg", "leglower", "shin", "calf", "knee", "leg"));
    KINDS.put("Foot", List.of("foot", "ankle"));
    KINDS.put("Toes", List.of("toes", "toe", "ball"));
    KINDS.put("hips", List.of("hips", "hip", "pelvis"));
    KINDS.put(
        "spine",
        List.of(
            "spine",
            "chest",
            "upperchest",
            "torso",
            "abdomen",
            "thorax",
            "back",
            "waist",
            "lowerback",
            "abdomenlower",
            "abdomenupper",
            "chestlower",
            "chestupper",
            "bust"));
  }

  /** Reads a name. */
  static BoneWords of(String name) {
    Words words = Words.of(name);
    String side = "";
    StringBuilder rest = new StringBuilder();
    boolean rejected = false;
    for (String word : words.words()) {
      String left = sideOf(word);
      if (!left.isEmpty() && side.isEmpty()) {
        side = left;
        word = word.length() > left.length() ? word.substring(left.length()) : "";
      }
      rejected |= REJECTED.contains(word) && !word.equals(TWIST);
      rest.append(IGNORED.contains(word) ? "" : word);
    }
    String joined = rest.toString();
    for (Map.Entry<String, List<String>> kind : KINDS.entrySet()) {
      int rank = kind.getValue().indexOf(joined);
      // "hip" of a side is the thigh, of none the pelvis.
      if (rank >= 0 && sided(kind.getKey()) == !side.isEmpty()) {
        return new BoneWords(kind.getKey(), side, rank, words.number(), BoneGuess.NAMED);
      }
    }
    return rejected || joined.contains(TWIST)
        ? new BoneWords("", side, 0, words.number(), 0)
        : hinted(words, side);
  }

  /** A kind that is one of several words. */
  private static BoneWords hinted(Words words, String side) {
    for (Map.Entry<String, List<String>> kind : KINDS.entrySet()) {
      for (int rank = 0; rank < kind.getValue().size(); rank++) {
        if (words.words().contains(kind.getValue().get(rank))
            && sided(kind.getKey()) == !side.isEmpty()) {
          return new BoneWords(kind.getKey(), side, rank, words.number(), BoneGuess.HINTED);
        }
      }
    }
    return new BoneWords("", side, 0, words.number(), 0);
  }

  private static boolean sided(String kind) {
    return Character.isUpperCase(kind.charAt(0));
  }

  private static String sideOf(String word) {
    return switch (word) {
      case "l", "left" -> "left";
      case "r", "right" -> "right";
      default -> word.startsWith("left") ? "left" : word.startsWith("right") ? "right" : "";
    };
  }

  boolean is(String what) {
    return kind.equals(what);
  }
}
