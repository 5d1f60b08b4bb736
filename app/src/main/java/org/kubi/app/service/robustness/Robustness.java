package org.kubi.app.service.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.gen.random.Dice;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.nn.evaluate.Report;
import org.kubi.nn.evaluate.StoredHead;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoTruth;
import org.kubi.nn.predict.Predictor;

/**
 * Measures a network on pictures that are changed ever more. Each picture is changed by dice of its
 * own, so that the same seed gives the same curves. Memory stays bounded: pictures are changed and
 * answered in chunks.
 */
public final class Robustness {
  private static final int CHUNK = 32;

  private final Predictor predictor;
  private final long seed;
  private final IntConsumer progress;
  private final BooleanSupplier cancelled;

  /**
   * @param predictor the network
   * @param progress is told how many heads are done
   * @param cancelled asked between chunks; true stops
   */
  public Robustness(
      Predictor predictor, long seed, IntConsumer progress, BooleanSupplier cancelled) {
    this.predictor = predictor;
    this.seed = seed;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /** Truths and answers at one strength of one change. */
  private record Bin(
      Change change, double strength, List<Rotation> truths, List<Rotation> answers) {
    private Bin(Change change, double strength) {
      this(change, strength, new ArrayList<>(), new ArrayList<>());
    }

    private Curve.Point point() {
      return new Curve.Point(strength, Report.of(truths, answers));
    }
  }

  /** Where heads are from. */
  private interface Heads {
    Head at(int index) throws DatasetException, PhotoException;
  }

  /**
   * The curves on the first pictures of a data set.
   *
   * @param count how many, at most
   * @return empty if it was cancelled
   */
  public Optional<List<Curve>> on(Dataset dataset, int count)
      throws DatasetException, PhotoException {
    int size = dataset.manifest().size();
    return over(
        Math.min(count, dataset.size()),
        i -> {
          byte[] pixels = new byte[dataset.pictureBytes()];
          dataset.picture(i, pixels, 0);
          return Head.ofPicture(Frame.gray(size, size, pixels), StoredHead.of(dataset, i));
        });
  }

  /**
   * The curves on photos of whose heads all three angles are known.
   *
   * @throws PhotoException that names a photo that cannot be used, or if there are none
   */
  public Optional<List<Curve>> on(List<PhotoItem> photos) throws DatasetException, PhotoException {
    List<PhotoItem> known = known(photos);
    if (known.isEmpty()) {
      throw new PhotoException(
          "of no photo are yaw, pitch and roll known: nothing can be measured");
    }
    return over(
        known.size(),
        i -> {
          PhotoItem item = known.get(i);
          Rotation truth = item.truth().flatMap(PhotoTruth::rotation).orElseThrow();
          return PhotoHead.read(item, truth, predictor.framing());
        });
  }

  /** Those of whose heads all three angles are known. */
  public static List<PhotoItem> known(List<PhotoItem> photos) {
    return photos.stream()
        .filter(item -> item.truth().flatMap(PhotoTruth::rotation).isPresent())
        .toList();
  }

  private Optional<List<Curve>> over(int count, Heads heads)
      throws DatasetException, PhotoException {
    Bin unchanged = new Bin(Change.BLUR, 0);
    List<Bin> bins = new ArrayList<>(List.of(unchanged));
    for (Change change : Change.values()) {
      change.strengths().forEach(strength -> bins.add(new Bin(change, strength)));
    }
    for (int from = 0; from < count; from += CHUNK) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      int to = Math.min(count, from + CHUNK);
      List<Head> chunk = new ArrayList<>();
      for (int i = from; i < to; i++) {
        chunk.add(heads.at(i));
      }
      for (Bin bin : bins) {
        answer(bin, chunk, from);
      }
      progress.accept(to);
    }
    return Optional.of(curves(bins));
  }

  private void answer(Bin bin, List<Head> heads, int first) {
    List<Frame> pictures = new ArrayList<>(heads.size());
    for (int i = 0; i < heads.size(); i++) {
      // The same chances at each strength: the curve is that of one change growing.
      Dice dice = Dice.of(seed, first + i, bin.change().id());
      Change.Changed changed = bin.change().apply(heads.get(i), bin.strength(), dice);
      pictures.add(changed.picture());
      bin.truths().add(changed.truth());
    }
    predictor.predict(pictures).forEach(p -> bin.answers().add(p.estimate().headToCamera()));
  }

  private static List<Curve> curves(List<Bin> bins) {
    Curve.Point unchanged = bins.get(0).point();
    List<Curve> curves = new ArrayList<>();
    for (Change change : Change.values()) {
      List<Curve.Point> points = new ArrayList<>(List.of(unchanged));
      bins.stream()
          .filter(bin -> bin.change() == change && bin.strength() > 0)
          .forEach(bin -> points.add(bin.point()));
      curves.add(new Curve(change, points));
    }
    return curves;
  }
}
