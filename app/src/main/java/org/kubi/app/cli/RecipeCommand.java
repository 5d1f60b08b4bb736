package org.kubi.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kubi.app.task.TaskException;
import org.kubi.data.FileReason;
import org.kubi.data.Json;
import org.kubi.gen.CharacterMix;
import org.kubi.gen.Recipe;
import org.kubi.gen.RecipeException;
import org.kubi.gen.Recipes;
import org.kubi.gen.recipe.RecipeFile;
import org.kubi.gen.recipe.RecipeSchema;
import org.kubi.gen.recipe.RecipeText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "recipe",
    description = "Lists, shows, begins and checks recipes (see docs/recipes.md).",
    mixinStandardHelpOptions = true,
    subcommands = {
      RecipeCommand.ListRecipes.class,
      RecipeCommand.ShowRecipe.class,
      RecipeCommand.NewRecipe.class,
      RecipeCommand.CheckRecipe.class
    })
final class RecipeCommand implements Callable<Integer> {
  private static final int HASH_DIGITS = 12;

  @Override
  public Integer call() {
    CommandLine.usage(this, System.err);
    return KubiCommand.USAGE;
  }

  private static long people(Recipe recipe) {
    return recipe.characters().stream().mapToLong(CharacterMix::count).sum();
  }

  private static String hash(Recipe recipe) {
    return recipe.hash().substring(0, HASH_DIGITS);
  }

  @Command(name = "list", description = "Lists the named recipes.", mixinStandardHelpOptions = true)
  static final class ListRecipes implements Callable<Integer> {
    @Option(names = "--json", description = "Print them as JSON.")
    private boolean json;

    @Override
    public Integer call() {
      if (json) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Recipe recipe : Recipes.ALL) {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("name", recipe.name());
          one.put("hash", recipe.hash());
          one.put("count", recipe.count());
          one.put("people", people(recipe));
          one.put("description", recipe.description());
          all.add(one);
        }
        System.out.print(Json.write(all));
        return KubiCommand.DONE;
      }
      TextTable table = new TextTable(List.of("recipe", "pictures", "people", "hash", "what"));
      for (Recipe recipe : Recipes.ALL) {
        table.row(
            List.of(
                recipe.name(),
                String.valueOf(recipe.count()),
                String.valueOf(people(recipe)),
                hash(recipe),
                recipe.description()));
      }
      System.out.print(table.text());
      return KubiCommand.DONE;
    }
  }

  @Command(
      name = "show",
      description = "Prints a recipe with a comment on every setting: unit, range, what, why.",
      mixinStandardHelpOptions = true)
  static final class ShowRecipe implements Callable<Integer> {
    @Parameters(
        paramLabel = "NAME|FILE",
        arity = "0..1",
        defaultValue = "anyone",
        description = "The recipe (default: ${DEFAULT-VALUE}).")
    private String recipe = "";

    @Option(names = "--json", description = "Without comments, for other programs.")
    private boolean json;

    @Option(names = "--schema", description = "Print the JSON schema of all recipes instead.")
    private boolean schema;

    @Override
    public Integer call() throws RecipeException {
      if (schema) {
        System.out.print(Json.write(RecipeSchema.of()));
      } else {
        Recipe found = Recipes.find(recipe);
        System.out.print(json ? Json.write(found) : RecipeText.of(found));
      }
      return KubiCommand.DONE;
    }
  }

  @Command(
      name = "new",
      description = "Writes a recipe to make one's own from.",
      mixinStandardHelpOptions = true)
  static final class NewRecipe implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(
        paramLabel = "NAME",
        description = "The new name: lower case letters, digits, hyphens.")
    private String name = "";

    @Option(
        names = "--from",
        paramLabel = "NAME|FILE",
        defaultValue = "anyone",
        description = "The recipe to begin with (default: ${DEFAULT-VALUE}).")
    private String from = "";

    @Option(
        names = "--out",
        paramLabel = "FILE",
        description = "The new file; one that is there stays (default: NAME.json).")
    private @Nullable Path out;

    @Option(names = "--json", description = "Without comments.")
    private boolean json;

    @Override
    public Integer call() throws RecipeException, TaskException {
      Recipe base = Recipes.find(from);
      if (Recipes.named(name).isPresent()) {
        throw Usage.wrong(spec, "'" + name + "' is a named recipe: take another name");
      }
      Recipe made;
      try {
        made = base.named(name, base.description());
      } catch (IllegalArgumentException e) {
        throw Usage.wrong(spec, String.valueOf(e.getMessage()));
      }
      Path file = out == null ? Path.of(name + ".json") : out;
      String text = json ? Json.write(made) : RecipeText.of(made);
      try {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        throw new TaskException(file + " is there already: name another file by --out", e);
      } catch (IOException e) {
        throw new TaskException(
            "%s cannot be written (%s): name another file by --out"
                .formatted(file, FileReason.of(e)),
            e);
      }
      System.err.printf(
          "%s is a copy of %s: change it, then recipe check %s.%n", file, base.name(), file);
      return KubiCommand.DONE;
    }
  }

  @Command(
      name = "check",
      description =
          "Says in one sentence what is wrong with a recipe's file, where, and what to do.",
      mixinStandardHelpOptions = true)
  static final class CheckRecipe implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The recipe's file.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws RecipeException {
      Recipe recipe = RecipeFile.read(file);
      System.out.printf(
          "%s is a recipe: %s, %d pictures of %d people, hash %s.%n",
          file, recipe.name(), recipe.count(), people(recipe), hash(recipe));
      return KubiCommand.DONE;
    }
  }
}
