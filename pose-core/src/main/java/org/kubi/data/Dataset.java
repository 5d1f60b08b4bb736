package org.kubi.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.kubi.label.Annotation;

/** A data set on disk, mapped into memory: pictures and numbers by index. Safe for many threads. */
public final class Dataset {
  /** The manifest's file name. */
  public static final String MANIFEST = "dataset.json";

  private final Path folder;
  private final DatasetManifest manifest;
  private final List<MappedByteBuffer> images;
  private final List<MappedByteBuffer> labels;
  private final PlaneStack planes;

  private Dataset(
      Path folder,
      DatasetManifest manifest,
      List<MappedByteBuffer> images,
      List<MappedByteBuffer> labels,
      PlaneStack planes) {
    this.folder = folder;
    this.manifest = manifest;
    this.images = images;
    this.labels = labels;
    this.planes = planes;
  }

  /**
   * Opens a finished data set and checks manifest, headers and sizes (not the hashes: {@link
   * #verify}).
   *
   * @throws DatasetException if it is missing, unfinished or damaged
   */
  public static Dataset open(Path folder) throws DatasetException {
    DatasetManifest manifest = readManifest(folder);
    if (!manifest.isComplete()) {
      throw new DatasetException(
          "%s holds %d of %d samples: finish it with generate --resume"
              .formatted(folder, manifest.held(), manifest.count()));
    }
    List<MappedByteBuffer> images = new ArrayList<>();
    List<MappedByteBuffer> labels = new ArrayList<>();
    int size = manifest.size();
    for (Shard shard : manifest.shards()) {
      images.add(
          MappedArray.open(
              inside(folder, shard.images()), Npy.BYTES, 1, shard.count(), size, size));
      labels.add(
          MappedArray.open(
              inside(folder, shard.labels()), Npy.FLOATS, 4, shard.count(), manifest.columns()));
    }
    return new Dataset(folder, manifest, images, labels, new PlaneStack(folder, manifest));
  }

  /** Reads {@code dataset.json} alone. */
  public static DatasetManifest readManifest(Path folder) throws DatasetException {
    Path file = folder.resolve(MANIFEST);
    try {
      return Json.read(Files.readAllBytes(file), DatasetManifest.class);
    } catch (NoSuchFileException e) {
      throw new DatasetException(folder + " is not a data set: it has no " + MANIFEST, e);
    } catch (JsonProcessingException e) {
      throw new DatasetException(file + " is damaged: " + Json.problem(e), e);
    } catch (IOException e) {
      throw new DatasetException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads every shard and compares it with the manifest's hash.
   *
   * @param progress is told how many samples are checked so far
   * @throws DatasetException that names the first damaged file
   */
  public void verify(LongConsumer progress) throws DatasetException {
    verify(folder, manifest, progress);
  }

  /** As {@link #verify(LongConsumer)}, of a data set that may be unfinished: what it holds. */
  public static void verify(Path folder, DatasetManifest manifest, LongConsumer progress)
      throws DatasetException {
    long checked = 0;
    for (Shard shard : manifest.shards()) {
      for (Map.Entry<String, String> file : shard.files().entrySet()) {
        verify(inside(folder, file.getKey()), file.getValue());
      }
      checked += shard.count();
      progress.accept(checked);
    }
  }

  /**
   * A file of a data set, which is in its folder: a link that leads out of it is refused.
   *
   * @throws DatasetException if it is not
   */
  static Path inside(Path folder, String name) throws DatasetException {
    Path file = folder.resolve(name);
    try {
      if (!file.toRealPath().startsWith(folder.toRealPath())) {
        throw new DatasetException(
            file + " is a link that leads out of the data set's folder: put the file itself there");
      }
    } catch (NoSuchFileException e) {
      throw new DatasetException(
          file + " is named in the manifest but missing: generate the data set again", e);
    } catch (IOException e) {
      throw new DatasetException(file + " cannot be read: " + FileReason.of(e), e);
    }
    return file;
  }

  private static void verify(Path file, String expected) throws DatasetException {
    try {
      String found = Sha256.of(file);
      if (!found.equals(expected)) {
        throw new DatasetException(
            "%s has SHA-256 %s, the manifest says %s: it is damaged; generate the data set again"
                .formatted(file, found, expected));
      }
    } catch (NoSuchFileException e) {
      throw new DatasetException(
          file + " is named in the manifest but missing: generate the data set again", e);
    } catch (IOException e) {
      throw new DatasetException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  public Path folder() {
    return folder;
  }

  public DatasetManifest manifest() {
    return manifest;
  }

  /**
   * SHA-256 of its {@code dataset.json}, which names all of it.
   *
   * @throws DatasetException if that file cannot be read any more
   */
  public String hash() throws DatasetException {
    Path file = folder.resolve(MANIFEST);
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new DatasetException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Its planes, if it was made with some. */
  public PlaneStack planes() {
    return planes;
  }

  /** How many samples. */
  public int size() {
    return Math.toIntExact(manifest.count());
  }

  /** How many bytes a picture has. */
  public int pictureBytes() {
    return manifest.size() * manifest.size();
  }

  /** Copies a picture's gray bytes, rows from the top, to {@code target} from {@code at}. */
  public void picture(int index, byte[] target, int at) {
    int shard = index / manifest.shardSize();
    int row = index % manifest.shardSize();
    images.get(shard).get(row * pictureBytes(), target, at, pictureBytes());
  }

  /** A sample with all its numbers, without planes. */
  public Sample sample(int index) {
    byte[] picture = new byte[pictureBytes()];
    picture(index, picture, 0);
    float[] numbers = new float[manifest.columns()];
    read(index, 0, numbers, 0, numbers.length);
    return new Sample(index, picture, numbers);
  }

  /** The numbers of one annotation of one sample. */
  public float[] numbers(int index, Annotation annotation) throws DatasetException {
    float[] numbers = new float[annotation.size()];
    read(index, block(annotation).offset(), numbers, 0, numbers.length);
    return numbers;
  }

  /**
   * The numbers of one annotation of all samples, row after row: size x annotation.size() floats.
   *
   * @throws DatasetException if the data set does not have it
   */
  public float[] column(Annotation annotation) throws DatasetException {
    int offset = block(annotation).offset();
    int width = annotation.size();
    float[] numbers = new float[Math.multiplyExact(size(), width)];
    for (int i = 0; i < size(); i++) {
      read(i, offset, numbers, i * width, width);
    }
    return numbers;
  }

  private LabelBlock block(Annotation annotation) throws DatasetException {
    LabelBlock block =
        manifest
            .block(annotation.id())
            .orElseThrow(
                () ->
                    new DatasetException(
                        "%s has no numbers '%s'; it has %s"
                            .formatted(
                                folder,
                                annotation.id(),
                                manifest.labels().stream().map(LabelBlock::id).toList())));
    if (!block.columns().equals(annotation.columns())) {
      throw new DatasetException(
          "%s stores '%s' as %s, this program knows it as %s: generate it again"
              .formatted(folder, annotation.id(), block.columns(), annotation.columns()));
    }
    return block;
  }

  private void read(int index, int offset, float[] target, int at, int count) {
    MappedByteBuffer shard = labels.get(index / manifest.shardSize());
    int row = index % manifest.shardSize();
    int start = (row * manifest.columns() + offset) * 4;
    for (int i = 0; i < count; i++) {
      target[at + i] = shard.getFloat(start + 4 * i);
    }
  }
}
