package org.kubi.gen.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.StringJoiner;
import org.kubi.data.Json;
import org.kubi.gen.Recipe;

/**
 * A recipe as JSON with a comment on every setting: {@code // unit, range: what it is; why}. Our
 * reader takes it as it is; {@link Json#write} gives it without comments, for other programs.
 */
public final class RecipeText {
  private static final String STEP = "  ";

  private final RecipeGuide guide;
  private final StringBuilder text = new StringBuilder();

  private RecipeText(RecipeGuide guide) {
    this.guide = guide;
  }

  /** The text, with a newline at its end. */
  public static String of(Recipe recipe) {
    RecipeText writer = new RecipeText(RecipeGuide.read());
    writer.object(Shape.of(Recipe.class), Json.tree(recipe), "");
    return writer.text.append('\n').toString();
  }

  private void object(List<Shape> shapes, JsonNode values, String indent) {
    // An absent key, such as aim, is not written.
    List<Shape> there = shapes.stream().filter(shape -> values.has(shape.name())).toList();
    text.append("{\n");
    String inner = indent + STEP;
    for (int i = 0; i < there.size(); i++) {
      Shape shape = there.get(i);
      text.append(inner).append("// ").append(guide.needed(shape.path()).comment()).append('\n');
      text.append(inner).append('"').append(shape.name()).append("\" : ");
      value(shape, values.path(shape.name()), inner);
      text.append(i < there.size() - 1 ? ",\n" : "\n");
    }
    text.append(indent).append('}');
  }

  private void value(Shape shape, JsonNode value, String indent) {
    switch (shape.kind()) {
      case OBJECT -> object(shape.parts(), value, indent);
      case OBJECTS -> {
        String gap = "";
        text.append('[');
        for (JsonNode entry : value) {
          text.append(gap);
          object(shape.parts(), entry, indent);
          gap = ", ";
        }
        text.append(']');
      }
      case RANGE, TEXTS -> {
        StringJoiner entries = new StringJoiner(", ", "[", "]");
        value.forEach(entry -> entries.add(entry.toString()));
        text.append(entries);
      }
      case NUMBER, WHOLE, TEXT -> text.append(value);
    }
  }
}
