package org.kubi.gen.random.occluder;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.paint.Canvas;

/** What is laid over pictures later: captions, dates, logos, watermarks. */
final class Overlay {
  private Overlay() {}

  static void paint(Canvas canvas, double scale, Dice dice) {
    switch (dice.choose(3, 1, 2)) {
      case 0 -> caption(canvas, scale, dice);
      case 1 -> logo(canvas, scale, dice);
      default -> watermark(canvas, scale, dice);
    }
  }

  /** Lines of letters at the bottom or the top, often on a bar. */
  private static void caption(Canvas canvas, double scale, Dice dice) {
    int size = canvas.size();
    double height = scale * dice.uniform(3, 8);
    int lines = 1 + dice.below(2);
    double depth = lines * height * 1.4;
    double top = dice.chance(0.75) ? size - depth - dice.uniform(0, 6) : dice.uniform(0, 5);
    double ink = dice.chance(0.6) ? dice.uniform(200, 255) : dice.uniform(0, 60);
    if (dice.chance(0.4)) {
      canvas.rectangle(0, top - 1, size, top + depth, 255 - ink, dice.uniform(0.4, 1));
    }
    for (int line = 0; line < lines; line++) {
      double start = dice.uniform(-10, 15);
      letters(canvas, start, top + line * height * 1.4, height, ink, 1, dice);
    }
  }

  private static void logo(Canvas canvas, double scale, Dice dice) {
    int size = canvas.size();
    double radius = scale * dice.uniform(4, 9);
    double x = dice.chance(0.5) ? radius + 2 : size - radius - 2;
    double y = dice.chance(0.5) ? radius + 2 : size - radius - 2;
    double ink = dice.uniform(0, 255);
    canvas.ellipse(x, y, radius, radius, ink, 1);
    letters(
        canvas, x - radius * 0.6, y - radius * 0.35, radius * 0.7, ink < 128 ? 240 : 15, 1, dice);
  }

  private static void watermark(Canvas canvas, double scale, Dice dice) {
    int size = canvas.size();
    double height = scale * dice.uniform(4, 10);
    double alpha = dice.uniform(0.15, 0.5);
    double y = dice.uniform(0.1, 0.8) * size;
    letters(canvas, dice.uniform(-15, 10), y, height, dice.chance(0.7) ? 255 : 0, alpha, dice);
  }

  /** Strokes that look like letters from afar: a stem with bars, by chance, word by word. */
  private static void letters(
      Canvas canvas, double left, double top, double height, double ink, double alpha, Dice dice) {
    double width = height * 0.6;
    double stroke = Math.max(0.7, height * 0.16);
    double x = left;
    while (x < canvas.size()) {
      if (dice.chance(0.15)) {
        x += width;
        continue;
      }
      if (dice.chance(0.8)) {
        canvas.rectangle(x, top, x + stroke, top + height, ink, alpha);
      }
      if (dice.chance(0.5)) {
        canvas.rectangle(x + width * 0.6, top, x + width * 0.6 + stroke, top + height, ink, alpha);
      }
      for (int bar = 0; bar < 3; bar++) {
        if (dice.chance(0.5)) {
          double y = top + bar * (height - stroke) / 2;
          canvas.rectangle(x + stroke, y, x + width * 0.6, y + stroke, ink, alpha);
        }
      }
      x += width;
    }
  }
}
