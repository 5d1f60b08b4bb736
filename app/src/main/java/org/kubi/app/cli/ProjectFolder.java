package org.kubi.app.cli;

import java.nio.file.Path;
import org.kubi.render.character.source.CharacterSources;

/** The folder of the program, which the launcher tells. */
final class ProjectFolder {
  private ProjectFolder() {}

  static Path get() {
    return Path.of(System.getProperty(CharacterSources.HOME_PROPERTY, ""));
  }
}
