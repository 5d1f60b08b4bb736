package org.kubi.gen.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.DatasetStore;
import org.kubi.data.Json;
import org.kubi.data.LabelBlock;
import org.kubi.data.PlaneBytes;
import org.kubi.data.PlaneKind;
import org.kubi.data.Sample;
import org.kubi.data.Sha256;
import org.kubi.geometry.Rotation;
import org.kubi.label.Annotation;
import org.kubi.label.Labels;
import org.kubi.pose.HeadAngles;

/** A data set of noise with sound labels, in shards of {@value #SHARD}. */
final class SmallDataset {
  static final int SIZE = 16;
  static final int SHARD = 4;
  static final List<String> PEOPLE = List.of("somebody", "some \"other\", body");
  static final List<PlaneKind> PLANES = List.of(PlaneKind.values());

  private SmallDataset() {}

  static Dataset write(Path folder, int count, List<PlaneKind> planes) throws DatasetException {
    return write(folder, count, planes, Labels.STORED);
  }

  static Dataset write(
      Path folder, int count, List<PlaneKind> planes, List<? extends Annotation> annotations)
      throws DatasetException {
    List<LabelBlock> blocks = LabelBlock.of(annotations);
    DatasetManifest plan =
        new DatasetManifest(
                DatasetManifest.VERSION,
                "noise",
                Json.MAPPER.createObjectNode(),
                Sha256.of("recipe"),
                1,
                count,
                SHARD,
                SIZE,
                "soft",
                DatasetManifest.CONVENTION,
                blocks,
                PEOPLE,
                Sha256.of("people"),
                List.of())
            .withPlanes(planes);
    try (DatasetStore store = DatasetStore.create(folder, plan)) {
      while (!store.manifest().isComplete()) {
        List<Sample> samples = new ArrayList<>();
        int first = (int) store.manifest().held();
        for (int i = first; i < Math.min(count, first + SHARD); i++) {
          samples.add(sample(i, plan));
        }
        store.append(samples);
      }
      store.finish();
    }
    return Dataset.open(folder);
  }

  /** Yaw, pitch and roll of a sample, degrees. */
  static HeadAngles angles(int index) {
    return HeadAngles.aflw(13.25 * index - 60, 20 - 7.5 * index, 3 * index - 10);
  }

  private static Sample sample(int index, DatasetManifest plan) {
    Random random = new Random(index);
    byte[] picture = new byte[SIZE * SIZE];
    random.nextBytes(picture);
    float[] numbers = new float[plan.columns()];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = (float) random.nextGaussian();
    }
    Rotation head = angles(index).rotation();
    put(plan, numbers, Labels.HEAD_QUATERNION, head.w(), head.x(), head.y(), head.z());
    put(plan, numbers, Labels.CHARACTER, index % PEOPLE.size());
    put(plan, numbers, Labels.FACE_BOX, 2.5 + index, 3.25, 8, 9.125);
    // The head's box is not known of every second sample, and reaches beyond the picture.
    double known = index % 2;
    put(plan, numbers, Labels.HEAD_BOX, -1.5 * known, 2 * known, 30 * known, 12.75 * known);
    for (Annotation points : List.of(Labels.JOINTS, Labels.SKELETON, Labels.LANDMARKS)) {
      codes(plan, numbers, points, random);
    }
    Map<PlaneKind, byte[]> planes = new EnumMap<>(PlaneKind.class);
    for (PlaneKind kind : plan.planes()) {
      planes.put(kind, plane(kind, random));
    }
    return new Sample(index, picture, numbers, planes);
  }

  private static void put(
      DatasetManifest plan, float[] numbers, Annotation annotation, double... values) {
    plan.block(annotation.id())
        .ifPresent(
            block -> {
              for (int k = 0; k < values.length; k++) {
                numbers[block.offset() + k] = (float) values[k];
              }
            });
  }

  /** Places in the picture with codes 0 to 2; some are not known, all zeros. */
  private static void codes(
      DatasetManifest plan, float[] numbers, Annotation points, Random random) {
    LabelBlock block = plan.block(points.id()).orElse(null);
    for (int k = 0; block != null && k < block.columns().size(); k++) {
      if (block.columns().get(k).endsWith("_u")) {
        int code = random.nextInt(4);
        int at = block.offset() + k;
        numbers[at] = code == 3 ? 0 : SIZE * random.nextFloat();
        numbers[at + 1] = code == 3 ? 0 : SIZE * random.nextFloat();
        numbers[at + 2] = code % 3;
      }
    }
  }

  private static byte[] plane(PlaneKind kind, Random random) {
    byte[] bytes = new byte[kind.bytes(SIZE)];
    random.nextBytes(bytes);
    if (kind == PlaneKind.DEPTH) {
      float[] metres = new float[SIZE * SIZE];
      for (int i = 0; i < metres.length; i++) {
        metres[i] = i % 3 == 0 ? Float.POSITIVE_INFINITY : random.nextFloat();
      }
      return PlaneBytes.ofDepth(metres);
    }
    return bytes;
  }
}
