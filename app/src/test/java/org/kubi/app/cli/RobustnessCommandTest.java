package org.kubi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.cli.Ran.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Json;
import org.kubi.nn.checkpoint.Checkpoint;

/** Curves on rendered people, by the network that ships. */
class RobustnessCommandTest {
  private static final String MODEL = "../models/head";

  @TempDir private Path temp;

  @Test
  void curvesOnRenderedPeopleBeginAtTheirErrorAndRise() throws IOException {
    Assumptions.assumeTrue(Checkpoint.exists(Path.of(MODEL)), MODEL);
    String data = temp.resolve("data").toString();
    Ran made =
        run("generate", "--recipe", "builtin", "--count", "12", "--seed", "5", "--out", data);
    assertEquals(0, made.code(), made.err());
    Path out = temp.resolve("curves");
    Ran ran =
        run("robustness", "--data", data, "--model", MODEL, "--out", out.toString(), "--json");
    assertEquals(0, ran.code(), ran.err());
    JsonNode found = Json.read(ran.out().getBytes(StandardCharsets.UTF_8), JsonNode.class);
    assertEquals(12, found.get("count").asInt());

    String measured = temp.resolve("measured").toString();
    Ran judged = run("evaluate", "--data", data, "--model", MODEL, "--out", measured, "--json");
    assertEquals(0, judged.code(), judged.err());
    double unchanged =
        Json.read(judged.out().getBytes(StandardCharsets.UTF_8), JsonNode.class)
            .at("/geodesic/meanDegrees")
            .asDouble();
    assertEquals(unchanged, found.get("unchangedDegrees").asDouble(), 1e-9);

    Map<String, JsonNode> points = new HashMap<>();
    found.get("curves").forEach(c -> points.put(c.get("change").asText(), c.get("points")));
    for (String change :
        List.of("blur", "motion", "noise", "exposure", "occlusion", "resolution", "jpeg")) {
      JsonNode curve = points.get(change);
      assertEquals(unchanged, curve.get(0).get("meanDegrees").asDouble(), 1e-9, change);
      assertTrue(curve.size() >= 6, change);
    }
    for (String hard : List.of("resolution", "noise", "roll")) {
      JsonNode curve = points.get(hard);
      assertTrue(
          curve.get(curve.size() - 1).get("meanDegrees").asDouble() > unchanged, hard + curve);
    }
    assertTrue(ImageIO.read(out.resolve("robustness.png").toFile()).getWidth() > 1000);
  }
}
