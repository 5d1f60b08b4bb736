package org.kubi.data;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kubi.label.Labels;

/**
 * Who of a data set is learnt from, tuned on and tested on: the file {@code splits.json} beside its
 * manifest. Characters of one family (one person, or people of one hair and skin) are in one part.
 *
 * @param version of this file's layout: {@value #VERSION}
 * @param datasetHash SHA-256 of the {@code dataset.json} that it divides
 * @param by what makes a family: {@code look} (a person, or hair and skin in common) or {@code
 *     person}
 * @param seed of the draw
 * @param families for each character of the manifest's list the number of its family
 * @param parts disjoint; together all characters
 */
public record Splits(
    int version,
    String datasetHash,
    String by,
    long seed,
    List<Integer> families,
    List<Part> parts) {
  /** The layout that this program writes and reads. */
  public static final int VERSION = 1;

  /** The file's name. */
  public static final String FILE = "splits.json";

  /** The part that is learnt from. */
  public static final String TRAINING = "training";

  /** The part that settings are tuned on. */
  public static final String VALIDATION = "validation";

  /** The part that nobody looks at until the end. */
  public static final String TEST = "test";

  /**
   * Some characters.
   *
   * @param name training, validation or test
   * @param characters their indices in the manifest's list, rising
   * @param samples how many samples show one of them
   * @param samplesSha256 SHA-256 of these samples' indices, rising, as big-endian 32-bit integers
   */
  public record Part(String name, List<Integer> characters, int samples, String samplesSha256) {
    public Part {
      if (!List.of(TRAINING, VALIDATION, TEST).contains(name)) {
        throw new IllegalArgumentException(
            "parts are training, validation and test, found '" + name + "'");
      }
      if (characters.stream().anyMatch(Objects::isNull)) {
        throw new IllegalArgumentException("characters are numbers, found a null");
      }
      characters = List.copyOf(characters);
      Sha256.check("samplesSha256", samplesSha256);
    }
  }

  public Splits {
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "layout version is %d, found %d".formatted(VERSION, version));
    }
    Sha256.check("datasetHash", datasetHash);
    if (families.stream().anyMatch(Objects::isNull) || parts.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("families and parts have no nulls, found one");
    }
    families = List.copyOf(families);
    parts = List.copyOf(parts);
    checkLeaks(families, parts);
  }

  private static void checkLeaks(List<Integer> families, List<Part> parts) {
    Map<Integer, String> partOfCharacter = new HashMap<>();
    Map<Integer, String> partOfFamily = new HashMap<>();
    for (Part part : parts) {
      for (int character : part.characters()) {
        if (character < 0 || character >= families.size()) {
          throw new IllegalArgumentException(
              "characters are 0 to %d, found %d".formatted(families.size() - 1, character));
        }
        String twice = partOfCharacter.put(character, part.name());
        if (twice != null) {
          throw new IllegalArgumentException(
              "LEAK: character %d is in %s and in %s".formatted(character, twice, part.name()));
        }
        String other = partOfFamily.put(families.get(character), part.name());
        if (other != null && !other.equals(part.name())) {
          throw new IllegalArgumentException(
              "LEAK: character %d in %s has its kin in %s"
                  .formatted(character, part.name(), other));
        }
      }
    }
    if (partOfCharacter.size() != families.size()) {
      throw new IllegalArgumentException(
          "parts have all %d characters, found %d"
              .formatted(families.size(), partOfCharacter.size()));
    }
  }

  /**
   * The splits of a data set, if it has some.
   *
   * @throws DatasetException if the file is damaged, of another data set, or leaks
   */
  public static Optional<Splits> of(Dataset dataset) throws DatasetException {
    Path file = dataset.folder().resolve(FILE);
    Splits splits;
    try {
      splits = Json.read(Files.readAllBytes(file), Splits.class);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JsonProcessingException e) {
      throw new DatasetException(
          "%s is damaged: %s: delete it and run split again".formatted(file, Json.problem(e)), e);
    } catch (IOException e) {
      throw new DatasetException(file + " cannot be read: " + e.getMessage(), e);
    }
    if (!splits.datasetHash().equals(dataset.hash())) {
      throw new DatasetException(
          "%s divides another data set (%.12s, this is %.12s): delete it and run split again"
              .formatted(file, splits.datasetHash(), dataset.hash()));
    }
    for (Part part : splits.parts()) {
      int[] samples = splits.samples(dataset, part.name());
      if (samples.length != part.samples() || !digest(samples).equals(part.samplesSha256())) {
        throw new DatasetException(
            "%s names other samples in %s than its characters have: delete it and run split again"
                .formatted(file, part.name()));
      }
    }
    return Optional.of(splits);
  }

  /** A part of some characters. */
  public static Part part(Dataset dataset, String name, List<Integer> characters)
      throws DatasetException {
    int[] samples = samples(dataset, characters);
    return new Part(name, characters, samples.length, digest(samples));
  }

  /** The indices of a part's samples, rising; none if there is no such part. */
  public int[] samples(Dataset dataset, String part) throws DatasetException {
    for (Part one : parts) {
      if (one.name().equals(part)) {
        return samples(dataset, one.characters());
      }
    }
    return new int[0];
  }

  private static int[] samples(Dataset dataset, List<Integer> characters) throws DatasetException {
    boolean[] wanted = new boolean[dataset.manifest().characters().size()];
    characters.stream().filter(c -> c < wanted.length).forEach(c -> wanted[c] = true);
    float[] shown = dataset.column(Labels.CHARACTER);
    return IntStream.range(0, shown.length)
        .filter(i -> shown[i] >= 0 && shown[i] < wanted.length && wanted[(int) shown[i]])
        .toArray();
  }

  private static String digest(int[] samples) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * samples.length);
    Arrays.stream(samples).forEach(bytes::putInt);
    return Sha256.of(bytes.array());
  }

  /** How many families there are. */
  @JsonIgnore
  public long familyCount() {
    return families.stream().distinct().count();
  }

  /** Writes the file into a data set's folder, in place of an older one. */
  public void write(Path folder) throws DatasetException {
    try {
      new ShardFiles(folder)
          .write(FILE, List.of(Json.write(this).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new DatasetException(
          "%s cannot be written (%s): make room, or allow writing there"
              .formatted(folder.resolve(FILE), FileReason.of(e)),
          e);
    }
  }
}
