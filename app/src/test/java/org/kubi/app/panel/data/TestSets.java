package org.kubi.app.panel.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import org.kubi.app.panel.endless.EndlessViewModel;
import org.kubi.app.panel.studio.TestPeople;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Progress;
import org.kubi.app.task.TaskException;
import org.kubi.data.Json;
import org.kubi.gen.CharacterMix;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;

/** Data sets of box people. */
public final class TestSets {
  /** Four box people. */
  static final Recipe BOXES =
      Recipes.BUILTIN.withCharacters(List.of(new CharacterMix("boxes", List.of(), 4, 0, 1)));

  private TestSets() {}

  /** What a training without a data set can learn from: box people. */
  public static EndlessViewModel endless() {
    return new EndlessViewModel(
        FXCollections.observableArrayList(
            new RecipeChoice(BOXES, Optional.of(Path.of("boxes.json")))),
        id -> new TestPeople());
  }

  /** Nobody listens, nobody cancels. */
  static final Progress QUIET =
      new Progress() {
        @Override
        public void report(double fraction, String message) {}

        @Override
        public void count(long done, long total, String message) {}

        @Override
        public boolean cancelled() {
          return false;
        }

        @Override
        public void tell(double fraction, String message) {}

        @Override
        public boolean paused() {
          return false;
        }
      };

  /** Makes one. */
  public static Path make(Path folder, int count) throws TaskException {
    return new GenerationWork(
            new RecipeChoice(BOXES, Optional.empty()),
            count,
            5,
            64,
            List.of(),
            folder,
            false,
            Optional.empty())
        .run(id -> new TestPeople(), Texts.in(Locale.ENGLISH), QUIET);
  }

  /** The recipe in a file. */
  static Path recipeFile(Path file) throws IOException {
    return Files.writeString(file, Json.write(BOXES));
  }
}
