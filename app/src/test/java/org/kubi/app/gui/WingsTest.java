package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.gui.TestWindow.onToolkit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.material2.Material2AL;
import org.kubi.app.panel.workspace.Workspace;

/** On the toolkit's thread; skipped where the toolkit cannot start. */
class WingsTest {
  private static TestWindow window;

  private final List<String> made = new ArrayList<>();
  private final Wings wings =
      new Wings(List.of(workspace("first"), workspace("second"), workspace("third")));
  private final StackPane middle = new StackPane();

  @BeforeAll
  static void openWindow() throws Exception {
    window = TestWindow.open();
  }

  @AfterAll
  static void closeWindow() throws Exception {
    if (window != null) {
      window.close();
    }
  }

  private Workspace workspace(String id) {
    return new Workspace(
        id,
        Material2AL.ADD,
        () -> {
          made.add(id);
          BorderPane view = new BorderPane();
          view.setLeft(new Button("left"));
          view.setCenter(new Button("centre"));
          view.setRight(new Button("right"));
          return view;
        },
        () -> new Label(id));
  }

  /** One pulse of a window with this in it. */
  private static void pulse(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  private static void assertWhole(Region view) {
    BorderPane frame = (BorderPane) view;
    for (var part : List.of(frame.getLeft(), frame.getCenter(), frame.getRight())) {
      assertNotNull(part);
    }
    assertEquals(3, frame.getChildren().size());
  }

  @Test
  void allViewsAreMadeAndStyledPieceByPieceAndWaitOutOfTheScene() throws Exception {
    onToolkit(
        () -> {
          Scene scene = new Scene(new StackPane(wings, middle), 400, 300);
          pulse(scene);
          middle.getChildren().setAll(wings.view("second"));
          int steps = 0;
          int most = 0;
          while (!wings.ready()) {
            List<String> before = List.copyOf(made);
            wings.step();
            most = Math.max(most, made.size() - before.size());
            pulse(scene);
            steps++;
          }
          assertEquals(List.of("second", "first", "third"), made);
          assertEquals(1, most, "views in one step");
          assertTrue(steps > 8, "a view takes several steps, found " + steps);
          assertTrue(wings.getChildren().isEmpty(), "nothing stays in the scene");
          for (String id : List.of("first", "third")) {
            BorderPane view = (BorderPane) wings.view(id);
            assertWhole(view);
            assertNull(view.getScene());
            assertEquals(400, view.getWidth(), "as large as it will be");
            for (var part : view.getChildren()) {
              assertNotNull(((Button) part).getSkin(), "styled");
            }
          }
          assertEquals(3, made.size(), "each view is made once");
          assertSame(wings.tools("first"), wings.tools("first"));
          return true;
        });
  }

  @Test
  void aViewThatIsAskedForHalfWayIsWholeAndStaysWhereItIsShown() throws Exception {
    onToolkit(
        () -> {
          for (int stop = 0; stop < 8; stop++) {
            made.clear();
            Wings fresh = new Wings(List.of(workspace("first"), workspace("second")));
            StackPane shown = new StackPane();
            Scene scene = new Scene(new StackPane(fresh, shown), 400, 300);
            for (int i = 0; i < stop; i++) {
              fresh.step();
              pulse(scene);
            }
            Region view = fresh.view("first");
            shown.getChildren().setAll(view);
            assertWhole(view);
            while (!fresh.ready()) {
              fresh.step();
              pulse(scene);
              assertWhole(view);
              assertSame(shown, view.getParent(), "after " + stop + " steps");
            }
            assertTrue(made.containsAll(List.of("first", "second")) && made.size() == 2);
          }
          return true;
        });
  }
}
