package org.kubi.app.panel.project;

import java.util.ArrayList;
import java.util.List;

/**
 * What a user prefers in every project.
 *
 * @param dark bright letters on dark paper
 * @param language {@code en}, {@code ja}, or empty for that of the system
 * @param recent folders of projects, the newest first
 */
public record Preferences(boolean dark, String language, List<String> recent) {
  private static final int MOST_RECENT = 12;

  public Preferences {
    recent = List.copyOf(recent);
  }

  /** Bright, in the system's language, without a project. */
  public static Preferences defaults() {
    return new Preferences(false, "", List.of());
  }

  /** Bright or dark. */
  public Preferences withDark(boolean other) {
    return new Preferences(other, language, recent);
  }

  /** Another language. */
  public Preferences withLanguage(String other) {
    return new Preferences(dark, other, recent);
  }

  /** With a project as the newest. */
  public Preferences withRecent(String folder) {
    List<String> next = new ArrayList<>(List.of(folder));
    recent.stream().filter(one -> !one.equals(folder)).limit(MOST_RECENT - 1).forEach(next::add);
    return new Preferences(dark, language, next);
  }
}
