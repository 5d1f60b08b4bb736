package org.kubi.app.panel.compare;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.control.Ink;
import org.kubi.app.panel.control.Viridis;
import org.kubi.app.panel.text.Texts;
import org.kubi.nn.evaluate.ErrorMap;
import org.kubi.nn.evaluate.ErrorMap.Cell;

/** The map of errors: yaw to the right, pitch upwards; a click on a cell chooses it. */
final class ErrorMapView extends Region {
  private static final double LEFT = 34;
  private static final double BOTTOM = 18;
  private static final double WIDEST_CELL = 46;
  private static final double ROOM_FOR_NUMBERS = 26;
  private static final Color CHOSEN = Color.web("#ff8a14");

  /** From this error on, all is of the brightest colour, degrees. */
  private static final double WORST = 30;

  private static final double BRIGHT = 0.55;

  private final ErrorMapViewModel model;
  private final Texts texts;
  private final Canvas canvas = new Canvas();
  private final Ink ink = new Ink(this::draw);
  private final Tooltip tooltip = Controls.tooltip("");

  ErrorMapView(ErrorMapViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    setId("compare-map");
    getChildren().addAll(canvas, ink);
    setMinHeight(150);
    setPrefHeight(170);
    setAccessibleText(texts.of("compare.map.tip"));
    Tooltip.install(this, tooltip);
    tooltip.setText(texts.of("compare.map.tip"));
    model.map().addListener((changed, was, is) -> draw());
    model.cell().addListener((changed, was, is) -> draw());
    setOnMouseMoved(this::hover);
    setOnMouseClicked(click -> cellAt(click).ifPresent(model::choose));
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  /** Which angles are shown, and how large a cell is. */
  private record Grid(int yawFrom, int pitchFrom, int columns, int rows, double w, double h) {}

  private Optional<Grid> grid() {
    var cells = model.map().get().cells();
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    int left = cells.stream().mapToInt(Cell::yawFrom).min().orElse(0);
    int right = cells.stream().mapToInt(Cell::yawFrom).max().orElse(0) + ErrorMap.STEP;
    int low = cells.stream().mapToInt(Cell::pitchFrom).min().orElse(0);
    int high = cells.stream().mapToInt(Cell::pitchFrom).max().orElse(0) + ErrorMap.STEP;
    int columns = (right - left) / ErrorMap.STEP;
    int rows = (high - low) / ErrorMap.STEP;
    double w = Math.min(WIDEST_CELL, (getWidth() - LEFT - 12) / columns);
    double h = Math.min(w, (getHeight() - BOTTOM - 10) / rows);
    return Optional.of(new Grid(left, low, columns, rows, w, h));
  }

  private double x(Grid grid, int yaw) {
    return LEFT + (double) (yaw - grid.yawFrom()) / ErrorMap.STEP * grid.w();
  }

  private double y(Grid grid, int pitch) {
    return getHeight() - BOTTOM - (double) (pitch - grid.pitchFrom()) / ErrorMap.STEP * grid.h();
  }

  private Optional<Cell> cellAt(MouseEvent mouse) {
    return grid()
        .flatMap(
            grid ->
                model.map().get().cells().stream()
                    .filter(
                        cell -> {
                          double x = mouse.getX() - x(grid, cell.yawFrom());
                          double y = y(grid, cell.pitchFrom()) - mouse.getY();
                          return x >= 0 && x < grid.w() && y >= 0 && y < grid.h();
                        })
                    .findFirst());
  }

  private void hover(MouseEvent move) {
    Optional<Cell> cell = cellAt(move);
    setCursor(cell.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    tooltip.setText(cell.map(c -> told(c, texts)).orElse(texts.of("compare.map.tip")));
  }

  /** A cell in words. */
  static String told(Cell cell, Texts texts) {
    return texts.of(
        "compare.cell",
        cell.yawFrom(),
        cell.yawFrom() + ErrorMap.STEP,
        cell.pitchFrom(),
        cell.pitchFrom() + ErrorMap.STEP,
        cell.count(),
        cell.meanDegrees());
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    grid().ifPresent(grid -> draw(g, grid));
  }

  private void draw(GraphicsContext g, Grid grid) {
    g.setFont(Font.font(11));
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.CENTER);
    for (Cell cell : model.map().get().cells()) {
      double share = Math.min(1, cell.meanDegrees() / WORST);
      double x = x(grid, cell.yawFrom());
      double y = y(grid, cell.pitchFrom()) - grid.h();
      g.setFill(Viridis.of(share));
      g.fillRect(x, y, grid.w() - 1, grid.h() - 1);
      if (grid.w() >= ROOM_FOR_NUMBERS && grid.h() >= 12) {
        g.setFill(share > BRIGHT ? Color.web("#101010") : Color.WHITE);
        g.fillText(
            String.format(Locale.ROOT, grid.w() > 34 ? "%.1f" : "%.0f", cell.meanDegrees()),
            x + grid.w() / 2,
            y + grid.h() / 2);
      }
      if (model.cell().get().map(one -> one.equals(cell)).orElse(false)) {
        g.setStroke(CHOSEN);
        g.setLineWidth(2);
        g.strokeRect(x, y, grid.w() - 1, grid.h() - 1);
      }
    }
    g.setFill(ink.colour());
    int every = grid.w() < ROOM_FOR_NUMBERS ? 2 * ErrorMap.STEP : ErrorMap.STEP;
    int right = grid.yawFrom() + grid.columns() * ErrorMap.STEP;
    for (int yaw = grid.yawFrom(); yaw <= right; yaw += every) {
      g.fillText(yaw + "°", x(grid, yaw), getHeight() - BOTTOM / 2);
    }
    g.setTextAlign(TextAlignment.RIGHT);
    int top = grid.pitchFrom() + grid.rows() * ErrorMap.STEP;
    for (int pitch = grid.pitchFrom(); pitch <= top; pitch += 2 * ErrorMap.STEP) {
      g.fillText(pitch + "°", LEFT - 6, y(grid, pitch));
    }
  }
}
