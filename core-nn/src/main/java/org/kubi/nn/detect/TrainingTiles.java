package org.kubi.nn.detect;

import java.util.SplittableRandom;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.framing.Box;
import org.kubi.image.Frame;
import org.kubi.label.Labels;

/**
 * The pictures that the detector learns from: four of a data set put together as 2x2, each mirrored
 * or not and with its own light, some of them enlarged parts. So most cells see no edge of the
 * picture, as in a photo, and pictures have up to four heads.
 */
final class TrainingTiles {
  /** Tiles a side of a picture. */
  static final int TILES = 2;

  private static final int LEVELS = 256;
  private static final double GAMMA = 0.25;
  private static final double CONTRAST = 0.25;
  private static final double BRIGHTNESS = 0.12;
  private static final double NOISE = 0.03;

  /** Share of the tiles that show a part of a picture alone, enlarged. */
  private static final double ENLARGED = 0.25;

  /** Side of the smallest such part, as a share of the picture's. */
  private static final double SMALLEST_PART = 0.25;

  private static final double LARGEST_PART = 0.7;

  private final Dataset dataset;
  private final float[] boxes;
  private final int tile;
  private final HeadTargets targets;

  TrainingTiles(Dataset dataset) throws DatasetException {
    this.dataset = dataset;
    this.boxes = dataset.column(Labels.FACE_BOX);
    this.tile = dataset.manifest().size();
    int cells = TILES * tile / HeadCode.CELL;
    this.targets = new HeadTargets(cells, cells);
  }

  /** Side of a picture, pixels. */
  int side() {
    return TILES * tile;
  }

  /** Numbers of a map. */
  int answers() {
    return targets.count();
  }

  /** How many of the data set's pictures one takes. */
  static int each() {
    return TILES * TILES;
  }

  /**
   * Puts a picture and its map together.
   *
   * @param order the data set's pictures in some order
   * @param from where in that order this picture's begin
   * @param nth which picture of the batch is written
   */
  void write(
      int[] order, int from, SplittableRandom random, float[] pictures, float[] maps, int nth) {
    int atMap = nth * answers();
    targets.clear(maps, atMap);
    byte[] pixels = new byte[tile * tile];
    int cells = tile / HeadCode.CELL;
    for (int row = 0; row < TILES; row++) {
      for (int column = 0; column < TILES; column++) {
        int index = order[from + row * TILES + column];
        dataset.picture(index, pixels, 0);
        Box face = face(index);
        byte[] shown = pixels;
        if (random.nextDouble() < ENLARGED) {
          double part =
              tile
                  * SMALLEST_PART
                  * StrictMath.pow(LARGEST_PART / SMALLEST_PART, random.nextDouble());
          double left = (tile - part) * random.nextDouble();
          double top = (tile - part) * random.nextDouble();
          Frame whole = Frame.gray(tile, tile, pixels);
          shown = whole.resample(left, top, part, part, tile, tile).pixels();
          double scale = tile / part;
          face =
              new Box(
                  scale * (face.x() - left),
                  scale * (face.y() - top),
                  scale * face.width(),
                  scale * face.height());
        }
        boolean mirrored = random.nextBoolean();
        int at = nth * side() * side() + row * tile * side() + column * tile;
        paint(shown, mirrored, random, pictures, at);
        Box placed = placed(face, mirrored, column * tile, row * tile);
        targets.add(placed, maps, atMap, column * cells, row * cells, cells);
      }
    }
  }

  private Box face(int index) {
    int at = 4 * index;
    return new Box(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]);
  }

  private Box placed(Box face, boolean mirrored, double left, double top) {
    double x = mirrored ? tile - face.x() - face.width() : face.x();
    return new Box(left + x, top + face.y(), face.width(), face.height());
  }

  private void paint(
      byte[] pixels, boolean mirrored, SplittableRandom random, float[] pictures, int at) {
    float[] levels = levels(random);
    float noise = (float) (NOISE * random.nextDouble() * random.nextDouble());
    for (int y = 0; y < tile; y++) {
      for (int x = 0; x < tile; x++) {
        int source = y * tile + (mirrored ? tile - 1 - x : x);
        float grain = noise * ((random.nextInt() >> 16) / 32768f);
        pictures[at + y * side() + x] = levels[pixels[source] & 0xff] + grain;
      }
    }
  }

  /** What each gray becomes: gamma, contrast about the middle, brightness, then as photos are. */
  private static float[] levels(SplittableRandom random) {
    double gamma = StrictMath.exp(GAMMA * normal(random));
    double contrast = StrictMath.exp(CONTRAST * normal(random));
    double brightness = BRIGHTNESS * normal(random);
    float[] levels = new float[LEVELS];
    for (int i = 0; i < LEVELS; i++) {
      double curved = StrictMath.pow(i / 255.0, gamma);
      double value = (curved - 0.5) * contrast + 0.5 + brightness;
      levels[i] = Plane.centred((float) (255 * Math.max(0, Math.min(1, value))));
    }
    return levels;
  }

  /** Nearly normal: the sum of twelve uniform numbers, less 6. */
  private static double normal(SplittableRandom random) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }
}
