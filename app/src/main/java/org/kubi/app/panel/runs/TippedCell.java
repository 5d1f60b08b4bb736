package org.kubi.app.panel.runs;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.kubi.app.panel.control.Controls;

/**
 * A cell of words; its tip has all of them where the column is too narrow. The tip is made when the
 * mouse comes, since each is a window to JavaFX, and most cells never show theirs.
 */
final class TippedCell<S> extends TableCell<S, String> {
  TippedCell() {
    setOnMouseEntered(entered -> tell());
  }

  @Override
  protected void updateItem(String words, boolean empty) {
    super.updateItem(words, empty);
    setText(empty || words == null ? "" : words);
    if (getTooltip() != null) {
      tell();
    }
  }

  private void tell() {
    Tooltip tip = getTooltip();
    if (getText().isEmpty()) {
      setTooltip(null);
    } else if (tip == null) {
      setTooltip(Controls.tooltip(getText()));
    } else {
      tip.setText(getText());
    }
  }
}
