package org.kubi.app.panel.data;

import java.util.Locale;
import java.util.Optional;
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

/**
 * The map of yaw and pitch: the more samples a cell has, the lighter; a click shows a cell only.
 */
final class CoverageView extends Region {
  private static final double LEFT = 30;
  private static final double BOTTOM = 18;
  private static final double HEIGHT = 172;
  private static final int LABEL_EVERY = 3;
  private static final double LEAST_GAP = 30;
  private static final double HALF_LABEL = 10;

  private final SheetViewModel model;
  private final Texts texts;
  private final Canvas canvas = new Canvas();
  private final Ink ink = new Ink(this::draw);
  private final Tooltip tooltip = Controls.tooltip("");

  CoverageView(SheetViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    setId("coverage");
    getStyleClass().add("coverage");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    getChildren().addAll(canvas, ink);
    model.coverage().addListener((changed, was, is) -> draw());
    model.filter().addListener((changed, was, is) -> draw());
    Tooltip.install(this, tooltip);
    setOnMouseMoved(this::hover);
    setOnMouseClicked(
        click -> cellAt(click).ifPresent(cell -> model.toggle(cell.map.angles(cell.x, cell.y))));
  }

  private record Cell(Coverage map, int x, int y) {}

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  private double cellWidth(Coverage map) {
    return (getWidth() - LEFT - 2) / map.columns();
  }

  private double cellHeight(Coverage map) {
    return (getHeight() - BOTTOM - 4) / map.rows();
  }

  private Optional<Cell> cellAt(MouseEvent mouse) {
    return model
        .coverage()
        .get()
        .map(
            map ->
                new Cell(
                    map,
                    (int) Math.floor((mouse.getX() - LEFT) / cellWidth(map)),
                    (int) Math.floor((getHeight() - BOTTOM - mouse.getY()) / cellHeight(map))))
        .filter(
            cell ->
                cell.x >= 0
                    && cell.y >= 0
                    && cell.x < cell.map.columns()
                    && cell.y < cell.map.rows());
  }

  private void hover(MouseEvent move) {
    Optional<Cell> cell = cellAt(move);
    tooltip.setText(
        cell.map(
                c -> {
                  SampleFilter.Angles a = c.map.angles(c.x, c.y);
                  return texts.of(
                      "data.cell",
                      a.yawFrom(),
                      a.yawTo(),
                      a.pitchFrom(),
                      a.pitchTo(),
                      c.map.at(c.x, c.y));
                })
            .orElse(texts.of("data.coverage.tip")));
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    model.coverage().get().ifPresent(map -> draw(g, map));
  }

  private void draw(GraphicsContext g, Coverage map) {
    double w = cellWidth(map);
    double h = cellHeight(map);
    double floor = getHeight() - BOTTOM;
    double most = Math.log1p(map.most());
    Optional<SampleFilter.Angles> shown = model.filter().get().angles();
    for (int row = 0; row < map.rows(); row++) {
      for (int column = 0; column < map.columns(); column++) {
        int count = map.at(column, row);
        double x = LEFT + column * w;
        double y = floor - (row + 1) * h;
        if (count > 0) {
          g.setFill(Viridis.of(Math.log1p(count) / most));
          g.fillRect(x, y, w - 1, h - 1);
        }
        if (shown.equals(Optional.of(map.angles(column, row)))) {
          g.setStroke(Color.web("#ff8a14"));
          g.setLineWidth(2);
          g.strokeRect(x, y, w - 1, h - 1);
        }
      }
    }
    axes(g, map, w, h, floor);
  }

  private void axes(GraphicsContext g, Coverage map, double w, double h, double floor) {
    g.setFill(ink.colour());
    g.setFont(Font.font(10));
    g.setTextAlign(TextAlignment.CENTER);
    // Heads from all sides have a wide map: fewer numbers have room.
    int every = LABEL_EVERY;
    while (every * w < LEAST_GAP) {
      every *= 2;
    }
    for (int column = 0; column <= map.columns(); column++) {
      int yaw = map.yawFrom() + Coverage.STEP * column;
      if (Math.floorMod(yaw, every * Coverage.STEP) == 0) {
        double x = Math.min(LEFT + column * w, LEFT + map.columns() * w - HALF_LABEL);
        g.fillText(degrees(yaw), x, floor + 12);
      }
    }
    g.setTextAlign(TextAlignment.RIGHT);
    for (int row = 0; row <= map.rows(); row++) {
      int pitch = map.pitchFrom() + Coverage.STEP * row;
      if (Math.floorMod(pitch, LABEL_EVERY * Coverage.STEP) == 0) {
        g.fillText(degrees(pitch), LEFT - 4, Math.max(9, floor - row * h + 4));
      }
    }
  }

  private static String degrees(int value) {
    return String.format(Locale.ROOT, "%d°", value).replace('-', '−');
  }
}
