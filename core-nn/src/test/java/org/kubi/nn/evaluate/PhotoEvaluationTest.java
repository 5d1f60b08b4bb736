package org.kubi.nn.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Json;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;
import org.kubi.nn.export.RandomNetwork;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoList;
import org.kubi.nn.predict.PredictionEngine;
import org.kubi.nn.predict.Predictor;
import org.kubi.nn.preset.NetworkPresets;

/** Lists of photos, some of which cannot be used. */
class PhotoEvaluationTest {
  @TempDir private Path temp;

  @BeforeEach
  void network() throws Exception {
    RandomNetwork.save(NetworkPresets.TINY, 64, temp.resolve("model"));
    List<Frame> pictures = RandomNetwork.pictures(3, 64, 4);
    for (int i = 0; i < 3; i++) {
      FrameImages.writePng(pictures.get(i), temp.resolve(i + ".png"));
    }
    Files.write(temp.resolve("empty.png"), new byte[0]);
  }

  private Evaluation evaluate(String csv, boolean mirrored) throws Exception {
    PhotoList photos = PhotoList.read(Files.writeString(temp.resolve("photos.csv"), csv));
    try (Predictor predictor =
        Predictor.open(temp.resolve("model"), mirrored, PredictionEngine.OWN)) {
      return new Evaluator(predictor).measure(photos, List.of(), temp.resolve("out")).orElseThrow();
    }
  }

  @Test
  void oneBadPhotoIsNamedAndTheOthersAreMeasured() throws Exception {
    Evaluation found =
        evaluate(
            "file,source,yaw,pitch,roll\n"
                + "0.png,A,10,0,0\nempty.png,A,0,0,0\n1.png,A,-70,5,9\n2.png,B,30,0,\n",
            false);
    assertEquals(
        List.of(temp.resolve("empty.png") + " is empty: take it from its source again"),
        found.troubles());
    JsonNode report = Json.MAPPER.readTree(temp.resolve("out/report.json").toFile());
    assertEquals(3, report.path("photos").asInt());
    assertEquals(found.troubles().get(0), report.path("unreadable").get(0).asText());
    assertEquals(2, report.path("sources").path("A").path("count").asInt());
    assertFalse(report.path("sources").path("B").has("geodesic"));
    assertFalse(report.path("mirrored").asBoolean(true));
    assertEquals(4, Files.readAllLines(temp.resolve("out/predictions.csv")).size());
    // Only heads with all three angles have an error to be worst by, and a cell in the map.
    assertEquals(2, found.worst().size());
    assertTrue(found.worst().get(0).degrees() >= found.worst().get(1).degrees());
    JsonNode map = Json.MAPPER.readTree(temp.resolve("out/error-map.json").toFile());
    assertEquals(2, map.path("cells").size());
    assertEquals(-75, map.path("cells").get(0).path("yawFrom").asInt());
  }

  @Test
  void whetherThePictureIsMirroredIsSaid() throws Exception {
    JsonNode report = evaluate("file\n0.png\n", true).report().json();
    assertTrue(report.path("mirrored").asBoolean());
    assertEquals(0, report.path("count").asInt());
    assertFalse(Files.exists(temp.resolve("out/error-map.json")), "nothing is known to be wrong");
  }

  @Test
  void whereNoPhotoCanBeUsedEachOfTheFirstIsNamed() {
    String message =
        assertThrows(PhotoException.class, () -> evaluate("file\nempty.png\nmissing.png\n", false))
            .getMessage();
    assertEquals(
        temp.resolve("empty.png")
            + " is empty: take it from its source again; "
            + temp.resolve("missing.png")
            + " does not exist: name a picture",
        message);
    assertFalse(Files.exists(temp.resolve("out")));
  }
}
