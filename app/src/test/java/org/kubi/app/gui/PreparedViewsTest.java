package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.gui.TestWindow.await;
import static org.kubi.app.gui.TestWindow.onToolkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

/** Looks at the real window twice; skipped where the toolkit cannot start. */
class PreparedViewsTest {
  private static final List<String> OTHERS =
      Panels.IDS.stream().filter(id -> !id.equals(Panels.STAGE)).toList();

  @Test
  void aViewThatWasMadeBeforeStandsAsOneThatIsMadeWhenItIsOpened() throws Exception {
    Map<String, List<String>> opened = places(false);
    Map<String, List<String>> prepared = places(true);
    for (String id : OTHERS) {
      List<String> places = opened.getOrDefault(id, List.of());
      assertTrue(places.size() > 100, id + " has many nodes, found " + places.size());
      assertEquals("", difference(places, prepared.getOrDefault(id, List.of())), id);
    }
  }

  /** What only one of them has; a table keeps some of its parts in no order. */
  private static String difference(List<String> some, List<String> others) {
    List<String> less = new ArrayList<>(some);
    List<String> more = new ArrayList<>(others);
    others.forEach(less::remove);
    some.forEach(more::remove);
    return less.isEmpty() && more.isEmpty() ? "" : less + " instead of " + more;
  }

  private static Map<String, List<String>> places(boolean prepared) throws Exception {
    Map<String, List<String>> places = new LinkedHashMap<>();
    try (TestWindow window = TestWindow.open()) {
      MainWindow root = (MainWindow) window.scene().getRoot();
      await(() -> window.bench().settled());
      if (prepared) {
        onToolkit(() -> prepareAll(root));
      }
      for (String id : OTHERS) {
        onToolkit(
            () -> {
              window.bench().desk().workspace().set(id);
              pulse(root);
              return true;
            });
        await(() -> window.bench().settled());
        places.put(
            id,
            onToolkit(
                () -> {
                  pulse(root);
                  List<String> found = new ArrayList<>();
                  look(root.wings().view(id), root, found);
                  return found;
                }));
      }
    }
    return places;
  }

  private static boolean prepareAll(MainWindow root) {
    while (!root.wings().ready()) {
      root.wings().step();
      pulse(root);
    }
    return true;
  }

  /** What a pulse does, done twice: what a layout changes may need another one. */
  private static void pulse(Parent root) {
    for (int i = 0; i < 2; i++) {
      root.applyCss();
      root.layout();
    }
  }

  private static void look(Node node, Node root, List<String> found) {
    Bounds at = root.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    found.add(
        "%s %s %d %d %d %d"
            .formatted(
                node.getClass().getSimpleName(),
                node.getId(),
                Math.round(at.getMinX()),
                Math.round(at.getMinY()),
                Math.round(at.getWidth()),
                Math.round(at.getHeight())));
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> look(child, root, found));
    }
  }
}
