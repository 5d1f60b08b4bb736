package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.kubi.app.gui.TestWindow.onToolkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.app.panel.data.TestSets;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.text.Texts;
import org.kubi.data.Json;
import org.kubi.gen.CharacterMix;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;
import org.kubi.image.Frame;
import org.kubi.render.character.CharacterSource;

/**
 * Nothing that the window can show is cut off, in either language, in a usual window and in a small
 * one. With {@code -Dkubi.screens=DIR} all of it is drawn there, bright and dark, with the real
 * people and networks and the project in {@code -Dkubi.screens.project}, or those whose names match
 * {@code -Dkubi.screens.only}; {@code src/test/scripts/screens.sh} does that.
 */
class ScreensTest {
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("kubi.screens")).map(Path::of);

  /** Which screens are drawn. */
  private static final String ONLY = System.getProperty("kubi.screens.only", ".*");

  /** Size of the window's letters. */
  private static final double LETTERS = 13;

  /** The samples below are 286 wide in DejaVu Sans and in Droid Sans Fallback. */
  private static final double WIDEST = 290;

  private static final int[][] SIZES = {{1024, 700}, {1280, 800}};

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void nothingIsCutOff(String language) throws Exception {
    Texts texts = Texts.in(Locale.forLanguageTag(language));
    Equipment equipment =
        PICTURES.isPresent() ? RealEquipment.of(GuiOptions.defaults(), texts) : TestEquipment.get();
    CharacterSource people = equipment.sources().get(0);
    Path home = project();
    Path photos = RenderedPhotos.write(people, PICTURES.isPresent() ? 30 : 6, folder.resolve("p"));
    Map<String, String> faults = new LinkedHashMap<>();
    ScreenWalk.Props props = props(photos, recipe(people));
    try (TestWindow window = TestWindow.open(Session.fresh(home), equipment, texts)) {
      assumeUsualLetters();
      ScreenWalk walk = new ScreenWalk(window, props);
      look(window, walk, walk.screens(), language, faults);
    }
    Path nothing = folder.resolve("empty");
    try (TestWindow window = TestWindow.open(Session.fresh(nothing), equipment, texts)) {
      ScreenWalk walk = new ScreenWalk(window, props);
      look(window, walk, walk.emptyScreens(), language, faults);
    }
    List<String> lines = new ArrayList<>();
    faults.forEach((fault, where) -> lines.add(where + ": " + fault));
    assertEquals("", String.join("\n", lines));
  }

  private static void look(
      TestWindow window,
      ScreenWalk walk,
      List<ScreenWalk.Screen> screens,
      String language,
      Map<String, String> faults)
      throws Exception {
    for (ScreenWalk.Screen screen : screens) {
      walk.tidy();
      try {
        screen.act().run();
        look(window, walk, screen, language, faults);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("at " + screen.name() + ": " + e.getMessage(), e);
      }
    }
  }

  /** Where letters are wider than those that the window was laid out with, more is cut off. */
  private static void assumeUsualLetters() {
    for (String sample :
        List.of("Nothing that the window can show is cut off", "この画面に見えるものはすべて切れずに見えます")) {
      Text letters = new Text(sample);
      letters.setFont(Font.font(LETTERS));
      double wide = letters.getLayoutBounds().getWidth();
      assumeTrue(wide < WIDEST, "'%s' is %.0f wide here".formatted(sample, wide));
    }
  }

  private Path project() throws Exception {
    String given = System.getProperty("kubi.screens.project");
    if (given != null) {
      return Path.of(given);
    }
    Path home = folder.resolve("project");
    new Project(home).make();
    TestSets.make(home.resolve("data/boxes"), 60);
    return home;
  }

  private ScreenWalk.Props props(Path photos, Path recipe) throws Exception {
    Path home = Path.of(System.getProperty("kubi.home", ".."));
    Path scratch = Files.createDirectories(folder.resolve("scratch"));
    return PICTURES.isPresent()
        ? new ScreenWalk.Props(
            home.resolve("models/head"), home.resolve("models/original"), photos, recipe, scratch)
        : new ScreenWalk.Props(Path.of("net"), folder, photos, recipe, scratch);
  }

  /** A few people of a source, so that the first picture comes soon. */
  private Path recipe(CharacterSource people) throws Exception {
    Recipe few =
        Recipes.BUILTIN.withCharacters(List.of(new CharacterMix(people.id(), List.of(), 4, 0, 1)));
    return Files.writeString(folder.resolve("few-people.json"), Json.write(few));
  }

  /**
   * Draws the screen where that was asked for; looks for what is cut off in windows of both sizes.
   *
   * @param faults gets each fault, with where it was seen first
   */
  private static void look(
      TestWindow window,
      ScreenWalk walk,
      ScreenWalk.Screen screen,
      String language,
      Map<String, String> faults)
      throws Exception {
    String name = screen.name() + "-" + language;
    if (PICTURES.isPresent() && screen.name().matches(ONLY)) {
      if (window.stage().getOutputScaleX() == 1) {
        Map<SplitPane, double[]> dividers = onToolkit(() -> dividers(window));
        resize(window, SIZES[0]);
        draw(window, walk, screen, name + "-small", false);
        resize(window, SIZES[1]);
        onToolkit(() -> back(dividers));
      }
      draw(window, walk, screen, name, true);
      draw(window, walk, screen, name, false);
    } else {
      walk.settle();
      screen.over().run();
    }
    for (int[] size : SIZES) {
      for (String fault : onToolkit(() -> seen(window, size[0], size[1]))) {
        faults.putIfAbsent(fault, "%s %dx%d".formatted(name, size[0], size[1]));
      }
    }
  }

  /** A pane that was small for a moment shares its room otherwise afterwards. */
  private static Map<SplitPane, double[]> dividers(TestWindow window) {
    Map<SplitPane, double[]> all = new LinkedHashMap<>();
    for (Node pane : window.scene().getRoot().lookupAll(".split-pane")) {
      all.put((SplitPane) pane, ((SplitPane) pane).getDividerPositions());
    }
    return all;
  }

  private static boolean back(Map<SplitPane, double[]> dividers) {
    dividers.forEach(SplitPane::setDividerPositions);
    return true;
  }

  private static void resize(TestWindow window, int[] size) throws Exception {
    onToolkit(
        () -> {
          window.stage().setWidth(size[0]);
          window.stage().setHeight(size[1]);
          return true;
        });
    TestWindow.await(
        () -> window.scene().getWidth() == size[0] && window.scene().getHeight() == size[1]);
  }

  /** Lays the window out as if it had a size, and what lies over it as it is. */
  private static List<String> seen(TestWindow window, int width, int height) {
    List<String> faults = new ArrayList<>();
    Map<SplitPane, double[]> dividers = dividers(window);
    Region whole = (Region) window.scene().getRoot();
    double usualWidth = whole.getWidth();
    double usualHeight = whole.getHeight();
    whole.resize(width, height);
    for (Window one : Window.getWindows()) {
      Region root = (Region) one.getScene().getRoot();
      root.applyCss();
      root.layout();
      faults.addAll(CutOff.in(root));
    }
    if (width != usualWidth || height != usualHeight) {
      whole.resize(usualWidth, usualHeight);
      back(dividers);
    }
    return faults;
  }

  private static void draw(
      TestWindow window, ScreenWalk walk, ScreenWalk.Screen screen, String name, boolean dark)
      throws Exception {
    walk.uncover(); // what is open does not follow size and theme
    onToolkit(
        () -> {
          window.bench().desk().dark().set(dark);
          return true;
        });
    walk.settle();
    screen.over().run();
    Frame picture =
        onToolkit(
            () -> {
              for (Window one : Window.getWindows()) {
                one.getScene().getRoot().applyCss();
                one.getScene().getRoot().layout();
              }
              return WindowPicture.of(window.stage());
            });
    int scale = (int) Math.round(window.stage().getOutputScaleX());
    Path folder = Files.createDirectories(PICTURES.orElseThrow());
    WindowPicture.write(
        picture, folder.resolve("%s-%s-%dx.png".formatted(name, dark ? "dark" : "light", scale)));
  }
}
