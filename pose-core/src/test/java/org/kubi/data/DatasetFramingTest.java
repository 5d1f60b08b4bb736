package org.kubi.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.framing.Framing;
import org.kubi.label.Labels;

/** How photos are cut for a network that learns from a data set. */
class DatasetFramingTest {
  private static final int SIZE = 48;

  @Test
  void photosAreCutAsTheMiddlePictureShowsItsFace() {
    ObjectNode recipe = Json.MAPPER.createObjectNode();
    recipe.putObject("camera").put("sideMean", Math.log(1.3 / 1.5));
    Framing framing = manifest(recipe).framing();
    assertEquals(1.3, framing.scale(), 1e-12);
    assertEquals(SIZE, framing.size());
  }

  @Test
  void aRecipeThatSaysNothingOrNonsenseMeansTheUsualFraming() {
    ObjectNode wild = Json.MAPPER.createObjectNode();
    wild.putObject("camera").put("sideMean", 1e9);
    ObjectNode words = Json.MAPPER.createObjectNode();
    words.putObject("camera").put("sideMean", "wide");
    ObjectNode silent = Json.MAPPER.createObjectNode();
    for (JsonNode recipe : List.of(wild, words, silent, Json.MAPPER.createArrayNode())) {
      assertEquals(Framing.HEAD.scale(), manifest(recipe).framing().scale(), recipe.toString());
    }
  }

  private static DatasetManifest manifest(JsonNode recipe) {
    return new DatasetManifest(
        DatasetManifest.VERSION,
        "test",
        recipe,
        Sha256.of("recipe"),
        1,
        1,
        1,
        SIZE,
        "soft",
        DatasetManifest.CONVENTION,
        LabelBlock.of(Labels.STORED),
        List.of("someone"),
        Sha256.of("someone"),
        List.of());
  }
}
