package org.kubi.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kubi.gen.CastBuilder.SourceFinder;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.character.makehuman.MakeHumanSource;
import org.kubi.render.character.source.CharacterSources;

/** The sources of characters on this machine, each opened once. */
final class Sources implements SourceFinder {
  private final CharacterSources here;
  private final Map<String, CharacterSource> opened = new ConcurrentHashMap<>();

  /** With MakeHuman's data in the named folder, else where it is usually found. */
  Sources(Optional<Path> makehuman) {
    this.here = CharacterSources.here(makehuman);
  }

  @Override
  public CharacterSource find(String id) throws CharacterException {
    CharacterSource source = opened.get(id);
    if (source == null) {
      source = here.find(id);
      opened.put(id, source);
    }
    return source;
  }

  private boolean hasMakeHuman() {
    return here.makehuman().isPresent();
  }

  /** The recipe when none is named: MakeHuman's people where their data is; says which. */
  Recipe defaultRecipe(PrintStream out) {
    if (hasMakeHuman()) {
      return Recipes.ANYONE;
    }
    out.println(
        "MakeHuman's data is not here (--makehuman names its folder): people made by code take part"
            + " instead.");
    return Recipes.BUILTIN;
  }

  /** The person that takes predicted poses in pictures. */
  CharacterModel defaultPerson() throws CharacterException {
    return hasMakeHuman()
        ? find(MakeHumanSource.ID).named("man-short-hair")
        : find(BuiltInSource.ID).person(4);
  }
}
