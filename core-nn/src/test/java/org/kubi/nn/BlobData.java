package org.kubi.nn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.DatasetStore;
import org.kubi.data.Json;
import org.kubi.data.LabelBlock;
import org.kubi.data.Sample;
import org.kubi.framing.Box;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.label.Annotation;
import org.kubi.label.HeadTruth;
import org.kubi.label.Labels;

/** A data set that a network learns in a second: a bright blob lies where the nose would point. */
public final class BlobData {
  private static final int SIZE = 64;

  private BlobData() {}

  /** Writes and opens one. */
  public static Dataset write(Path folder, int count, int characters, long seed)
      throws DatasetException {
    return write(folder, count, characters, seed, sample -> {});
  }

  /** One of one character whose labels, or truth alone, are this number from sample 3 on. */
  public static Dataset writeDamaged(Path folder, int count, boolean labels, float number)
      throws DatasetException {
    // The labels stand first, then what is only stored, the quaternion among it.
    int learnt = Labels.BONES10.size() + Labels.HEAD_ROTATION.size();
    return write(
        folder,
        count,
        1,
        1,
        sample -> {
          if (sample.index() >= 3) {
            float[] numbers = sample.numbers();
            Arrays.fill(numbers, labels ? 0 : learnt, labels ? learnt : numbers.length, number);
          }
        });
  }

  private static Dataset write(
      Path folder, int count, int characters, long seed, Consumer<Sample> damage)
      throws DatasetException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < characters; i++) {
      names.add("blob-" + i);
    }
    DatasetManifest plan = plan(count, names, seed);
    SplittableRandom random = new SplittableRandom(seed);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Sample sample = sample(i, i % characters, random);
      damage.accept(sample);
      samples.add(sample);
    }
    try (DatasetStore store = DatasetStore.create(folder, plan)) {
      store.append(samples);
    }
    return Dataset.open(folder);
  }

  /** The manifest of a data set of blobs, without shards. */
  public static DatasetManifest plan(int count, List<String> names, long seed) {
    return new DatasetManifest(
        DatasetManifest.VERSION,
        "blobs",
        Json.MAPPER.createObjectNode(),
        "0".repeat(64),
        seed,
        count,
        count,
        SIZE,
        "test",
        DatasetManifest.CONVENTION,
        LabelBlock.of(Labels.STORED),
        names,
        "0".repeat(64),
        List.of());
  }

  /** One sample, drawn from a random stream. */
  public static Sample sample(long index, int character, SplittableRandom random) {
    Rotation head =
        Rotation.aboutY(random.nextDouble(-1, 1))
            .times(Rotation.aboutX(random.nextDouble(-0.6, 0.6)));
    Vec3 nose = head.apply(Vec3.Z);
    byte[] pixels = new byte[SIZE * SIZE];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        double dx = x - (32 + 24 * nose.x());
        double dy = y - (32 - 24 * nose.y());
        double gray = 40 + 180 * Math.exp(-(dx * dx + dy * dy) / 50) + random.nextInt(10);
        pixels[y * SIZE + x] = (byte) Math.round(gray);
      }
    }
    Camera camera = Camera.ofFieldOfView(0.5, SIZE, SIZE);
    HeadTruth truth =
        new HeadTruth(
            character,
            camera,
            1,
            new Vec3(0, -0.1, -1),
            new Vec3(0, 0, -1),
            Rotation.IDENTITY,
            Rotation.IDENTITY,
            head,
            new Box(20, 20, 24, 24));
    List<Float> numbers = new ArrayList<>();
    for (Annotation annotation : Labels.STORED) {
      for (double number : annotation.measure(truth)) {
        numbers.add((float) number);
      }
    }
    float[] row = new float[numbers.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = numbers.get(i);
    }
    return new Sample(index, pixels, row);
  }
}
