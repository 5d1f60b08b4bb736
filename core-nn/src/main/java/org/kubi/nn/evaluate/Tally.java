package org.kubi.nn.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.kubi.geometry.Rotation;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoTruth;

/** The answers of one network to heads whose truth is known, all together and source by source. */
final class Tally {
  private final List<Pair> pairs = new ArrayList<>();
  private final Map<String, List<Pair>> sources = new TreeMap<>();
  private final List<Miss> misses = new ArrayList<>();
  private final Calibration calibration = new Calibration();

  /** Takes the answer to a photo, if its truth is known. */
  void add(PhotoItem item, Rotation predicted, OptionalDouble expectedDegrees) {
    if (item.truth().isEmpty()) {
      return;
    }
    PhotoTruth truth = item.truth().get();
    Pair pair = new Pair(truth.yaw(), truth.pitch(), truth.roll(), truth.rotation(), predicted);
    sources.computeIfAbsent(item.source(), name -> new ArrayList<>()).add(pair);
    truth.rotation().ifPresent(known -> misses.add(new Miss(item, known, predicted)));
    add(pair, expectedDegrees);
  }

  /** Takes an answer of no source. */
  void add(Pair pair, OptionalDouble expectedDegrees) {
    pairs.add(pair);
    calibration.add(pair, expectedDegrees);
  }

  ErrorMap map() {
    return ErrorMap.of(pairs);
  }

  List<Miss> worst(int count) {
    return Miss.worst(misses, count);
  }

  /** The measures, and where sources have names, those of each. */
  ObjectNode toJson() {
    ObjectNode json = new Measures(pairs).toJson();
    calibration.toJson().ifPresent(found -> json.set("uncertainty", found));
    if (sources.size() > 1 || sources.keySet().stream().anyMatch(name -> !name.isEmpty())) {
      ObjectNode each = json.putObject("sources");
      sources.forEach(
          (name, own) -> each.set(name.isEmpty() ? "unnamed" : name, new Measures(own).toJson()));
    }
    return json;
  }
}
