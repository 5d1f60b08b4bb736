package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.gui.TestWindow.await;
import static org.kubi.app.gui.TestWindow.onToolkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.gen.Aim;
import org.testfx.api.FxRobot;

/** Two networks are held against photos whose truth is known, with the mouse. */
class CompareFlowTest {
  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private TestWindow window;
  private Desk desk;

  @BeforeEach
  void open() throws Exception {
    window = TestWindow.open(Session.fresh(folder.resolve("project")));
    desk = window.bench().desk();
  }

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      window.close();
    }
  }

  private Node node(String id) {
    return window.scene().lookup(id);
  }

  private boolean act(Runnable act) throws Exception {
    return onToolkit(
        () -> {
          act.run();
          return true;
        });
  }

  @Test
  void aCardShowsItsNetworkACellItsHeadsAndMoreOfThemAreGenerated() throws Exception {
    window.click(robot, "#rail-compare");
    await(() -> node("#compare-table") != null);
    act(() -> window.bench().network().open(Path.of("net")));
    Path table =
        Files.writeString(
            folder.resolve("photos.csv"),
            "file,x,y,w,h,yaw,pitch,roll\n"
                + "a.jpg,40,30,30,40,20,5,0\nb.jpg,40,30,30,40,25,5,0\nc.jpg,40,30,30,40,-40,5,0\n");
    act(() -> window.bench().open(List.of(table)));
    act(() -> desk.compare().lineup().add(folder));
    await(
        () ->
            desk.compare().rows().size() == 3
                && desk.compare().rows().stream().allMatch(row -> row.answerOf(1).isPresent()));
    await(
        () ->
            node("#compare-card-1") != null
                && desk.compare().overlay().portraits().get().size() == 2);
    TableView<?> heads = (TableView<?>) node("#compare-table");
    assertEquals(7, onToolkit(() -> heads.getColumns().size()), "an error for each network");

    window.click(robot, "#compare-card-1");
    await(() -> desk.compare().lineup().shown().get() == 1);

    // The map has two cells; the right one holds two of the heads.
    await(
        () ->
            desk.compare().errors().map().get().cells().size() == 2
                && node("#compare-map").isVisible());
    Node drawn = window.still("#compare-map");
    Bounds map = onToolkit(() -> drawn.localToScreen(drawn.getBoundsInLocal()));
    for (double x = map.getMaxX() - 8;
        onToolkit(() -> desk.compare().errors().cell().get().isEmpty());
        x -= 12) {
      assertTrue(x > map.getMinX(), "no cell was under the mouse");
      robot.clickOn(new Point2D(x, map.getMaxY() - 30));
    }
    await(() -> heads.getItems().size() == 2);
    assertTrue(
        onToolkit(() -> ((Labeled) node("#compare-cell")).getText().startsWith("Yaw 15° to 30°")));

    window.click(robot, "#compare-more");
    await(() -> desk.workspace().get().equals("data"));
    await(() -> desk.data().generate().recipe().get().word().endsWith("aimed-left15-up0.json"));
    assertEquals(
        List.of(new Aim(0, 15, 30, 0, 15, 1)),
        onToolkit(() -> desk.data().generate().recipe().get().recipe().aim()));
  }
}
