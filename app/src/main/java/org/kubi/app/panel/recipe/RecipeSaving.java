package org.kubi.app.panel.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.kubi.app.panel.project.Project;
import org.kubi.app.task.TaskException;
import org.kubi.data.FileReason;
import org.kubi.gen.Recipe;
import org.kubi.gen.recipe.RecipeText;

/** Puts recipes into a project. */
final class RecipeSaving {
  private RecipeSaving() {}

  /** Writes a recipe with its comments, aside and then renamed; the file. */
  static Path write(Recipe recipe, Project project) throws TaskException {
    project.make();
    Path file = project.recipes().resolve(recipe.name() + ".json");
    Path aside = project.recipes().resolve(recipe.name() + ".json.part");
    try {
      Files.writeString(aside, RecipeText.of(recipe));
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new TaskException(
          "%s cannot be written (%s): make room or open another project"
              .formatted(file, FileReason.of(e)),
          e);
    }
  }
}
