package org.kubi.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of JSON that is none, in words for users. */
class JsonProblemTest {
  record Thing(int count, boolean open, double size, Colour colour) {}

  enum Colour {
    RED,
    BLUE
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"size\": NaN} | NaN is no number in JSON: write a finite one (line 1)",
        "hello | 'hello' is no JSON: a text stands in quotes (line 1)",
        "{\"size\"; 1} | the character ';' does not belong here (line 1)",
        "{\"size\": 1 | it ends too early (line 1)",
        "{\"size\": 1, \"size\": 2} | the key 'size' is there twice (line 1)",
        "{\"count\": 99999999999} | count: the number 99999999999 is too large (line 1)",
        "{\"count\": \"a\"} | count: a value of another kind is needed here: a whole number (line 1)",
        "{\"open\": 1} | open: a value of another kind is needed here: true or false (line 1)",
        "{\"colour\": \"green\"} | colour: a value of another kind is needed here: one of the words RED, BLUE (line 1)",
      })
  void jsonThatIsNoneIsExplainedInOurOwnWords(String text, String problem) {
    JsonProcessingException e =
        assertThrows(
            JsonProcessingException.class,
            () -> Json.read(text.getBytes(StandardCharsets.UTF_8), Thing.class));
    assertEquals(problem, Json.problem(e));
  }
}
