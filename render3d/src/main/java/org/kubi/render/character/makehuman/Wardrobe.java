package org.kubi.render.character.makehuman;

import java.util.List;
import org.kubi.render.character.CharacterException;

/**
 * What the data folder has to choose from; sorted paths from its root.
 *
 * @param skins .mhmat files
 * @param eyeColours .mhmat files
 * @param brows .mhclo files
 * @param lashes .mhclo files
 * @param hair .mhclo files
 * @param clothes .mhclo files
 * @param expressions names of expression targets
 */
record Wardrobe(
    List<String> skins,
    List<String> eyeColours,
    List<String> brows,
    List<String> lashes,
    List<String> hair,
    List<String> clothes,
    List<String> expressions) {

  private static final String TARGET = ".target";
  static final String EXPRESSIONS = "expression/units/caucasian/";

  static Wardrobe of(DataFolder folder) throws CharacterException {
    return new Wardrobe(
        needed("skins", folder.list("skins", ".mhmat")).stream()
            .filter(path -> path.indexOf('/') != path.lastIndexOf('/'))
            .toList(),
        needed("eyes/materials", folder.list("eyes/materials", ".mhmat")),
        needed("eyebrows", folder.list("eyebrows", ".mhclo")),
        needed("eyelashes", folder.list("eyelashes", ".mhclo")),
        needed("hair", folder.list("hair", ".mhclo")),
        needed("clothes", folder.list("clothes", ".mhclo")),
        needed("targets/" + EXPRESSIONS, names(folder, EXPRESSIONS)));
  }

  private static List<String> names(DataFolder folder, String part) throws CharacterException {
    return folder.list("targets/" + part, TARGET).stream()
        .map(path -> path.substring("targets/".length(), path.length() - TARGET.length()))
        .toList();
  }

  private static List<String> needed(String folder, List<String> found) throws CharacterException {
    if (found.isEmpty()) {
      throw new CharacterException(
          folder + " is missing or empty; copy it from MakeHuman's data (CC0 assets)");
    }
    return found;
  }
}
