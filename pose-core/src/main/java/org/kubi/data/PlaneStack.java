package org.kubi.data;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The planes of a {@link Dataset}, by index. Safe for many threads. */
public final class PlaneStack {
  private final DatasetManifest manifest;
  private final Map<PlaneKind, List<ByteBuffer>> shards = new EnumMap<>(PlaneKind.class);

  /** Maps those that a data set has. */
  PlaneStack(Path folder, DatasetManifest manifest) throws DatasetException {
    this.manifest = manifest;
    for (Shard shard : manifest.shards()) {
      for (PlaneFile file : shard.planes()) {
        PlaneKind kind = file.plane();
        shards
            .computeIfAbsent(kind, k -> new ArrayList<>())
            .add(
                MappedArray.open(
                    Dataset.inside(folder, file.file()),
                    kind.type(),
                    kind.bytesOfNumber(),
                    kind.shape(shard.count(), manifest.size())));
      }
    }
  }

  /** Which there are. */
  public List<PlaneKind> kinds() {
    return manifest.planes();
  }

  /** The depth of each pixel of a sample, metres along the view; infinity where nobody is. */
  public float[] depth(int index) throws DatasetException {
    return PlaneBytes.depth(bytes(index, PlaneKind.DEPTH));
  }

  /** The unit normal of each pixel of a sample, x y z; 0 0 0 where nobody is. */
  public float[] normals(int index) throws DatasetException {
    return PlaneBytes.normals(bytes(index, PlaneKind.NORMALS));
  }

  /** What each pixel of a sample shows: the codes of {@link PlaneKind#SEGMENTS}. */
  public byte[] segments(int index) throws DatasetException {
    return bytes(index, PlaneKind.SEGMENTS);
  }

  /**
   * A plane as it is on disk.
   *
   * @throws DatasetException if the data set does not have it
   */
  public byte[] bytes(int index, PlaneKind kind) throws DatasetException {
    List<ByteBuffer> files = shards.get(kind);
    if (files == null) {
      throw new DatasetException(
          "the data set was made without the plane '%s': generate it with --planes %s"
              .formatted(kind.id(), kind.id()));
    }
    int length = kind.bytes(manifest.size());
    byte[] bytes = new byte[length];
    files
        .get(index / manifest.shardSize())
        .get(index % manifest.shardSize() * length, bytes, 0, length);
    return bytes;
  }
}
