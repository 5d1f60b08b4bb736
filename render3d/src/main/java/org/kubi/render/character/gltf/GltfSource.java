package org.kubi.render.character.gltf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.Openness;
import org.kubi.render.character.Population;

/**
 * The one person of a glTF, GLB or VRM file: the same for every seed and population, since a file
 * has nothing to draw from. Its bones are those of the given map, else of the map beside the file
 * ({@link #mapBeside}), else what {@link GltfFigure#guess} finds. Ambient occlusion is baked.
 *
 * <p>The file is read when the person is first asked for, and kept. Safe for many threads.
 */
public final class GltfSource implements CharacterSource {
  /** The name of this source in recipes. */
  public static final String ID = "gltf";

  private final Path file;
  private final Optional<BoneMap> bones;
  private GltfFigure.@Nullable Built built;

  /** The person of a file, with bones as the map beside it says, else as they are named. */
  public GltfSource(Path file) {
    this(file, Optional.empty());
  }

  /** The person of a file, with bones as a map says. */
  public GltfSource(Path file, Optional<BoneMap> bones) {
    this.file = file;
    this.bones = bones;
  }

  /** Where a file's bone map is kept: beside it, {@code alice.glb.bones.json} for example. */
  public static Path mapBeside(Path file) {
    return file.resolveSibling(file.getFileName() + ".bones.json");
  }

  @Override
  public String id() {
    return ID;
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** The bones as they were given; empty if they are found. */
  public Optional<BoneMap> bones() {
    return bones;
  }

  /** The person's name: that of the file without its ending, in lower case letters and hyphens. */
  public String name() {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String plain =
        (dot > 0 ? name.substring(0, dot) : name)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "figure" : plain;
  }

  /** {@inheritDoc} Its id is {@code gltf-NAME}, since all seeds give the same person. */
  @Override
  public CharacterModel person(long seed, Population population) throws CharacterException {
    return built().model();
  }

  @Override
  public List<String> namedPeople() {
    return List.of(name());
  }

  /** {@inheritDoc} The file itself is a name too. */
  @Override
  public CharacterModel named(String name) throws CharacterException {
    if (!name.equals(name()) && !name.equals(file.toString())) {
      throw new CharacterException(
          "'%s' is not the person of %s, who is called '%s'".formatted(name, file, name()));
    }
    return built().model();
  }

  /** What could not be had of the file or was changed, a sentence each. */
  public List<String> notes() throws CharacterException {
    return built().notes();
  }

  private synchronized GltfFigure.Built built() throws CharacterException {
    GltfFigure.Built known = built;
    if (known == null) {
      GltfFigure figure = GltfFigure.read(file);
      List<String> notes = new ArrayList<>();
      BoneMap map = map(figure, notes);
      GltfFigure.Built bare = figure.build(ID + "-" + name(), map, Map.of());
      notes.addAll(bare.notes());
      known = new GltfFigure.Built(Openness.of(bare.model()), notes);
      built = known;
    }
    return known;
  }

  private BoneMap map(GltfFigure figure, List<String> notes) throws CharacterException {
    if (bones.isPresent()) {
      return bones.get();
    }
    Path beside = mapBeside(file);
    if (Files.exists(beside)) {
      return BoneMap.read(beside);
    }
    BoneGuess guess = figure.guess();
    if (!guess.sure()) {
      notes.add(
          "the neck is taken to be %s and the head %s, of which their names say nothing; see them with"
                  .formatted(guess.map().of(Pose.NECK), guess.map().of(Pose.HEAD))
              + " 'kubi bones', choose others with --bones FILE");
    }
    return guess.map();
  }
}
