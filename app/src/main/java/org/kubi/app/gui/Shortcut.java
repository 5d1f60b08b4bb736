package org.kubi.app.gui;

import javafx.scene.input.KeyCombination;

/**
 * A key that works everywhere in the window.
 *
 * @param keys as {@link KeyCombination#keyCombination} reads them
 * @param act what it does, in a few words
 * @param run does it
 */
record Shortcut(String keys, String act, Runnable run) {
  KeyCombination combination() {
    return KeyCombination.keyCombination(keys);
  }

  /** The keys as this system's users read them. */
  String shown() {
    return combination().getDisplayText();
  }
}
