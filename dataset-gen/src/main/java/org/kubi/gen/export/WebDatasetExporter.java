package org.kubi.gen.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Json;
import org.kubi.data.LabelBlock;
import org.kubi.data.PlaneKind;
import org.kubi.label.Labels;

/**
 * A folder of WebDataset's tar shards: the files of a sample share a key, {@code 012345.png},
 * {@code 012345.json}, {@code 012345.depth.npy}. A shard ends at {@value #MOST_SAMPLES} samples or
 * once it has {@value #FULL_BYTES} bytes.
 */
final class WebDatasetExporter implements DatasetExporter {
  static final int MOST_SAMPLES = 10_000;
  static final long FULL_BYTES = 100_000_000;

  private final int mostSamples;

  WebDatasetExporter() {
    this(MOST_SAMPLES);
  }

  /** With smaller shards. */
  WebDatasetExporter(int mostSamples) {
    this.mostSamples = mostSamples;
  }

  @Override
  public String id() {
    return "webdataset";
  }

  @Override
  public String describe() {
    return "A folder of WebDataset's tar shards, to stream from.";
  }

  @Override
  public boolean makesFolder() {
    return true;
  }

  @Override
  public void write(Dataset dataset, Path target, Pace pace) throws DatasetException, IOException {
    try (SampleFiles files = new SampleFiles(dataset)) {
      int next = 0;
      for (int shard = 0; next < dataset.size(); shard++) {
        String name = String.format(Locale.ROOT, "kubi-%06d.tar", shard);
        try (TarWriter tar = new TarWriter(target.resolve(name))) {
          int last = Math.min(dataset.size(), next + mostSamples);
          while (next < last && tar.bytes() < FULL_BYTES) {
            add(tar, dataset, files, next++);
            pace.at(next, dataset.size());
          }
        }
      }
    }
  }

  private static void add(TarWriter tar, Dataset dataset, SampleFiles files, int index)
      throws DatasetException, IOException {
    String key = String.format(Locale.ROOT, "%06d", index);
    tar.add(key + ".png", files.picture(index));
    tar.add(key + ".json", json(dataset, index));
    for (Map.Entry<PlaneKind, byte[]> plane : files.planes(index).entrySet()) {
      PlaneKind kind = plane.getKey();
      tar.add(key + "." + kind.id() + "." + SampleFiles.ending(kind), plane.getValue());
    }
  }

  private static byte[] json(Dataset dataset, int index) throws JsonProcessingException {
    DatasetManifest manifest = dataset.manifest();
    float[] numbers = dataset.sample(index).numbers();
    ObjectNode sample = Json.MAPPER.createObjectNode();
    sample.put("index", index);
    manifest
        .block(Labels.CHARACTER.id())
        .ifPresent(
            block ->
                sample.put(
                    "character_id", manifest.characters().get((int) numbers[block.offset()])));
    HeadPose pose = HeadPose.of(dataset);
    if (pose.isKnown()) {
      double[] degrees = pose.degrees(numbers);
      for (int k = 0; k < degrees.length; k++) {
        sample.put(HeadPose.COLUMNS.get(k), degrees[k]);
      }
    }
    for (LabelBlock block : manifest.labels()) {
      ArrayNode values = sample.putArray(block.id());
      for (int k = 0; k < block.columns().size(); k++) {
        values.add(numbers[block.offset() + k]);
      }
    }
    return Json.MAPPER.writeValueAsBytes(sample);
  }
}
