package org.kubi.app.panel.workspace;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/**
 * A part of the window with a place on the rail. Its name stands in the texts under {@code
 * workspace.ID}, what it is for under {@code workspace.ID.tip}.
 *
 * @param id one lower case word
 * @param icon on the rail
 * @param view makes what is shown; asked once, when the workspace is first opened or before
 * @param tools makes what stands in the bar above while the workspace is shown; asked once
 */
public record Workspace(String id, Ikon icon, Supplier<Region> view, Supplier<Node> tools) {
  public Workspace {
    if (!id.matches("[a-z]+")) {
      throw new IllegalArgumentException("a workspace's id is one lower case word, found " + id);
    }
  }

  /** The key of its name in the texts. */
  public String textKey() {
    return "workspace." + id;
  }
}
