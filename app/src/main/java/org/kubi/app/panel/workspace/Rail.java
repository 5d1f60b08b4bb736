package org.kubi.app.panel.workspace;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;

/** The workspaces one below the other; the one that is shown is marked. */
public final class Rail extends VBox {
  private static final double WIDTH = 76;

  /**
   * The rail.
   *
   * @param current id of the workspace that is shown; a click changes it
   */
  public Rail(List<Workspace> workspaces, StringProperty current, Texts texts) {
    setId("rail");
    getStyleClass().add("rail");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    ToggleGroup group = new ToggleGroup();
    int place = 0;
    for (Workspace workspace : workspaces) {
      place++;
      ToggleButton button =
          new ToggleButton(texts.of(workspace.textKey()), new FontIcon(workspace.icon()));
      button.setId("rail-" + workspace.id());
      button.setContentDisplay(ContentDisplay.TOP);
      button.setMaxWidth(Double.MAX_VALUE);
      Controls.tip(button, texts.of("rail.tip", texts.of(workspace.textKey() + ".tip"), place));
      button.setToggleGroup(group);
      button.setSelected(workspace.id().equals(current.get()));
      button.setOnAction(
          event -> {
            current.set(workspace.id());
            button.setSelected(true); // a click on the shown one does not leave it
          });
      current.addListener((changed, was, is) -> button.setSelected(workspace.id().equals(is)));
      getChildren().add(button);
    }
  }
}
