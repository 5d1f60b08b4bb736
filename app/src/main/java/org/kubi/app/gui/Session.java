package org.kubi.app.gui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kubi.app.panel.project.Places;
import org.kubi.app.panel.project.Preferences;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.project.ProjectState;
import org.kubi.app.panel.project.StoredRecord;

/**
 * What the window goes on from: the user's preferences, the project, and how it was left.
 *
 * @param preferences of the user
 * @param preferencesFile where they are kept; empty: nowhere
 * @param project that is open first; it need not exist yet
 * @param state how the project was left
 * @param keepsState whether the project's state is kept from now on
 * @param firstStart whether the user has never opened the window before
 */
public record Session(
    Preferences preferences,
    Optional<Path> preferencesFile,
    Project project,
    Optional<ProjectState> state,
    boolean keepsState,
    boolean firstStart) {

  /** A session that begins with nothing and leaves nothing behind but the project's results. */
  public static Session fresh(Path project) {
    return new Session(
        Preferences.defaults(),
        Optional.empty(),
        new Project(project),
        Optional.empty(),
        false,
        false);
  }

  /**
   * The session of the options. A picture of the window shows what was asked for and nothing that
   * was there before. Reads the disk: not on the toolkit's thread.
   */
  static Session of(GuiOptions options, Places places) {
    if (options.screenshotFile().isPresent()) {
      return fresh(options.project().orElse(places.firstProject()));
    }
    boolean first = !Files.exists(places.preferences());
    Preferences known =
        StoredRecord.read(places.preferences(), Preferences.class).orElse(Preferences.defaults());
    Path folder =
        options
            .project()
            .or(() -> known.recent().stream().map(Path::of).filter(Files::isDirectory).findFirst())
            .orElse(places.firstProject());
    Project project = new Project(folder);
    return new Session(
        known,
        Optional.of(places.preferences()),
        project,
        StoredRecord.read(project.state(), ProjectState.class),
        true,
        first);
  }

  /** Whether a network was open when the project was left. */
  boolean hasNetwork() {
    return state.filter(left -> !left.network().isEmpty()).isPresent();
  }

  /** Projects that were open before, the newest first. */
  List<Path> recent() {
    return preferences.recent().stream().map(Path::of).toList();
  }

  /** The language that was asked for, else the preferred one, else the system's. */
  Locale locale(GuiOptions options) {
    return options
        .language()
        .or(() -> Optional.of(preferences.language()).filter(word -> !word.isEmpty()))
        .map(Locale::forLanguageTag)
        .orElse(Locale.getDefault());
  }
}
