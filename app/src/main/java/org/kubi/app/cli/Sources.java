package org.kubi.app.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kubi.gen.CastBuilder.SourceFinder;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.character.makehuman.MakeHumanSource;

/** The sources of characters on this machine. */
final class Sources implements SourceFinder {
  private final Optional<Path> makehuman;
  private @Nullable CharacterSource opened;

  /** With MakeHuman's data in the named folder, else where it is usually found. */
  Sources(Optional<Path> named) {
    this.makehuman =
        named.or(() -> Optional.ofNullable(System.getenv("KUBI_MAKEHUMAN")).map(Path::of))
            .or(
                () ->
                    Optional.of(ProjectFolder.get().resolve("../shared/makehuman").normalize())
                        .filter(Files::isDirectory));
  }

  @Override
  public CharacterSource find(String id) throws CharacterException {
    if (id.equals("builtin")) {
      return new BuiltInSource();
    }
    if (!id.equals("makehuman")) {
      throw new CharacterException(
          "no source of characters is called '" + id + "'; there are builtin, makehuman");
    }
    if (opened == null) {
      opened =
          MakeHumanSource.open(
              makehuman.orElseThrow(
                  () ->
                      new CharacterException(
                          "this recipe shows MakeHuman's people and their data is not here: name its"
                              + " folder by --makehuman, or use --recipe builtin")));
    }
    return opened;
  }

  /** The recipe when none is named: MakeHuman's people where their data is; says which. */
  Recipe defaultRecipe(PrintStream out) {
    if (makehuman.isPresent()) {
      return Recipes.ANYONE;
    }
    out.println(
        "MakeHuman's data is not here (--makehuman names its folder): people made by code take part"
            + " instead.");
    return Recipes.BUILTIN;
  }

  /** The person that takes predicted poses in pictures. */
  CharacterModel defaultPerson() throws CharacterException {
    return makehuman.isPresent()
        ? find("makehuman").named("man-short-hair")
        : find("builtin").person(4);
  }
}
