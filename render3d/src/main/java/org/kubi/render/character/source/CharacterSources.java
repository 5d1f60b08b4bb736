package org.kubi.render.character.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.character.makehuman.MakeHumanSource;

/**
 * The sources of people that can be had here: {@code builtin} always, {@code makehuman} where its
 * data folder is known. To add a source, implement {@link CharacterSource} and enter it in {@link
 * #ids} and {@link #find}.
 *
 * @param makehuman MakeHuman's data folder; empty where there is none
 */
public record CharacterSources(Optional<Path> makehuman) {
  /** The environment variable that names MakeHuman's data folder. */
  public static final String MAKEHUMAN_VARIABLE = "KUBI_MAKEHUMAN";

  /** The system property by which the launcher tells the project's folder. */
  public static final String HOME_PROPERTY = "kubi.home";

  private static final Path BESIDE_THE_PROJECT = Path.of("..", "shared", "makehuman");

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

  /** The ids of all sources that can be had, richest first. */
  public List<String> ids() {
    return makehuman.isPresent()
        ? List.of(MakeHumanSource.ID, BuiltInSource.ID)
        : List.of(BuiltInSource.ID);
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
