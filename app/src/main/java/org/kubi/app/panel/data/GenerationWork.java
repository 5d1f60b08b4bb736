package org.kubi.app.panel.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.service.Generation;
import org.kubi.app.task.Progress;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.FileReason;
import org.kubi.data.Json;
import org.kubi.data.PlaneKind;
import org.kubi.framing.Framing;
import org.kubi.gen.CastBuilder.SourceFinder;
import org.kubi.gen.Recipe;
import org.kubi.gen.RecipeException;
import org.kubi.gen.Recipes;
import org.kubi.render.RenderException;
import org.kubi.render.backend.Backend;
import org.kubi.render.character.CharacterException;

/**
 * A data set to be made.
 *
 * @param recipe what of
 * @param count how many pictures
 * @param seed of all dice
 * @param size side of the pictures, pixels
 * @param planes to be kept beside the pictures
 * @param folder where to
 * @param resume whether it goes on with what is there
 * @param project to be made on disk first, if it is not yet
 */
record GenerationWork(
    RecipeChoice recipe,
    long count,
    long seed,
    int size,
    List<PlaneKind> planes,
    Path folder,
    boolean resume,
    Optional<Project> project) {
  GenerationWork {
    planes = List.copyOf(planes);
  }

  /** The recipe in a file. */
  static RecipeChoice recipe(Path file) throws TaskException {
    try {
      Path whole = file.toAbsolutePath().normalize();
      return new RecipeChoice(Recipes.find(whole.toString()), Optional.of(whole));
    } catch (RecipeException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The rest of a data set that was begun. Where no named recipe is its own, its recipe is written
   * to the project, so that the command line can name it.
   */
  static GenerationWork resumed(Path folder, Project project) throws TaskException {
    try {
      DatasetManifest begun = Dataset.readManifest(folder);
      Recipe recipe = Json.MAPPER.treeToValue(begun.recipe(), Recipe.class);
      Optional<Path> file = Optional.empty();
      if (Recipes.named(recipe.name()).filter(recipe::equals).isEmpty()) {
        project.make();
        Path target = project.recipes().resolve(folder.getFileName() + ".json");
        Files.writeString(target, Json.write(recipe));
        file = Optional.of(target);
      }
      return new GenerationWork(
          new RecipeChoice(recipe, file),
          begun.count(),
          begun.seed(),
          begun.size(),
          begun.planes(),
          folder,
          true,
          Optional.empty());
    } catch (DatasetException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    } catch (JsonProcessingException e) {
      throw new TaskException(
          "%s was begun with a recipe of another version (%s): generate it anew"
              .formatted(folder, Json.problem(e)),
          e);
    } catch (IOException e) {
      throw new TaskException(
          "%s cannot be continued (%s): make room".formatted(folder, FileReason.of(e)), e);
    }
  }

  /** The command line that does the same. */
  List<String> command() {
    List<String> words =
        new ArrayList<>(
            List.of(
                "generate",
                "--recipe",
                recipe.word(),
                "--count",
                Long.toString(count),
                "--seed",
                Long.toString(seed),
                "--out",
                folder.toString()));
    if (size != Framing.HEAD.size()) {
      words.addAll(List.of("--size", Integer.toString(size)));
    }
    if (!planes.isEmpty()) {
      words.addAll(List.of("--planes", PlaneKind.ids(planes).replace(", ", ",")));
    }
    if (resume) {
      words.add("--resume");
    }
    return words;
  }

  /** Makes it; the folder when it is done. */
  Path run(SourceFinder people, Texts texts, Progress progress) throws TaskException {
    if (project.isPresent()) {
      project.get().make();
    }
    // One core is left for the window.
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    Generation job =
        new Generation(
            recipe.recipe(), count, seed, threads, Backend.SOFT, size, planes, folder, resume);
    try {
      job.run(
          people,
          new Generation.Listener() {
            @Override
            public void people(long done, long total) {
              progress.report(-1, texts.of("data.people", done, total));
            }

            @Override
            public void samples(long done, long total) {
              progress.count(done, total, texts.of("data.samples", done, total));
            }
          },
          progress::cancelled);
      return folder;
    } catch (DatasetException | CharacterException | RecipeException | RenderException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }
}
