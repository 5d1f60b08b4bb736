package org.kubi.nn.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kubi.data.Json;

class ModelCardTest {
  private static ModelCard card(List<String> uncertainty) {
    return new ModelCard(
        1,
        "n",
        "tiny",
        List.of("bones10", "head-rotation"),
        uncertainty,
        List.of(),
        64,
        1.5,
        "standard",
        "c",
        "d",
        "h",
        "r",
        7,
        3,
        900,
        Map.of("train.loss", 0.5),
        "p",
        "l",
        1,
        "");
  }

  private static ModelCard read(String json) throws IOException {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), ModelCard.class);
  }

  @Test
  void uncertaintiesAreKept() throws IOException {
    ModelCard card = card(List.of("head-rotation=chordal"));
    assertEquals(card, read(Json.write(card)));
    assertEquals(card.uncertainty(), card.after(4, 5, Map.of()).uncertainty());
    assertEquals(card.uncertainty(), card.withWeights(4, "a").uncertainty());
  }

  /** As programs before this one wrote it, and as they can read it. */
  @Test
  void aCardWithoutTheKeyIsOfANetworkThatSaysNone() throws IOException {
    String json = Json.write(card(List.of()));
    assertFalse(json.contains("uncertainty"), json);
    assertEquals(List.of(), read(json).uncertainty());
  }

  @Test
  void anotherValueIsRefused() {
    String json = Json.write(card(List.of("head-rotation=chordal")));
    for (String wrong : List.of("null", "[null]", "{}", "[[]]")) {
      String changed = json.replace("[ \"head-rotation=chordal\" ]", wrong);
      assertTrue(changed.contains("\"uncertainty\" : " + wrong), changed);
      assertThrows(JsonProcessingException.class, () -> read(changed), wrong);
    }
  }
}
