package org.kubi.app.panel.command;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/**
 * An act of the window. Its name stands in the texts under {@code command.ID}.
 *
 * @param id lower case words joined by dots
 * @param keys as {@code javafx.scene.input.KeyCombination} reads them; empty without a shortcut
 * @param enabled whether it can be done now
 * @param run does it, on the home thread
 */
public record Command(String id, String keys, ObservableBooleanValue enabled, Runnable run) {
  public Command {
    if (!id.matches("[a-z][a-z0-9]*(\\.[a-z0-9-]+)*")) {
      throw new IllegalArgumentException(
          "a command's id is lower case words joined by dots, found '" + id + "'");
    }
  }

  /** An act that can always be done. */
  public static Command of(String id, String keys, Runnable run) {
    return new Command(id, keys, Bindings.createBooleanBinding(() -> true), run);
  }

  /** The key of its name in the texts. */
  public String textKey() {
    return "command." + id;
  }

  /** Does it, if it can be done now; says whether. */
  public boolean runIfEnabled() {
    boolean can = enabled.get();
    if (can) {
      run.run();
    }
    return can;
  }
}
