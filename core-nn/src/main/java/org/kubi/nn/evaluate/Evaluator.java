package org.kubi.nn.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Json;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoList;
import org.kubi.nn.photo.PhotoTruth;
import org.kubi.nn.predict.Prediction;
import org.kubi.nn.predict.Predictor;
import org.kubi.pose.HeadAngles;

/**
 * Runs a network over pictures and measures it. Writes {@code report.json} (see {@link Report}) and
 * {@code predictions.csv} into a folder. Memory stays bounded: pictures are read and answered in
 * chunks.
 */
public final class Evaluator {
  private static final int CHUNK = 256;

  /** A report that is read by eye or by a script lists the answers of so many photos. */
  private static final int MOST_LISTED = 100;

  private final Predictor predictor;
  private final IntConsumer progress;
  private final BooleanSupplier cancelled;

  /**
   * @param predictor the network
   * @param progress is told how many pictures are done
   * @param cancelled asked between chunks of {@value #CHUNK} pictures; true stops
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
   * Measures on a data set.
   *
   * @return empty if it was cancelled; then nothing is written
   * @throws DatasetException that names the sample whose truth is no rotation
   */
  public Optional<Report> evaluate(Dataset dataset, Path folder)
      throws DatasetException, ModelException {
    int size = dataset.manifest().size();
    List<Pair> pairs = new ArrayList<>(dataset.size());
    Calibration calibration = new Calibration();
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
        Pair pair = Pair.of(truth, prediction.estimate().headToCamera());
        pairs.add(pair);
        calibration.add(pair, prediction.uncertainty());
        table.add(Integer.toString(i), prediction);
      }
      progress.accept(to);
    }
    ObjectNode json = new Measures(pairs).toJson();
    calibration.toJson().ifPresent(found -> json.set("uncertainty", found));
    return Optional.of(write(folder, json, dataset.folder(), table));
  }

  /**
   * Measures on photos; where a list has no truth, only predictions are written.
   *
   * @return empty if it was cancelled; then nothing is written
   * @throws PhotoException that names the first photo that cannot be used
   */
  public Optional<Report> evaluate(PhotoList photos, Path folder)
      throws PhotoException, ModelException {
    List<PhotoItem> items = photos.items();
    List<Pair> pairs = new ArrayList<>();
    Map<String, List<Pair>> sources = new TreeMap<>();
    Calibration calibration = new Calibration();
    PredictionTable table = new PredictionTable(predictor.outputs());
    ArrayNode listed = Json.MAPPER.createArrayNode();
    for (int from = 0; from < items.size(); from += CHUNK) {
      List<PhotoItem> chunk = items.subList(from, Math.min(items.size(), from + CHUNK));
      List<Frame> frames = new ArrayList<>(chunk.size());
      for (PhotoItem item : chunk) {
        if (cancelled.getAsBoolean()) {
          return Optional.empty();
        }
        frames.add(item.headPicture(predictor.framing()));
      }
      List<Prediction> predictions = predictor.predict(frames);
      for (int i = 0; i < chunk.size(); i++) {
        PhotoItem item = chunk.get(i);
        table.add(item.name(), predictions.get(i));
        if (items.size() <= MOST_LISTED) {
          list(listed.addObject(), item.name(), predictions.get(i));
        }
        if (item.truth().isPresent()) {
          Pair pair = pair(item.truth().get(), predictions.get(i));
          pairs.add(pair);
          calibration.add(pair, predictions.get(i).uncertainty());
          sources.computeIfAbsent(item.source(), name -> new ArrayList<>()).add(pair);
        }
      }
      progress.accept(from + chunk.size());
    }
    ObjectNode json = new Measures(pairs).toJson();
    calibration.toJson().ifPresent(found -> json.set("uncertainty", found));
    json.put("photos", items.size());
    if (items.size() <= MOST_LISTED) {
      json.set("predictions", listed);
    }
    if (sources.size() > 1) {
      ObjectNode each = json.putObject("sources");
      sources.forEach(
          (name, own) -> each.set(name.isEmpty() ? "unnamed" : name, new Measures(own).toJson()));
    }
    return Optional.of(write(folder, json, photos.file(), table));
  }

  private static void list(ObjectNode json, String file, Prediction prediction) {
    Rotation head = prediction.estimate().headToCamera();
    HeadAngles angles = HeadAngles.of(head, HeadAngles.Convention.AFLW2000);
    json.put("file", file);
    json.put("yaw", angles.yaw()).put("pitch", angles.pitch()).put("roll", angles.roll());
    prediction.uncertainty().ifPresent(degrees -> json.put("uncertaintyDegrees", degrees));
    json.putArray("quaternion").add(head.w()).add(head.x()).add(head.y()).add(head.z());
  }

  private static Pair pair(PhotoTruth truth, Prediction prediction) {
    return new Pair(
        truth.yaw(),
        truth.pitch(),
        truth.roll(),
        truth.rotation(),
        prediction.estimate().headToCamera());
  }

  private Report write(Path folder, ObjectNode json, Path data, PredictionTable table)
      throws ModelException {
    json.put("model", predictor.card().name());
    json.put("modelSha256", predictor.card().weightsSha256());
    json.put("dataset", data.getFileName().toString());
    json.put("convention", "degrees, AFLW2000");
    try {
      Files.createDirectories(folder);
      replace(folder.resolve("predictions.csv"), table.toString());
      replace(folder.resolve("report.json"), Json.write(json));
    } catch (IOException e) {
      throw new ModelException(
          folder + " cannot be written (" + e.getMessage() + "): make room, or name another folder",
          e);
    }
    return new Report(json);
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
