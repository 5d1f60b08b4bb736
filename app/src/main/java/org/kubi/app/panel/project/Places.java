package org.kubi.app.panel.project;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where a user's things lie.
 *
 * @param preferences the file of the preferences
 * @param firstProject the project of somebody who has not chosen one
 */
public record Places(Path preferences, Path firstProject) {
  private static final String FILE = "preferences.json";

  /** Those of this user, by the customs of the system. */
  public static Places standard() {
    return of(
        System.getProperty("os.name", ""), System.getProperty("user.home", ""), System.getenv());
  }

  static Places of(String system, String home, Map<String, String> environment) {
    String os = system.toLowerCase(Locale.ROOT);
    Path user = Path.of(home);
    Path settings;
    if (os.contains("win")) {
      settings = Path.of(environment.getOrDefault("APPDATA", home)).resolve("Kubi");
    } else if (os.contains("mac")) {
      settings = user.resolve("Library/Application Support/Kubi");
    } else {
      String named = environment.getOrDefault("XDG_CONFIG_HOME", "");
      settings = (named.isBlank() ? user.resolve(".config") : Path.of(named)).resolve("kubi");
    }
    return new Places(settings.resolve(FILE), user.resolve("Kubi"));
  }
}
