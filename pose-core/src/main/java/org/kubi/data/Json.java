package org.kubi.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The JSON of our files: strict when read, the same bytes on every platform when written. */
public final class Json {
  /**
   * Names, in {@code @JacksonInject}, the empty list that stands for a key which older files do not
   * have.
   */
  public static final String NONE = "none";

  /** As {@link #NONE}, for a second such key: a record can name each of them once. */
  public static final String ALSO_NONE = "also none";

  /** Refuses unknown keys, absent values for numbers, and words after the end. */
  public static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .build()
          .setInjectableValues(
              new InjectableValues.Std().addValue(NONE, List.of()).addValue(ALSO_NONE, List.of()));

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

  /**
   * A value from its text.
   *
   * @throws JsonProcessingException if the text breaks a rule; {@link #problem} says which
   */
  public static <T> T read(byte[] text, Class<T> type) throws IOException {
    return notNull(MAPPER.readValue(text, type));
  }

  /** As {@link #read}, of a text that may have comments: from {@code //} to the end of a line. */
  public static <T> T readCommented(byte[] text, Class<T> type) throws IOException {
    return notNull(
        MAPPER.readerFor(type).with(JsonReadFeature.ALLOW_JAVA_COMMENTS).<T>readValue(text));
  }

  private static <T> T notNull(@Nullable T value) throws JsonMappingException {
    if (value == null) {
      throw new JsonMappingException(null, "it holds null in place of an object");
    }
    return value;
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
    } else if (e.getOriginalMessage().startsWith("Null value for creator property")) {
      text.append("this key is null");
    } else if (e.getCause() instanceof IllegalArgumentException rule && rule.getMessage() != null) {
      text.append(rule.getMessage());
    } else if (JsonProblem.isKnown(e.getOriginalMessage())) {
      text.append(JsonProblem.of(e.getOriginalMessage()));
    } else if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      text.append("a value of another kind is needed here: ")
          .append(kind(mismatch.getTargetType()));
    } else {
      text.append(JsonProblem.of(e.getOriginalMessage()));
    }
    if (e.getLocation() != null && e.getLocation().getLineNr() > 0) {
      text.append(" (line ").append(e.getLocation().getLineNr()).append(')');
    }
    return text.toString();
  }

  /** What the JSON of a type looks like, in a user's words. */
  private static String kind(Class<?> type) {
    if (type == String.class) {
      return "a text";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isEnum()) {
      return "one of the words "
          + Stream.of(type.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return type == int.class || type == long.class || type == Integer.class || type == Long.class
          ? "a whole number"
          : "a number";
    }
    return type.isArray() || Iterable.class.isAssignableFrom(type) ? "a list" : "an object";
  }
}
