package org.kubi.app.service;

import java.util.Arrays;
import java.util.List;
import org.kubi.app.overlay.PlanePictures;
import org.kubi.app.overlay.Sheet;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Sample;
import org.kubi.gen.CastException;
import org.kubi.gen.Draft;
import org.kubi.gen.Enlargement;
import org.kubi.gen.SampleGenerator;
import org.kubi.image.Frame;
import org.kubi.render.Planes;
import org.kubi.render.soft.PlanePainter;
import org.kubi.render.soft.SoftRenderer;

/**
 * A sample of a data set, made again from recipe, seed and index.
 *
 * @param sameBytes whether its picture is that of the data set, bit for bit
 * @param page side by side: the picture of the data set, the scene at another size, its depth,
 *     normals and segments
 */
public record SampleAgain(boolean sameBytes, Frame page) {
  private static final int PANES = 5;

  /**
   * Makes it.
   *
   * @param size side of each pane, pixels
   * @throws DatasetException if its person cannot be made any more
   */
  public static SampleAgain of(Dataset dataset, DataCast cast, int index, int size)
      throws DatasetException {
    SampleGenerator generator = cast.generator(dataset);
    byte[] stored = dataset.sample(index).picture();
    int side = dataset.manifest().size();
    try (SoftRenderer renderer = new SoftRenderer()) {
      Draft draft = generator.draft(index);
      byte[] again = generator.render(List.of(draft), renderer).get(0).picture();
      Planes planes = new PlanePainter().planes(Enlargement.scene(draft, size));
      List<Frame> panes =
          List.of(
              Frame.gray(side, side, stored).resized(size, size).toRgb(),
              Enlargement.of(draft, size, renderer),
              PlanePictures.depth(planes),
              PlanePictures.normals(planes),
              PlanePictures.segments(planes));
      return new SampleAgain(Arrays.equals(stored, again), Sheet.of(panes, PANES));
    } catch (CastException e) {
      throw new DatasetException(dataset.folder() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Whether this program makes a sample of a data set again to the bit, or with a renderer of
   * another kind its numbers.
   *
   * @throws DatasetException if its person cannot be made any more
   */
  static boolean isSame(Dataset dataset, DataCast cast, int index) throws DatasetException {
    SampleGenerator generator = cast.generator(dataset);
    try (SoftRenderer renderer = new SoftRenderer()) {
      Sample again = generator.render(List.of(generator.draft(index)), renderer).get(0);
      Sample stored = dataset.sample(index);
      boolean comparable = dataset.manifest().renderer().equals(renderer.id());
      return Arrays.equals(stored.numbers(), again.numbers())
          && (!comparable || Arrays.equals(stored.picture(), again.picture()));
    } catch (CastException e) {
      throw new DatasetException(dataset.folder() + ": " + e.getMessage(), e);
    }
  }
}
