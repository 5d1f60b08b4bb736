package org.kubi.render.character.gltf;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.Population;

/**
 * The people of all glTF, GLB and VRM files, each named by its file's path: what recipes mean by
 * the source {@code gltf}. Nobody is drawn by seed.
 */
public final class GltfFiles implements CharacterSource {
  private final List<Path> folders;

  /**
   * Of files in some folders.
   *
   * @param folders where relative paths begin, the first one first
   */
  public GltfFiles(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  @Override
  public String id() {
    return GltfSource.ID;
  }

  /** Refuses: these people have names only. */
  @Override
  public CharacterModel person(long seed, Population population) throws CharacterException {
    throw new CharacterException(
        "the source 'gltf' has nobody by seed: name files in the recipe (\"names\":"
            + " [\"people/alice.glb\"]), or one with --character FILE");
  }

  /**
   * The person of a file.
   *
   * @param name the file's path
   * @throws CharacterException if it is no file or cannot be used
   */
  @Override
  public CharacterModel named(String name) throws CharacterException {
    try {
      for (Path folder : folders) {
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file)) {
          return new GltfSource(file).person(0);
        }
      }
    } catch (InvalidPathException e) {
      throw new CharacterException("'" + name + "' is no path of a file", e);
    }
    throw new CharacterException(
        "the source 'gltf' finds no file '%s' in %s; name a .gltf, .glb or .vrm file"
            .formatted(name, folders.stream().map(Path::toAbsolutePath).toList()));
  }
}
