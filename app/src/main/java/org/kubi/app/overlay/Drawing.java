package org.kubi.app.overlay;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.kubi.framing.Box;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;

/** Lines, letters and blends on a picture. */
final class Drawing {
  private static final Color[] AXES = {
    new Color(0xe5484d), new Color(0x46a758), new Color(0x3e8bff)
  };

  private final BufferedImage image;
  private final Graphics2D graphics;

  Drawing(Frame frame) {
    image = FrameImages.toImage(frame.toRgb());
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
  }

  Drawing(int width, int height, int gray) {
    this(Frame.filled(width, height, 3, gray));
  }

  /** A box's outline. */
  Drawing box(Box box, int rgb) {
    graphics.setColor(new Color(rgb));
    graphics.setStroke(new BasicStroke(1.5f));
    graphics.draw(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    return this;
  }

  /** The head's axes from a centre: red to its left, green up, blue where the nose points. */
  Drawing axes(Rotation headToCamera, double centreX, double centreY, double length) {
    Vec3[] axes = {Vec3.X, Vec3.Y, Vec3.Z};
    graphics.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    // The axis that points away most is drawn first.
    IntStream.range(0, 3)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> headToCamera.apply(axes[i]).z()))
        .forEach(
            i -> {
              Vec3 tip = headToCamera.apply(axes[i]).times(length);
              graphics.setColor(AXES[i]);
              graphics.draw(
                  new Line2D.Double(centreX, centreY, centreX + tip.x(), centreY - tip.y()));
            });
    return this;
  }

  /** Another frame with its top left corner at (x, y). */
  Drawing paste(Frame frame, int x, int y) {
    graphics.drawImage(FrameImages.toImage(frame.toRgb()), x, y, null);
    return this;
  }

  /** Letters with the baseline at (x, y); on a machine without any font nothing is drawn. */
  Drawing text(String text, int x, int y, int points, int rgb) {
    if (!Fonts.AVAILABLE) {
      return this;
    }
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, points));
    graphics.setColor(new Color(rgb));
    graphics.drawString(text, x, y);
    return this;
  }

  /** Letters in the middle of x. */
  Drawing centred(String text, int x, int y, int points, int rgb) {
    if (!Fonts.AVAILABLE) {
      return this;
    }
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, points);
    int width = graphics.getFontMetrics(font).stringWidth(text);
    return text(text, x - width / 2, y, points, rgb);
  }

  /** A filled rectangle. */
  Drawing fill(int x, int y, int width, int height, int rgb) {
    graphics.setColor(new Color(rgb));
    graphics.fillRect(x, y, width, height);
    return this;
  }

  /** A straight line. */
  Drawing line(double fromX, double fromY, double toX, double toY, double width, int rgb) {
    graphics.setColor(new Color(rgb));
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
    return this;
  }

  /** The finished picture. */
  Frame frame() {
    graphics.dispose();
    return FrameImages.of(image);
  }

  /** Whether this Java finds a font: a bare server may have none. */
  private static final class Fonts {
    static final boolean AVAILABLE = probe();

    private static boolean probe() {
      try {
        BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = dot.createGraphics();
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
        g.getFontMetrics().stringWidth("x");
        g.dispose();
        return true;
      } catch (InternalError | RuntimeException e) {
        // "Fontconfig head is null" and its kin: pictures go without letters.
        return false;
      }
    }
  }
}
