package org.kubi.app.cli;

import java.nio.file.Path;

/** The folder of the program, which the launcher tells. */
final class ProjectFolder {
  private ProjectFolder() {}

  static Path get() {
    return Path.of(System.getProperty("kubi.home", ""));
  }
}
