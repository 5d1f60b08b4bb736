package org.kubi.app.panel.runs;

import javafx.scene.control.TableCell;
import org.kubi.app.panel.control.Controls;

/** A cell of words; its tip has all of them where the column is too narrow. */
final class TippedCell<S> extends TableCell<S, String> {
  @Override
  protected void updateItem(String words, boolean empty) {
    super.updateItem(words, empty);
    boolean none = empty || words == null || words.isEmpty();
    setText(none ? "" : words);
    setTooltip(none ? null : Controls.tooltip(words));
  }
}
