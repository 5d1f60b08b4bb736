package org.kubi.app.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kubi.app.cli.PersonOptions.Wanted;
import org.kubi.app.service.OpenedPeople;
import org.kubi.gen.CastBuilder.SourceFinder;
import org.kubi.gen.CharacterMix;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.builtin.BuiltInSource;
import org.kubi.render.character.makehuman.MakeHumanSource;
import org.kubi.render.character.source.CharacterSources;

/** The sources of characters on this machine, each opened once, and who of them was asked for. */
final class Sources implements SourceFinder {
  private final CharacterSources here;
  private final Optional<Wanted> wanted;
  private final OpenedPeople opened;

  /** With MakeHuman's data in the named folder, else where it is usually found. */
  Sources(Optional<Path> makehuman) {
    this(CharacterSources.here(makehuman), Optional.empty());
  }

  private Sources(CharacterSources here, Optional<Wanted> wanted) {
    this.here = here;
    this.wanted = wanted;
    opened = new OpenedPeople(here);
  }

  /**
   * With the person that was asked for; notes about a figure's file are told.
   *
   * @param recipe name or file of a recipe: figures that it names are also looked for beside it
   */
  static Sources of(PersonOptions options, Optional<String> recipe, PrintStream out)
      throws CharacterException {
    CharacterSources here = CharacterSources.here(options.makehuman());
    List<Path> folders = new ArrayList<>(here.folders());
    recipe.map(Path::of).filter(Files::isRegularFile).map(Path::getParent).ifPresent(folders::add);
    here = here.withFolders(folders);
    Optional<Wanted> wanted = options.wanted();
    if (wanted.isPresent() && wanted.get().figure().isPresent()) {
      here = here.withFigure(wanted.get().figure().get());
      wanted.get().figure().get().notes().forEach(note -> out.println("kubi: " + note + "."));
    }
    return new Sources(here, wanted);
  }

  @Override
  public CharacterSource find(String id) throws CharacterException {
    return opened.find(id);
  }

  /** {@inheritDoc} The working folder, then that of the recipe's file. */
  @Override
  public List<Path> folders() {
    return opened.folders();
  }

  private boolean hasMakeHuman() {
    return here.makehuman().isPresent();
  }

  /** The recipe when none is named: MakeHuman's people where their data is; says which. */
  Recipe defaultRecipe(PrintStream out) {
    if (hasMakeHuman()) {
      return Recipes.ANYONE;
    }
    if (wanted.isEmpty()) {
      out.println(
          "MakeHuman's data is not here (--makehuman names its folder): people made by code take"
              + " part instead.");
    }
    return Recipes.BUILTIN;
  }

  /** A recipe with the person that was asked for in place of its own; itself if nobody was. */
  Recipe cast(Recipe recipe) {
    return wanted
        .map(
            one ->
                one.name().isEmpty()
                    ? new CharacterMix(one.source(), List.of(), 1, one.seed(), 1)
                    : new CharacterMix(one.source(), List.of(one.name()), 0, 0, 1))
        .map(mix -> recipe.withCharacters(List.of(mix)))
        .orElse(recipe);
  }

  /** The person that takes predicted poses in pictures: the one that was asked for, if any. */
  CharacterModel defaultPerson() throws CharacterException {
    if (wanted.isPresent()) {
      CharacterSource source = find(wanted.get().source());
      return wanted.get().name().isEmpty()
          ? source.person(wanted.get().seed())
          : source.named(wanted.get().name());
    }
    return hasMakeHuman()
        ? find(MakeHumanSource.ID).named("man-short-hair")
        : find(BuiltInSource.ID).person(4);
  }
}
