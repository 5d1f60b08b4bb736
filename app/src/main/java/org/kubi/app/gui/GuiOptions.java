package org.kubi.app.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kubi.framing.Box;
import org.kubi.render.character.gltf.GltfSource;

/**
 * With what the window opens.
 *
 * @param model folder of a trained network
 * @param photo file of a photo; with a model it is predicted at once
 * @param box the face in the photo, its pixels; without one the whole picture
 * @param makehuman folder of MakeHuman's data
 * @param character whose person stands there first
 * @param figure a rigged figure to open, in the place of the character
 * @param theme bright or dark; empty for what the user prefers
 * @param screenshotFile where to write a picture of the window, once all has settled; the window
 *     then closes
 * @param place where in the window, and in which words
 * @param pulsesFile where to write how evenly the window lived, once it is closed
 */
public record GuiOptions(
    Optional<Path> model,
    Optional<Path> photo,
    Optional<Box> box,
    Optional<Path> makehuman,
    Optional<Character> character,
    Optional<GltfSource> figure,
    Optional<Theme> theme,
    Optional<Path> screenshotFile,
    Place place,
    Optional<Path> pulsesFile) {

  /** Bright or dark. */
  public enum Theme {
    /** Dark letters on bright paper. */
    LIGHT,
    /** Bright letters on dark paper. */
    DARK
  }

  /**
   * A person of a source.
   *
   * @param sourceId the source's name, as in {@code makehuman}
   * @param seed 0 and up
   */
  public record Character(String sourceId, int seed) {
    public Character {
      if (seed < 0) {
        throw new IllegalArgumentException("a person's seed is 0 or more, found " + seed);
      }
    }
  }

  /**
   * Where in the window one begins; what is empty is as it was left.
   *
   * @param project folder of the project
   * @param workspace id of the workspace
   * @param language {@code en} or {@code ja}
   * @param open what is opened as if it were dropped on the window
   * @param beside networks to compare with
   */
  public record Place(
      Optional<Path> project,
      Optional<String> workspace,
      Optional<String> language,
      List<Path> open,
      List<Path> beside) {
    /** As it was left. */
    public static final Place AS_LEFT =
        new Place(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

    private static final List<String> LANGUAGES = List.of("en", "ja");

    public Place {
      check("workspaces", Panels.IDS, workspace);
      check("languages", LANGUAGES, language);
      open = List.copyOf(open);
      beside = List.copyOf(beside);
    }

    private static void check(String what, List<String> known, Optional<String> word) {
      if (word.isPresent() && !known.contains(word.get())) {
        throw new IllegalArgumentException(
            "%s are %s, found '%s'".formatted(what, String.join(", ", known), word.get()));
      }
    }
  }

  /** A bare window. */
  public static GuiOptions defaults() {
    return new GuiOptions(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Place.AS_LEFT,
        Optional.empty());
  }

  /** Folder of the project. */
  public Optional<Path> project() {
    return place.project();
  }

  /** Id of the workspace. */
  public Optional<String> workspace() {
    return place.workspace();
  }

  /** Language of the words. */
  public Optional<String> language() {
    return place.language();
  }

  /** With a trained network. */
  public GuiOptions withModel(Path folder) {
    return with(change -> change.model = Optional.of(folder));
  }

  /** With a photo. */
  public GuiOptions withPhoto(Path file) {
    return with(change -> change.photo = Optional.of(file));
  }

  /** With a box round the face in the photo. */
  public GuiOptions withBox(Box face) {
    return with(change -> change.box = Optional.of(face));
  }

  /** With MakeHuman's data. */
  public GuiOptions withMakehuman(Path folder) {
    return with(change -> change.makehuman = Optional.of(folder));
  }

  /** With a person. */
  public GuiOptions withCharacter(Character person) {
    return with(change -> change.character = Optional.of(person));
  }

  /** With a rigged figure from a file. */
  public GuiOptions withFigure(GltfSource file) {
    return with(change -> change.figure = Optional.of(file));
  }

  /** Bright or dark. */
  public GuiOptions withTheme(Theme other) {
    return with(change -> change.theme = Optional.of(other));
  }

  /** Only to take a picture of the window. */
  public GuiOptions withScreenshotFile(Path file) {
    return with(change -> change.screenshotFile = Optional.of(file));
  }

  /** With a file for how evenly the window lived. */
  public GuiOptions withPulsesFile(Path file) {
    return with(change -> change.pulsesFile = Optional.of(file));
  }

  /** In a project, a workspace, a language. */
  public GuiOptions withPlace(Place other) {
    return with(change -> change.place = other);
  }

  /** In a project. */
  public GuiOptions withProject(Path folder) {
    return withPlace(
        new Place(
            Optional.of(folder),
            place.workspace(),
            place.language(),
            place.open(),
            place.beside()));
  }

  /** In a workspace. */
  public GuiOptions withWorkspace(String id) {
    return withPlace(
        new Place(
            place.project(), Optional.of(id), place.language(), place.open(), place.beside()));
  }

  /** In a language. */
  public GuiOptions withLanguage(String tag) {
    return withPlace(
        new Place(
            place.project(), place.workspace(), Optional.of(tag), place.open(), place.beside()));
  }

  private GuiOptions with(Consumer<Change> change) {
    Change changed = new Change(this);
    change.accept(changed);
    return changed.options();
  }

  /** These options, one of which becomes another. */
  private static final class Change {
    private Optional<Path> model;
    private Optional<Path> photo;
    private Optional<Box> box;
    private Optional<Path> makehuman;
    private Optional<Character> character;
    private Optional<GltfSource> figure;
    private Optional<Theme> theme;
    private Optional<Path> screenshotFile;
    private Place place;
    private Optional<Path> pulsesFile;

    Change(GuiOptions from) {
      model = from.model;
      photo = from.photo;
      box = from.box;
      makehuman = from.makehuman;
      character = from.character;
      figure = from.figure;
      theme = from.theme;
      screenshotFile = from.screenshotFile;
      place = from.place;
      pulsesFile = from.pulsesFile;
    }

    GuiOptions options() {
      return new GuiOptions(
          model,
          photo,
          box,
          makehuman,
          character,
          figure,
          theme,
          screenshotFile,
          place,
          pulsesFile);
    }
  }
}
