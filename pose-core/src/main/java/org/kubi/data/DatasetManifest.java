package org.kubi.data;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.kubi.framing.Framing;

/**
 * What is in a data set: the file {@code dataset.json}. It holds nothing that depends on when,
 * where or on how many threads it was made.
 *
 * @param version of the layout: {@value #VERSION}
 * @param name of the recipe
 * @param recipe the recipe, whole
 * @param recipeHash SHA-256 of the recipe's canonical JSON
 * @param seed of all dice
 * @param count how many samples the finished data set has
 * @param shardSize how many samples a shard has (the last one may have fewer)
 * @param size side of the pictures, pixels
 * @param renderer id of the renderer that made the pictures
 * @param convention of all rotations, in words
 * @param labels which numbers stand where
 * @param planes which planes are kept beside the pictures; the key is absent where there are none
 * @param characters ids of the characters, by index
 * @param charactersHash SHA-256 of the meshes and textures of the named people and of one of each
 *     mix by seed (three where a source has no files), and of names and sizes of the sources'
 *     files: they may change
 * @param shards those on disk, in order; all of them when finished
 */
public record DatasetManifest(
    int version,
    String name,
    JsonNode recipe,
    String recipeHash,
    long seed,
    long count,
    int shardSize,
    int size,
    String renderer,
    String convention,
    List<LabelBlock> labels,
    @JacksonInject(Json.NONE) @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PlaneKind> planes,
    List<String> characters,
    String charactersHash,
    List<Shard> shards) {
  /** The layout that this program writes and reads. */
  public static final int VERSION = 1;

  /** Shard files have numbers of five digits. */
  private static final int MOST_SHARDS = 100_000;

  private static final int MOST_SIDE = 8192;

  /** The recipe's own bound. */
  private static final double MOST_SIDE_MEAN = 1;

  /** Files are mapped into memory whole; the widest plane has so many bytes a pixel. */
  private static final long MOST_BYTES = Integer.MAX_VALUE;

  private static final long BYTES_A_PIXEL = 4;

  /** The convention of every rotation and point in our data sets. */
  public static final String CONVENTION =
      "axes of the camera: right-handed, x right, y up, z towards the viewer; metres; quaternions of"
          + " length 1 with w >= 0; head to camera is the identity for a face that looks into the"
          + " camera; pixels: u right, v down, (0,0) the outer corner of the top left pixel";

  public DatasetManifest {
    labels = List.copyOf(labels);
    planes = List.copyOf(planes);
    characters = List.copyOf(characters);
    shards = List.copyOf(shards);
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "layout version is %d, found %d".formatted(VERSION, version));
    }
    if (count < 1 || shardSize < 1 || size < 1) {
      throw new IllegalArgumentException(
          "count, shardSize and size are at least 1, found %d, %d and %d"
              .formatted(count, shardSize, size));
    }
    if (size > MOST_SIDE
        || (double) shardSize * size * size * BYTES_A_PIXEL > MOST_BYTES
        || count > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          ("pictures have sides up to %d pixels, those of a shard fit into 2 GB, and there are less"
                  + " than 2^31, found %d pixels, %d a shard, %d in all")
              .formatted(MOST_SIDE, size, shardSize, count));
    }
    if (count > MOST_SHARDS * (long) shardSize) {
      throw new IllegalArgumentException(
          "a data set has at most %,d samples, found %,d"
              .formatted(MOST_SHARDS * (long) shardSize, count));
    }
    Sha256.check("recipeHash", recipeHash);
    Sha256.check("charactersHash", charactersHash);
    if (!convention.equals(CONVENTION)) {
      throw new IllegalArgumentException(
          "this program knows the convention '%s', found '%s'".formatted(CONVENTION, convention));
    }
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("a data set has at least one label block, found none");
    }
    if (labels.stream().map(LabelBlock::id).distinct().count() != labels.size()) {
      throw new IllegalArgumentException("each label block is there once, found one twice");
    }
    long offset = 0;
    for (LabelBlock block : labels) {
      if (block.offset() != offset) {
        throw new IllegalArgumentException(
            "label block %s begins at column %d, found %d"
                .formatted(block.id(), offset, block.offset()));
      }
      offset += block.columns().size();
    }
    if (4 * offset * shardSize > MOST_BYTES) {
      throw new IllegalArgumentException(
          "the numbers of a shard fit into 2 GB, found %d of %d samples"
              .formatted(offset, shardSize));
    }
    long held = 0;
    for (Shard shard : shards) {
      long expected = Math.min(shardSize, count - held);
      if (shard.count() != expected) {
        throw new IllegalArgumentException(
            "shard %s has %d samples, found %d".formatted(shard.images(), expected, shard.count()));
      }
      held += shard.count();
      List<PlaneKind> kept = shard.planes().stream().map(PlaneFile::plane).toList();
      if (!kept.equals(planes)) {
        throw new IllegalArgumentException(
            "shard %s has planes [%s], found [%s]"
                .formatted(shard.images(), PlaneKind.ids(planes), PlaneKind.ids(kept)));
      }
    }
    if (planes.stream().distinct().count() != planes.size()) {
      throw new IllegalArgumentException(
          "each plane is kept once, found [%s]".formatted(PlaneKind.ids(planes)));
    }
  }

  /** A data set without planes. */
  public DatasetManifest(
      int version,
      String name,
      JsonNode recipe,
      String recipeHash,
      long seed,
      long count,
      int shardSize,
      int size,
      String renderer,
      String convention,
      List<LabelBlock> labels,
      List<String> characters,
      String charactersHash,
      List<Shard> shards) {
    this(
        version,
        name,
        recipe,
        recipeHash,
        seed,
        count,
        shardSize,
        size,
        renderer,
        convention,
        labels,
        List.of(),
        characters,
        charactersHash,
        shards);
  }

  /**
   * How a photo is cut to show what the middle one of these pictures shows: {@link Framing#HEAD}
   * with its side times e to the recipe's {@code camera.sideMean} (0 where a recipe has none).
   */
  @JsonIgnore
  public Framing framing() {
    double sideMean = recipe.path("camera").path("sideMean").asDouble(0);
    double factor = Math.abs(sideMean) <= MOST_SIDE_MEAN ? StrictMath.exp(sideMean) : 1;
    return new Framing(Framing.HEAD.scale() * factor, size);
  }

  /** How many samples are on disk. */
  public long held() {
    return shards.stream().mapToLong(Shard::count).sum();
  }

  /** Whether all samples are on disk. */
  @JsonIgnore
  public boolean isComplete() {
    return held() == count;
  }

  /** How many numbers a sample has. */
  public int columns() {
    LabelBlock last = labels.get(labels.size() - 1);
    return last.offset() + last.columns().size();
  }

  /** The block of an annotation, if the data set has it. */
  public Optional<LabelBlock> block(String id) {
    return labels.stream().filter(block -> block.id().equals(id)).findFirst();
  }

  /** The same data set with these shards on disk. */
  public DatasetManifest withShards(List<Shard> newShards) {
    return with(planes, newShards);
  }

  /** The plan of the same data set with these planes; nothing is on disk yet. */
  public DatasetManifest withPlanes(List<PlaneKind> newPlanes) {
    return with(newPlanes, List.of());
  }

  private DatasetManifest with(List<PlaneKind> newPlanes, List<Shard> newShards) {
    return new DatasetManifest(
        version,
        name,
        recipe,
        recipeHash,
        seed,
        count,
        shardSize,
        size,
        renderer,
        convention,
        labels,
        newPlanes,
        characters,
        charactersHash,
        newShards);
  }
}
