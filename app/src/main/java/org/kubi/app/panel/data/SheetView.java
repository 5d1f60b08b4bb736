package org.kubi.app.panel.data;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.kubi.app.panel.control.Controls;
import org.kubi.app.panel.text.Texts;

/**
 * The sheet: one picture of what is seen, painted elsewhere, and a scroll bar. However many samples
 * there are, no node is made for any.
 */
final class SheetView extends Region {
  private static final double WHEEL_ROWS = 1.5;

  private final SheetViewModel model;
  private final ImageView view = new ImageView();
  private final ScrollBar bar = new ScrollBar();
  private final Label empty;
  private double scale = 1;

  SheetView(SheetViewModel model, Texts texts) {
    this.model = model;
    setId("sheet");
    getStyleClass().add("sheet");
    setFocusTraversable(true);
    setAccessibleText(texts.of("data.sheet.accessible"));
    setMinSize(160, 160);
    empty = Controls.note("");
    empty
        .textProperty()
        .bind(
            model
                .dataset()
                .map(set -> texts.of(set.isPresent() ? "data.sheet.nothing" : "data.sheet.none")));
    empty.setAlignment(Pos.CENTER);
    empty.visibleProperty().bind(model.count().isEqualTo(0));
    bar.setOrientation(Orientation.VERTICAL);
    bar.valueProperty()
        .addListener((changed, was, is) -> model.top().set((int) Math.round(is.doubleValue())));
    getChildren().addAll(empty, view, bar);
    model.page().addListener((changed, was, is) -> show(is));
    model.top().addListener((changed, was, is) -> bar.setValue(is.doubleValue()));
    model.count().addListener((changed, was, is) -> requestLayout());
    model.cell().addListener((changed, was, is) -> requestLayout());
    setOnScroll(
        scroll -> {
          double rows = -Math.signum(scroll.getDeltaY()) * WHEEL_ROWS;
          model.scroll(rows * model.layout().pitch());
          scroll.consume();
        });
    setOnMousePressed(this::press);
    setOnKeyPressed(this::key);
  }

  private void press(MouseEvent press) {
    requestFocus();
    model.choose(press.getX() * scale, press.getY() * scale);
  }

  private void key(KeyEvent key) {
    int columns = model.layout().columns();
    int page = columns * Math.max(1, model.layout().height() / model.layout().pitch());
    switch (key.getCode()) {
      case LEFT -> model.move(-1);
      case RIGHT -> model.move(1);
      case UP -> model.move(-columns);
      case DOWN -> model.move(columns);
      case PAGE_UP -> model.move(-page);
      case PAGE_DOWN -> model.move(page);
      case HOME -> model.move(-Integer.MAX_VALUE / 2);
      case END -> model.move(Integer.MAX_VALUE / 2);
      default -> {
        return;
      }
    }
    key.consume();
  }

  @Override
  protected void layoutChildren() {
    scale = getScene() == null ? 1 : getScene().getWindow().getOutputScaleX();
    double barWidth = Math.ceil(bar.prefWidth(-1));
    double wide = Math.max(1, getWidth() - barWidth - 4);
    model.resize((int) Math.round(wide * scale), (int) Math.round(getHeight() * scale), scale);
    bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
    empty.resizeRelocate(20, 0, Math.max(0, wide - 40), getHeight());
    SheetLayout layout = model.layout();
    bar.setMax(layout.lastTop());
    bar.setVisibleAmount(
        layout.lastTop() * (double) layout.height() / Math.max(1, layout.contentHeight()));
    bar.setUnitIncrement(layout.pitch());
    bar.setBlockIncrement(layout.height());
    bar.setDisable(layout.lastTop() == 0);
    bar.setValue(model.top().get());
  }

  private void show(SheetPage page) {
    WritableImage image =
        view.getImage() instanceof WritableImage old
                && (int) old.getWidth() == page.width()
                && (int) old.getHeight() == page.height()
            ? old
            : new WritableImage(page.width(), page.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            page.width(),
            page.height(),
            PixelFormat.getIntArgbInstance(),
            page.pixels(),
            0,
            page.width());
    view.setImage(image);
    view.setFitWidth(page.width() / scale);
    view.setFitHeight(page.height() / scale);
  }
}
