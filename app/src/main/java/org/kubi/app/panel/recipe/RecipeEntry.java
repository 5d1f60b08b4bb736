package org.kubi.app.panel.recipe;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.kubi.gen.recipe.Setting;

/**
 * One setting of a recipe that is edited.
 *
 * @param place where its value stands in the recipe's JSON
 * @param setting what it is
 */
public record RecipeEntry(JsonPointer place, Setting setting) {
  private static final String BETWEEN = "\\s*(,|\\bto\\b|\\.\\.)\\s*";

  /** The keys that lead to it, with numbers from 1 for places in lists: {@code stances 2 knee}. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    for (JsonPointer at = place; !at.matches(); at = at.tail()) {
      words.add(
          at.mayMatchElement()
              ? Integer.toString(at.getMatchingIndex() + 1)
              : at.getMatchingProperty());
    }
    return words;
  }

  /** The key of the part of the recipe that it belongs to: {@code camera}; empty for the first. */
  public String group() {
    List<String> words = words();
    return words.size() == 1 ? "" : words.get(0);
  }

  /** Which entry of its part's list it belongs to, from 1; 0 where the part is no list. */
  public int item() {
    JsonPointer second = place.tail();
    return second != null && second.mayMatchElement() ? second.getMatchingIndex() + 1 : 0;
  }

  /** Its name within the part or the entry of its list: {@code lens blur}. */
  public String name() {
    List<String> words = words();
    int from = words.size() == 1 ? 0 : item() > 0 ? 2 : 1;
    return String.join(" ", words.subList(from, words.size()));
  }

  /**
   * Its value in a recipe as a person writes it: {@code 0.5}, {@code 0.45 to 2.5}, {@code a, b}.
   */
  String text(JsonNode recipe) {
    JsonNode value = recipe.at(place);
    if (!value.isArray()) {
      return word(value);
    }
    boolean range = isRange(value);
    StringJoiner parts = new StringJoiner(range ? " to " : ", ");
    value.forEach(part -> parts.add(word(part)));
    return parts.toString();
  }

  /** A number without a fraction that is none. */
  private static String word(JsonNode value) {
    return value.isNumber() ? value.asText().replaceFirst("\\.0$", "") : value.asText();
  }

  /**
   * The JSON of a text that stands for its value.
   *
   * @param now the value that is there, which says of which kind it is
   * @throws IllegalArgumentException in one sentence, if the text is no value of that kind
   */
  static JsonNode parse(JsonNode now, String text) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    String plain = text.strip();
    if (now.isTextual()) {
      return nodes.textNode(plain);
    }
    if (now.isIntegralNumber() && !now.isArray()) {
      return nodes.numberNode(number(plain).toBigInteger());
    }
    if (now.isNumber()) {
      return nodes.numberNode(number(plain).doubleValue());
    }
    ArrayNode list = nodes.arrayNode();
    if (isRange(now)) {
      String[] ends = plain.replaceAll("[\\[\\]]", "").strip().split(BETWEEN, -1);
      if (ends.length != 2) {
        throw new IllegalArgumentException(
            "a range has two numbers, as in 0.5 to 2, found '%s'".formatted(plain));
      }
      return list.add(number(ends[0]).doubleValue()).add(number(ends[1]).doubleValue());
    }
    for (String word : plain.split("\\s*,\\s*")) {
      if (!word.isEmpty()) {
        list.add(word);
      }
    }
    return list;
  }

  private static boolean isRange(JsonNode value) {
    return value.size() == 2 && value.path(0).isNumber();
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "a number is needed here, as 0.5, found '%s'".formatted(text), e);
    }
  }
}
