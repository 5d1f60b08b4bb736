package org.kubi.render.character.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.character.gltf.GltfFiles;
import org.kubi.render.character.gltf.GltfSource;
import org.kubi.render.character.makehuman.MakeHumanSource;

/**
 * The sources of people that can be had here: {@code builtin} always, {@code makehuman} where its
 * data folder is known, {@code gltf} for figures from files. To add a source, implement {@link
 * CharacterSource} and enter it in {@link #ids} and {@link #find}.
 *
 * @param makehuman MakeHuman's data folder; empty where there is none
 * @param figure the file that {@code gltf} is, where the user named one; else {@code gltf} has
 *     nobody by seed, but its people can be named by the paths of their files
 * @param folders where the relative paths of such files begin, the first one first
 */
public record CharacterSources(
    Optional<Path> makehuman, Optional<GltfSource> figure, List<Path> folders) {
  /** The environment variable that names MakeHuman's data folder. */
  public static final String MAKEHUMAN_VARIABLE = "KUBI_MAKEHUMAN";

  /** The system property by which the launcher tells the project's folder. */
  public static final String HOME_PROPERTY = "kubi.home";

  private static final Path BESIDE_THE_PROJECT = Path.of("..", "shared", "makehuman");

  public CharacterSources {
    folders = List.copyOf(folders);
  }

  /** Without a figure; paths begin in the working folder. */
  public CharacterSources(Optional<Path> makehuman) {
    this(makehuman, Optional.empty(), List.of(Path.of("")));
  }

  /** These sources with the person of a file as {@code gltf}. */
  public CharacterSources withFigure(GltfSource file) {
    return new CharacterSources(makehuman, Optional.of(file), folders);
  }

  /** These sources with other folders in which the paths of figures begin. */
  public CharacterSources withFolders(List<Path> others) {
    return new CharacterSources(makehuman, figure, others);
  }

  /**
   * The sources of this machine. MakeHuman's folder is the one named here, else the one that
   * {@value #MAKEHUMAN_VARIABLE} names, else {@code ../shared/makehuman} beside the project, where
   * that exists.
   *
   * @param named a folder named by the user
   */
  public static CharacterSources here(Optional<Path> named) {
    return of(named, System.getenv(), Path.of(System.getProperty(HOME_PROPERTY, "")));
  }

  static CharacterSources of(Optional<Path> named, Map<String, String> environment, Path project) {
    if (named.isPresent()) {
      return new CharacterSources(named);
    }
    String variable = environment.getOrDefault(MAKEHUMAN_VARIABLE, "");
    if (!variable.isBlank()) {
      return new CharacterSources(Optional.of(Path.of(variable)));
    }
    Path beside = project.resolve(BESIDE_THE_PROJECT);
    return new CharacterSources(Optional.of(beside).filter(Files::isDirectory));
  }

  /** The ids of all sources that have people by seed, richest first. */
  public List<String> ids() {
    List<String> ids = new ArrayList<>();
    makehuman.ifPresent(folder -> ids.add(MakeHumanSource.ID));
    ids.add(BuiltInSource.ID);
    figure.ifPresent(file -> ids.add(GltfSource.ID));
    return List.copyOf(ids);
  }

  /**
   * Opens a source. A MakeHuman source reads its base files each time it is opened: keep it.
   *
   * @throws CharacterException if no source has this id, its folder is not known, or its files are
   *     missing or damaged
   */
  public CharacterSource find(String id) throws CharacterException {
    switch (id) {
      case BuiltInSource.ID:
        return new BuiltInSource();
      case GltfSource.ID:
        return figure.isPresent() ? figure.get() : new GltfFiles(folders);
      case MakeHumanSource.ID:
        if (makehuman.isEmpty()) {
          throw new CharacterException(
              "the source 'makehuman' needs MakeHuman's data folder: name it with --makehuman DIR or"
                  + " the variable "
                  + MAKEHUMAN_VARIABLE
                  + ", or use the source 'builtin', which needs no files");
        }
        return MakeHumanSource.open(makehuman.get());
      default:
        throw new CharacterException(
            "no source of characters is called '%s'; known here are %s"
                .formatted(id, String.join(", ", ids())));
    }
  }
}
