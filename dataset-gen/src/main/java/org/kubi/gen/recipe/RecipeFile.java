package org.kubi.gen.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kubi.data.Json;
import org.kubi.gen.Recipe;
import org.kubi.gen.RecipeException;

/** A recipe's file, checked in one sentence: what is wrong, where, and what to do. */
public final class RecipeFile {
  /** A mistyped key differs from the right one in so many letters at most. */
  private static final int MOST_TYPOS = 3;

  private RecipeFile() {}

  /**
   * Reads a recipe.
   *
   * @throws RecipeException that names the line, the rule and the remedy
   */
  public static Recipe read(Path file) throws RecipeException {
    byte[] text;
    try {
      text = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new RecipeException(
          "recipe %s is not there: name another file, or write one with recipe new".formatted(file),
          e);
    } catch (IOException e) {
      throw new RecipeException("recipe " + file + " cannot be read: " + e.getMessage(), e);
    }
    return parse(file.toString(), text);
  }

  /**
   * A recipe from its text, which may have comments.
   *
   * @param name of the recipe or its file, for sentences
   * @throws RecipeException as {@link #read}
   */
  public static Recipe parse(String name, byte[] text) throws RecipeException {
    try {
      return Json.readCommented(text, Recipe.class);
    } catch (JsonProcessingException e) {
      throw new RecipeException(
          "recipe %s: %s: %s".formatted(name, Json.problem(e), remedy(e, text)), e);
    } catch (IOException e) {
      throw new RecipeException("recipe " + name + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String remedy(JsonProcessingException e, byte[] text) {
    if (!(e instanceof JsonMappingException mapping)) {
      return "correct it there";
    }
    RecipeGuide guide = RecipeGuide.read();
    if (e instanceof UnrecognizedPropertyException unknown) {
      return nearest(unknown.getPropertyName(), unknown.getKnownPropertyIds())
          .map(name -> "'" + name + "' may be meant")
          .orElse("take it out");
    }
    Optional<Setting> setting = broken(mapping, guide);
    if (String.valueOf(e.getOriginalMessage()).startsWith("Missing creator property")) {
      Optional<String> typo = typo(mapping, text, guide);
      if (typo.isPresent()) {
        return "'%s' may be a slip for it".formatted(typo.get());
      }
      return setting
          .map(
              missing ->
                  missing.unit().isEmpty()
                      ? "copy it from recipe show (" + missing.meaning() + ")"
                      : "add it (%s: %s), or copy it from recipe show"
                          .formatted(missing.measure(), missing.meaning()))
          .orElse("copy it from recipe show");
    }
    return setting
        .filter(known -> !known.unit().isEmpty())
        .map(known -> "give %s (%s)".formatted(known.measure(), known.meaning()))
        .orElse("correct it; recipe show tells what each key is");
  }

  /** A key beside a missing one that no recipe has and that is spelt nearly alike. */
  private static Optional<String> typo(JsonMappingException e, byte[] text, RecipeGuide guide) {
    try {
      JsonNode at = Json.readCommented(text, JsonNode.class);
      List<JsonMappingException.Reference> path = e.getPath();
      for (JsonMappingException.Reference step : path.subList(0, path.size() - 1)) {
        at = step.getFieldName() == null ? at.path(step.getIndex()) : at.path(step.getFieldName());
      }
      String missing = path(e);
      String parent = missing.substring(0, missing.lastIndexOf('.') + 1);
      List<Object> unknown = new ArrayList<>();
      at.fieldNames()
          .forEachRemaining(
              name -> {
                if (guide.setting(parent + name).isEmpty()) {
                  unknown.add(name);
                }
              });
      return nearest(missing.substring(parent.length()), unknown);
    } catch (IOException broken) {
      return Optional.empty();
    }
  }

  /** The setting whose rule is broken: rules begin with its name; else that of the key. */
  private static Optional<Setting> broken(JsonMappingException e, RecipeGuide guide) {
    String rule = e.getCause() == null ? "" : String.valueOf(e.getCause().getMessage());
    String name = rule.replaceFirst("(?s) .*", "");
    return guide
        .setting(name)
        .filter(known -> !known.unit().isEmpty())
        .or(() -> guide.setting(name.replaceFirst("\\.", "[].")))
        .or(() -> guide.setting(path(e)));
  }

  /** The keys down to the trouble, as {@link Setting#path} has them. */
  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append("[]");
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static Optional<String> nearest(String name, Collection<Object> known) {
    return known == null
        ? Optional.empty()
        : known.stream()
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .filter(key -> typos(name, key) <= MOST_TYPOS)
            .min(Comparator.comparingInt(key -> typos(name, key)));
  }

  /** How many letters must be put in, taken out or changed (Levenshtein). */
  static int typos(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
