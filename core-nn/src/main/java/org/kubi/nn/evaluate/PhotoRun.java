package org.kubi.nn.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.kubi.data.Json;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.peer.PeerNetwork;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoShelf;
import org.kubi.nn.predict.Prediction;
import org.kubi.nn.predict.Predictor;
import org.kubi.pose.HeadAngles;

/** One pass over photos: each is read and shown to a network and to its peers. */
final class PhotoRun {
  private static final int WORST = 20;

  /** Of photos none of which can be used, how many are named. */
  private static final int MOST_SAID = 5;

  private final Predictor predictor;
  private final List<PeerNetwork> peers;
  private final PhotoShelf shelf;
  private final Tally own = new Tally();
  private final List<Tally> others = new ArrayList<>();
  private final PredictionTable table;
  private final ArrayNode listed = Json.MAPPER.createArrayNode();
  private final List<String> troubles = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();

  PhotoRun(Predictor predictor, List<PeerNetwork> peers, PhotoShelf shelf) {
    this.predictor = predictor;
    this.peers = List.copyOf(peers);
    this.shelf = shelf;
    this.table = new PredictionTable(predictor.outputs());
    peers.forEach(peer -> others.add(new Tally()));
  }

  /** Photos that could be read, and the pictures of each network. */
  private final class Chunk {
    private final List<PhotoItem> items = new ArrayList<>();
    private final List<Frame> pictures = new ArrayList<>();
    private final List<List<Frame>> theirs = new ArrayList<>();

    private Chunk() {
      peers.forEach(peer -> theirs.add(new ArrayList<>()));
    }

    private void read(PhotoItem item) throws PhotoException {
      Frame photo = shelf.read(item.file(), PhotoRun.this::said);
      pictures.add(item.headPicture(photo, predictor.framing()));
      for (int p = 0; p < peers.size(); p++) {
        theirs.get(p).add(peers.get(p).picture(photo, item.box()));
      }
      items.add(item);
    }
  }

  /** Of several heads of one photo, it is said once. */
  private void said(String remark) {
    if (remarks.isEmpty() || !remarks.get(remarks.size() - 1).equals(remark)) {
      remarks.add(remark);
    }
  }

  /** Answers some photos; one that cannot be used does not stop the others. */
  void answer(List<PhotoItem> items) throws ModelException {
    Chunk chunk = new Chunk();
    for (PhotoItem item : items) {
      try {
        chunk.read(item);
      } catch (PhotoException e) {
        troubles.add(String.valueOf(e.getMessage()));
      }
    }
    List<Prediction> predictions = predictor.predict(chunk.pictures);
    for (int i = 0; i < predictions.size(); i++) {
      PhotoItem item = chunk.items.get(i);
      Prediction prediction = predictions.get(i);
      table.add(item.name(), prediction);
      list(item.name(), prediction);
      Rotation head = prediction.estimate().headToCamera();
      own.add(item, head, prediction.uncertainty());
      answers.add(new Answer(item, head));
    }
    for (int p = 0; p < peers.size(); p++) {
      List<Rotation> heads = peers.get(p).heads(chunk.theirs.get(p));
      for (int i = 0; i < heads.size(); i++) {
        others.get(p).add(chunk.items.get(i), heads.get(i), OptionalDouble.empty());
      }
    }
  }

  private void list(String file, Prediction prediction) {
    if (listed.size() > Evaluator.MOST_LISTED) {
      return;
    }
    Rotation head = prediction.estimate().headToCamera();
    HeadAngles angles = HeadAngles.of(head, HeadAngles.Convention.AFLW2000);
    ObjectNode json = listed.addObject();
    json.put("file", file);
    json.put("yaw", angles.yaw()).put("pitch", angles.pitch()).put("roll", angles.roll());
    prediction.uncertainty().ifPresent(degrees -> json.put("uncertaintyDegrees", degrees));
    json.putArray("quaternion").add(head.w()).add(head.x()).add(head.y()).add(head.z());
  }

  PredictionTable table() {
    return table;
  }

  /** All that was found, when all photos were answered. */
  Evaluation found() throws PhotoException {
    if (answers.isEmpty() && !troubles.isEmpty()) {
      int more = troubles.size() - MOST_SAID;
      throw new PhotoException(
          String.join("; ", troubles.subList(0, Math.min(MOST_SAID, troubles.size())))
              + (more > 0 ? "; nor can any of %d other photos be used".formatted(more) : ""));
    }
    ObjectNode json = own.toJson();
    json.put("photos", answers.size());
    if (listed.size() <= Evaluator.MOST_LISTED) {
      json.set("predictions", listed);
    }
    if (!peers.isEmpty()) {
      ArrayNode each = json.putArray("peers");
      for (int p = 0; p < peers.size(); p++) {
        ObjectNode one = each.addObject();
        one.put("name", peers.get(p).model().name());
        one.put("source", peers.get(p).model().source());
        one.setAll(others.get(p).toJson());
      }
    }
    putAll(json, "unreadable", troubles);
    putAll(json, "remarks", remarks);
    return new Evaluation(
        new Report(json), own.map(), own.worst(WORST), answers, troubles, remarks);
  }

  private static void putAll(ObjectNode json, String key, List<String> sentences) {
    if (!sentences.isEmpty()) {
      ArrayNode all = json.putArray(key);
      sentences.forEach(all::add);
    }
  }
}
