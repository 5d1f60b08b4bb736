package org.kubi.app.gui;

import java.nio.file.Path;
import java.util.Optional;
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
 * @param theme bright or dark
 * @param screenshotFile where to write a picture of the window, once all has settled; the window
 *     then closes
 */
public record GuiOptions(
    Optional<Path> model,
    Optional<Path> photo,
    Optional<Box> box,
    Optional<Path> makehuman,
    Optional<Character> character,
    Optional<GltfSource> figure,
    Theme theme,
    Optional<Path> screenshotFile) {

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

  /** A bare window. */
  public static GuiOptions defaults() {
    return new GuiOptions(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Theme.LIGHT,
        Optional.empty());
  }

  /** With a trained network. */
  public GuiOptions withModel(Path folder) {
    return new GuiOptions(
        Optional.of(folder), photo, box, makehuman, character, figure, theme, screenshotFile);
  }

  /** With a photo. */
  public GuiOptions withPhoto(Path file) {
    return new GuiOptions(
        model, Optional.of(file), box, makehuman, character, figure, theme, screenshotFile);
  }

  /** With a box round the face in the photo. */
  public GuiOptions withBox(Box face) {
    return new GuiOptions(
        model, photo, Optional.of(face), makehuman, character, figure, theme, screenshotFile);
  }

  /** With MakeHuman's data. */
  public GuiOptions withMakehuman(Path folder) {
    return new GuiOptions(
        model, photo, box, Optional.of(folder), character, figure, theme, screenshotFile);
  }

  /** With a person. */
  public GuiOptions withCharacter(Character person) {
    return new GuiOptions(
        model, photo, box, makehuman, Optional.of(person), figure, theme, screenshotFile);
  }

  /** With a rigged figure from a file. */
  public GuiOptions withFigure(GltfSource file) {
    return new GuiOptions(
        model, photo, box, makehuman, character, Optional.of(file), theme, screenshotFile);
  }

  /** Bright or dark. */
  public GuiOptions withTheme(Theme other) {
    return new GuiOptions(model, photo, box, makehuman, character, figure, other, screenshotFile);
  }

  /** Only to take a picture of the window. */
  public GuiOptions withScreenshotFile(Path file) {
    return new GuiOptions(
        model, photo, box, makehuman, character, figure, theme, Optional.of(file));
  }
}
