package org.kubi.render.character.makehuman;

import java.nio.file.Path;
import org.kubi.render.character.CharacterException;

/**
 * What we use of an .mhmat file.
 *
 * @param file where it was read from
 * @param texture reference to its picture; empty if it has none
 */
record MaterialFile(Path file, String texture) {
  static MaterialFile read(TextAsset text) throws CharacterException {
    String texture = "";
    while (text.next()) {
      if (text.word(0).equals("diffuseTexture")) {
        texture = text.rest(1);
      }
    }
    return new MaterialFile(text.file(), texture);
  }
}
