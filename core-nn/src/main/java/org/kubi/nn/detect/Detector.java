package org.kubi.nn.detect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kubi.framing.Box;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.predict.OnnxRuntime;

/**
 * Finds heads in photos. The network looks at each size of a {@link Pyramid} as a whole; boxes that
 * mean the same head become one. A photo of any size costs about the same: it is made smaller
 * first, so that its longer side has {@code 12 / smallest} pixels.
 *
 * <p>For one thread at a time or many; must be closed.
 */
public final class Detector implements HeadFinder {
  /** What is less sure than this has no say at all. */
  private static final double LEAST_SCORE = 0.1;

  private static final NonMaximum NON_MAXIMUM = new NonMaximum(0.35);

  private final HeadMaps maps;

  Detector(HeadMaps maps) {
    this.maps = maps;
  }

  /**
   * Loads a detector: into ONNX Runtime where that can be used, else into plain Java, which is
   * slower and gives the same boxes.
   *
   * @param folder with card.json and weights.bin
   * @throws ModelException if it is none, or damaged
   */
  public static Detector open(Path folder) throws ModelException {
    Checkpoint checkpoint = Checkpoint.load(folder);
    if (!checkpoint.card().preset().equals(DetectorTrainer.PRESET)) {
      throw new ModelException(
          "%s is a network of the preset %s, not a head detector: name the folder of one"
              .formatted(folder, checkpoint.card().preset()));
    }
    if (checkpoint.weights().length != HeadLayers.weights()) {
      throw new ModelException(
          "%s has %d weights, a head detector has %d: it is of another version of the program"
              .formatted(folder, checkpoint.weights().length, HeadLayers.weights()));
    }
    List<HeadLayers.Layer> layers = HeadLayers.of(checkpoint.weights());
    return new Detector(maps(layers));
  }

  private static HeadMaps maps(List<HeadLayers.Layer> layers) {
    if (OnnxRuntime.obstacle().isEmpty()) {
      try {
        return OnnxMaps.open(layers, 1);
      } catch (ModelException e) {
        // No library for this machine.
        return new PlainMaps(layers);
      }
    }
    return new PlainMaps(layers);
  }

  @Override
  public List<Detection> find(Frame photo, double threshold, double smallest) {
    HeadFinder.check(threshold, smallest);
    List<Detection> found = new ArrayList<>();
    for (Pyramid.Level level : Pyramid.of(photo, smallest).levels()) {
      read(level, found);
    }
    return NON_MAXIMUM.keep(found).stream().filter(head -> head.score() >= threshold).toList();
  }

  private void read(Pyramid.Level level, List<Detection> found) {
    Plane plane = level.plane().padded(HeadCode.CELL);
    float[] map = maps.of(plane);
    int columns = plane.width() / HeadCode.CELL;
    int rows = plane.height() / HeadCode.CELL;
    int cells = columns * rows;
    for (int cell = 0; cell < cells; cell++) {
      double score = HeadCode.score(map[cell]);
      int column = cell % columns;
      int row = cell / columns;
      // Not in what was only added to fill the last cells.
      boolean inPhoto =
          HeadCode.middle(column) < level.plane().width() + HeadCode.CELL / 2.0
              && HeadCode.middle(row) < level.plane().height() + HeadCode.CELL / 2.0;
      if (score >= LEAST_SCORE && inPhoto) {
        Box box =
            HeadCode.decode(
                map[cell + cells],
                map[cell + 2 * cells],
                map[cell + 3 * cells],
                map[cell + 4 * cells],
                column,
                row);
        found.add(
            new Detection(
                new Box(
                    box.x() / level.scaleX(),
                    box.y() / level.scaleY(),
                    box.width() / level.scaleX(),
                    box.height() / level.scaleY()),
                score));
      }
    }
  }

  @Override
  public void close() {
    maps.close();
  }
}
