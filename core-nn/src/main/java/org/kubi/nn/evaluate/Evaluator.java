package org.kubi.nn.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Json;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.peer.PeerNetwork;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoList;
import org.kubi.nn.photo.PhotoShelf;
import org.kubi.nn.predict.Prediction;
import org.kubi.nn.predict.Predictor;

/**
 * Runs a network over pictures and measures it. Writes {@code report.json} (see {@link Report}),
 * {@code predictions.csv} and, where true rotations are known, {@code error-map.json} into a
 * folder. Memory stays bounded: pictures are read and answered in chunks.
 */
public final class Evaluator {
  private static final int CHUNK = 256;

  /** Fewer, since each photo takes far longer to read. */
  private static final int PHOTO_CHUNK = 64;

  /** A report that is read by eye or by a script lists the answers of so many photos. */
  static final int MOST_LISTED = 100;

  private final Predictor predictor;
  private final IntConsumer progress;
  private final BooleanSupplier cancelled;

  /**
   * @param predictor the network
   * @param progress is told how many pictures are done
   * @param cancelled asked now and then; true stops
   */
  public Evaluator(Predictor predictor, IntConsumer progress, BooleanSupplier cancelled) {
    this.predictor = predictor;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /** Neither watched nor stopped. */
  public Evaluator(Predictor predictor) {
    this(predictor, done -> {}, () -> false);
  }

  /**
   * The figures on a data set.
   *
   * @return empty if it was cancelled; then nothing is written
   * @throws DatasetException that names the sample whose truth is no rotation
   */
  public Optional<Report> evaluate(Dataset dataset, Path folder)
      throws DatasetException, ModelException {
    return measure(dataset, folder).map(Evaluation::report);
  }

  /**
   * The figures on photos; where a list has no truth, only predictions are written.
   *
   * @return empty if it was cancelled; then nothing is written
   * @throws PhotoException if no photo can be used
   */
  public Optional<Report> evaluate(PhotoList photos, Path folder)
      throws PhotoException, ModelException {
    return measure(photos, List.of(), folder).map(Evaluation::report);
  }

  /**
   * Measures on a data set.
   *
   * @return empty if it was cancelled; then nothing is written
   * @throws DatasetException that names the sample whose truth is no rotation
   */
  public Optional<Evaluation> measure(Dataset dataset, Path folder)
      throws DatasetException, ModelException {
    int size = dataset.manifest().size();
    Tally tally = new Tally();
    PredictionTable table = new PredictionTable(predictor.outputs());
    for (int from = 0; from < dataset.size(); from += CHUNK) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      int to = Math.min(dataset.size(), from + CHUNK);
      List<Frame> frames = new ArrayList<>(to - from);
      for (int i = from; i < to; i++) {
        byte[] pixels = new byte[dataset.pictureBytes()];
        dataset.picture(i, pixels, 0);
        frames.add(Frame.gray(size, size, pixels));
      }
      List<Prediction> predictions = predictor.predict(frames);
      for (int i = from; i < to; i++) {
        Prediction prediction = predictions.get(i - from);
        Rotation truth = StoredHead.of(dataset, i);
        tally.add(Pair.of(truth, prediction.estimate().headToCamera()), prediction.uncertainty());
        table.add(Integer.toString(i), prediction);
      }
      progress.accept(to);
    }
    Evaluation found =
        new Evaluation(
            new Report(tally.toJson()), tally.map(), List.of(), List.of(), List.of(), List.of());
    write(folder, found, dataset.folder(), dataset.manifest().recipeHash(), table);
    return Optional.of(found);
  }

  /**
   * Measures on photos, beside other networks on the same photos. A photo that cannot be used is
   * left out for all, and named in the result.
   *
   * @param peers may be none
   * @return empty if it was cancelled; then nothing is written
   * @throws PhotoException if no photo can be used
   */
  public Optional<Evaluation> measure(PhotoList photos, List<PeerNetwork> peers, Path folder)
      throws PhotoException, ModelException {
    return measure(photos, peers, PhotoShelf.onlyLast(), folder);
  }

  /**
   * Measures on photos, some of which were read before.
   *
   * @param shelf where they are
   * @return as without it
   * @throws PhotoException if no photo can be used
   */
  public Optional<Evaluation> measure(
      PhotoList photos, List<PeerNetwork> peers, PhotoShelf shelf, Path folder)
      throws PhotoException, ModelException {
    List<PhotoItem> items = photos.items();
    PhotoRun run = new PhotoRun(predictor, peers, shelf);
    for (int from = 0; from < items.size(); from += PHOTO_CHUNK) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      int to = Math.min(items.size(), from + PHOTO_CHUNK);
      run.answer(items.subList(from, to));
      progress.accept(to);
    }
    Evaluation found = run.found();
    write(folder, found, photos.file(), "", run.table());
    return Optional.of(found);
  }

  /**
   * @param recipeHash of the data, empty for photos
   */
  private void write(
      Path folder, Evaluation found, Path data, String recipeHash, PredictionTable table)
      throws ModelException {
    ObjectNode json = found.report().json();
    json.put("model", predictor.card().name());
    json.put("modelSha256", predictor.card().weightsSha256());
    json.put("learntRecipeHash", predictor.card().recipeHash());
    json.put("mirrored", predictor.mirrored());
    json.put("dataset", data.getFileName().toString());
    if (!recipeHash.isEmpty()) {
      json.put("recipeHash", recipeHash);
    }
    json.put("convention", "degrees, AFLW2000");
    try {
      Files.createDirectories(folder);
      replace(folder.resolve("predictions.csv"), table.toString());
      Path map = folder.resolve("error-map.json");
      if (found.map().cells().isEmpty()) {
        // Of an earlier evaluation, it would be taken for this one's.
        Files.deleteIfExists(map);
      } else {
        replace(map, Json.write(found.map().toJson()));
      }
      replace(folder.resolve("report.json"), Json.write(json));
    } catch (IOException e) {
      throw new ModelException(
          folder + " cannot be written (" + e.getMessage() + "): make room, or name another folder",
          e);
    }
  }

  private static void replace(Path file, String text) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(aside, text);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      // Still there only when the disk is full or the file cannot be replaced.
      Files.deleteIfExists(aside);
    }
  }
}
