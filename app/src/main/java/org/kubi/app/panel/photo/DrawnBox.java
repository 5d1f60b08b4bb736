package org.kubi.app.panel.photo;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import org.kubi.framing.Box;

/**
 * A box that is being drawn over a photo with the mouse, pixels of the view.
 *
 * @param fromX where the drag began
 * @param toX where it is
 */
public record DrawnBox(double fromX, double fromY, double toX, double toY) {
  /** A box smaller than this was a click. */
  private static final double SMALLEST = 8;

  /** One that begins. */
  public static DrawnBox at(MouseEvent press) {
    return new DrawnBox(press.getX(), press.getY(), press.getX(), press.getY());
  }

  /** The same drag, farther on. */
  public DrawnBox to(MouseEvent move) {
    return new DrawnBox(fromX, fromY, move.getX(), move.getY());
  }

  /** Whether it is too small to be meant as a box. */
  public boolean isClick() {
    return Math.min(width(), height()) < SMALLEST;
  }

  /**
   * The box in pixels of the photo.
   *
   * @param left where the photo lies in the view, as {@code top}
   * @param scale view pixels a photo pixel
   */
  public Box onPhoto(double left, double top, double scale) {
    return new Box((x() - left) / scale, (y() - top) / scale, width() / scale, height() / scale);
  }

  /** Draws its outline. */
  public void draw(GraphicsContext g) {
    PhotoLines.rectangle(g, x(), y(), width(), height(), PhotoLines.BOX);
  }

  private double x() {
    return Math.min(fromX, toX);
  }

  private double y() {
    return Math.min(fromY, toY);
  }

  private double width() {
    return Math.abs(toX - fromX);
  }

  private double height() {
    return Math.abs(toY - fromY);
  }
}
