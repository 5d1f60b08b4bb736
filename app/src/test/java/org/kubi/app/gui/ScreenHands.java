package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.gui.TestWindow.onToolkit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.kubi.app.panel.command.Command;
import org.kubi.app.panel.data.Coverage;
import org.kubi.app.panel.data.SampleFilter;
import org.kubi.app.panel.project.DataSetEntry;

/** What walks through the window's screens do to it: open, show, close, and wait for it. */
class ScreenHands {
  /** Nobody waits longer for one thing, on whatever machine. */
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

  final TestWindow window;
  final Workbench bench;
  final Desk desk;

  ScreenHands(TestWindow window) {
    this.window = window;
    this.bench = window.bench();
    this.desk = bench.desk();
  }

  /** Closes what lies over the workspaces, so that the next screen begins with them alone. */
  void tidy() throws Exception {
    uncover();
    act(
        () -> {
          desk.palette().open().set(false);
          desk.tour().skip();
          node("#key-help").setVisible(false);
          if (node("#drawer").isVisible()) {
            command("jobs"); // shows its first tab, or closes it
          }
          if (node("#drawer").isVisible()) {
            command("jobs");
          }
          dropNotices();
        });
  }

  /** Closes menus and questions. */
  void uncover() throws Exception {
    act(
        () -> {
          for (Node box : window.scene().getRoot().lookupAll(".combo-box-base")) {
            ((ComboBoxBase<?>) box).hide();
          }
          for (Node menu : window.scene().getRoot().lookupAll(".menu-button")) {
            ((MenuButton) menu).hide();
          }
          for (Window one : List.copyOf(Window.getWindows())) {
            if (one != window.stage()) {
              one.hide();
            }
          }
        });
    await(() -> Window.getWindows().size() == 1);
  }

  /** Takes away what goes by itself. */
  void dropNotices() {
    for (Node notice : Set.copyOf(window.scene().getRoot().lookupAll(".notification"))) {
      ((Pane) notice.getParent()).getChildren().remove(notice);
    }
  }

  /** Waits until nothing is read, rendered or moved; a job may go on. */
  void settle() throws Exception {
    await(
        () ->
            bench.settled()
                || (desk.jobs().running().isPresent()
                    && bench.render().idle()
                    && bench.network().idle()
                    && desk.idle()
                    && !bench.player().gliding()));
  }

  /** Opens a menu or a window that does not wait for an answer. */
  static void opened(Runnable act) throws Exception {
    act(act);
    await(() -> Window.getWindows().size() > 1);
  }

  /** Asks something that waits for its answer. */
  static void asked(Runnable question) throws Exception {
    Platform.runLater(question);
    await(() -> Window.getWindows().size() > 1);
  }

  Node node(String id) {
    return window.scene().getRoot().lookup(id);
  }

  MenuButton menu(String id) {
    return (MenuButton) node(id);
  }

  ToggleButton toggle(String key) {
    return window.scene().getRoot().lookupAll(".toggle-button").stream()
        .filter(node -> ((Labeled) node).getText().equals(bench.texts().of(key)))
        .map(ToggleButton.class::cast)
        .findFirst()
        .orElseThrow();
  }

  void command(String id) {
    desk.commands().all().stream()
        .filter(one -> one.id().equals(id))
        .forEach(Command::runIfEnabled);
  }

  void show(String workspace) throws Exception {
    act(() -> desk.workspace().set(workspace));
    settle();
  }

  void expand(String part) throws Exception {
    act(
        () ->
            window.scene().getRoot().lookupAll("#recipe-part-" + part).stream()
                .map(TitledPane.class::cast)
                .forEach(pane -> pane.setExpanded(true)));
  }

  void scroll(String pane, double place) throws Exception {
    act(
        () -> {
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
          ((ScrollPane) node(pane)).setVvalue(place);
        });
  }

  static void act(Runnable act) throws Exception {
    assertTrue(
        onToolkit(
            () -> {
              act.run();
              return true;
            }));
  }

  static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE;
    while (!onToolkit(condition)) {
      assertTrue(System.nanoTime() < end, "waited five minutes in vain");
      Thread.sleep(30);
    }
  }

  /** The first data set that is finished. */
  DataSetEntry whole() {
    return desk.data().contents().get().dataSets().stream()
        .filter(DataSetEntry::complete)
        .findFirst()
        .orElseThrow();
  }

  /** The cell of the map that has most pictures. */
  SampleFilter.Angles fullest() {
    Coverage map = desk.data().sheet().coverage().get().orElseThrow();
    SampleFilter.Angles found = map.angles(0, 0);
    int most = -1;
    for (int row = 0; row < map.rows(); row++) {
      for (int column = 0; column < map.columns(); column++) {
        if (map.at(column, row) > most) {
          most = map.at(column, row);
          found = map.angles(column, row);
        }
      }
    }
    return found;
  }
}
