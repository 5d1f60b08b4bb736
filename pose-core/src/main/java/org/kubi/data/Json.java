package org.kubi.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Collectors;

/** The JSON of our files: strict when read, the same bytes on every platform when written. */
public final class Json {
  /** Refuses unknown keys, absent values for numbers, and words after the end. */
  public static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .build();

  private static final ObjectWriter WRITER =
      MAPPER.writer(
          new DefaultPrettyPrinter()
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance));

  private Json() {}

  /** Indented JSON with a newline at the end. */
  public static String write(Object value) {
    try {
      return WRITER.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + value, e);
    }
  }

  /** A value as the tree that reading our own text of it gives: equal values give equal trees. */
  public static JsonNode tree(Object value) {
    try {
      return MAPPER.readTree(write(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("our own JSON cannot be read: " + value, e);
    }
  }

  /** What is wrong with a JSON text, in one clause: the place, and the rule it breaks. */
  public static String problem(JsonProcessingException e) {
    StringBuilder text = new StringBuilder();
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      text.append(
          mapping.getPath().stream()
              .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
              .collect(Collectors.joining(".")));
      text.append(": ");
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      text.append("unknown key '").append(unknown.getPropertyName()).append('\'');
      if (unknown.getKnownPropertyIds() != null) {
        text.append("; known are ");
        text.append(
            unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", ")));
      }
    } else if (e.getOriginalMessage().startsWith("Missing creator property")) {
      // The path above ends with the key.
      text.append("this key is missing");
    } else if (e.getCause() instanceof IllegalArgumentException rule && rule.getMessage() != null) {
      text.append(rule.getMessage());
    } else {
      text.append(e.getOriginalMessage());
    }
    if (e.getLocation() != null && e.getLocation().getLineNr() > 0) {
      text.append(" (line ").append(e.getLocation().getLineNr()).append(')');
    }
    return text.toString();
  }
}
