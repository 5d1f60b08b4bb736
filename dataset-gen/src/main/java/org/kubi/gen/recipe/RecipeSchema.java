package org.kubi.gen.recipe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.kubi.data.Json;
import org.kubi.gen.Recipe;

/**
 * The JSON schema of recipes (draft 2020-12), made from the records and the guide: keys, kinds of
 * values, ranges, and the words, which editors show. What goes over two settings (shares that are
 * at most 1 together) only the reader checks.
 */
public final class RecipeSchema {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final Set<String> MAY_BE_ABSENT = Set.of("stances", "aim");
  private static final String TYPE = "type";

  private final RecipeGuide guide = RecipeGuide.read();

  private RecipeSchema() {}

  /** The schema. */
  public static ObjectNode of() {
    ObjectNode out = Json.MAPPER.createObjectNode();
    out.put("$schema", DRAFT).put("title", "A recipe of Kubi");
    new RecipeSchema().object(out, Shape.of(Recipe.class));
    ((ObjectNode) out.path("properties")).putObject("$schema").put(TYPE, "string");
    return out;
  }

  private void object(ObjectNode out, List<Shape> shapes) {
    out.put(TYPE, "object");
    ObjectNode properties = out.putObject("properties");
    ArrayNode required = Json.MAPPER.createArrayNode();
    for (Shape shape : shapes) {
      property(properties.putObject(shape.name()), shape);
      if (!MAY_BE_ABSENT.contains(shape.path())) {
        required.add(shape.name());
      }
    }
    out.set("required", required);
    out.put("additionalProperties", false);
  }

  private void property(ObjectNode out, Shape shape) {
    Setting setting = guide.needed(shape.path());
    out.put("description", setting.comment());
    switch (shape.kind()) {
      case OBJECT -> object(out, shape.parts());
      case OBJECTS -> object(out.put(TYPE, "array").putObject("items"), shape.parts());
      case TEXTS -> out.put(TYPE, "array").putObject("items").put(TYPE, "string");
      case TEXT -> out.put(TYPE, "string");
      case RANGE -> {
        out.put(TYPE, "array").put("minItems", 2).put("maxItems", 2);
        limits(out.putObject("items").put(TYPE, "number"), setting);
      }
      case NUMBER -> limits(out.put(TYPE, "number"), setting);
      case WHOLE -> wholeLimits(out.put(TYPE, "integer"), setting);
    }
  }

  private static void limits(ObjectNode out, Setting setting) {
    setting.least().ifPresent(least -> out.put("minimum", least));
    setting.most().ifPresent(most -> out.put("maximum", most));
  }

  /** A double cannot hold the ends of a seed: they are left out. */
  private static void wholeLimits(ObjectNode out, Setting setting) {
    setting
        .least()
        .ifPresent(
            least -> {
              if (least > Long.MIN_VALUE) {
                out.put("minimum", (long) least);
                setting.most().ifPresent(most -> out.put("maximum", (long) most));
              }
            });
  }
}
