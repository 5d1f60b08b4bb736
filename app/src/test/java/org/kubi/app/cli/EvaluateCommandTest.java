package org.kubi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.cli.Ran.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Json;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;

/** Judging a network by photos, on the command line. */
class EvaluateCommandTest {
  @TempDir private Path temp;

  @BeforeEach
  void photos() throws IOException {
    Random random = new Random(3);
    for (int i = 0; i < 3; i++) {
      byte[] pixels = new byte[80 * 80];
      random.nextBytes(pixels);
      FrameImages.writePng(
          Frame.gray(80, 80, pixels).resized(8, 8).resized(80, 80), temp.resolve(i + ".png"));
    }
    Files.write(temp.resolve("empty.png"), new byte[0]);
    Files.writeString(
        temp.resolve("photos.csv"),
        "file,source,x,y,w,h,yaw,pitch,roll\n"
            + "0.png,A,20,20,40,40,10,0,5\n1.png,A,10,10,60,60,-20,30,0\n"
            + "2.png,B,20,20,40,40,0,0,\n");
  }

  private Ran evaluate(String csv, String... more) {
    String[] line = {
      "evaluate", "--photos", csv, "--model", "../models/head", "--engine", "own", "--out"
    };
    String[] all = java.util.Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    return run(all);
  }

  @Test
  void sourcesOfDifferentTruthHaveTablesOfTheirOwn() throws IOException {
    Path out = temp.resolve("out");
    Ran ran = evaluate(temp.resolve("photos.csv").toString(), out.toString());
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("A: 2 heads; errors in degrees"), ran.out());
    assertTrue(ran.out().contains("B: 1 heads; nominal angles, roll unknown"), ran.out());
    assertTrue(ran.out().contains("raw, with the mirrored picture"), ran.out());
    assertTrue(ran.out().contains("after one rotation"), ran.out());
    // Two cards of two 200 pixel squares side by side.
    assertEquals(2 * 404 + 3 * 8, ImageIO.read(out.resolve("worst.png").toFile()).getWidth());
    assertTrue(ImageIO.read(out.resolve("error-map.png").toFile()).getWidth() > 400);
  }

  @Test
  void oneBadPhotoIsSaidAndTheOthersAreMeasured() throws IOException {
    Path csv = temp.resolve("bad.csv");
    Files.writeString(csv, "file,yaw,pitch,roll\n0.png,1,2,3\nempty.png,1,2,3\n");
    Ran ran = evaluate(csv.toString(), temp.resolve("out").toString());
    assertEquals(1, ran.code());
    assertTrue(
        ran.err()
            .contains(
                "kubi: " + temp.resolve("empty.png") + " is empty: take it from its source again"),
        ran.err());
    assertTrue(ran.out().startsWith("1 heads"), ran.out());
  }

  @Test
  void pagesWithPeopleAreNotWrittenWhereTheyWouldBePublished() {
    String csv = temp.resolve("photos.csv").toString();
    Ran ran = evaluate(csv, "docs/report");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("docs/report is published with the program"), ran.err());
    assertFalse(Files.exists(Path.of("docs/report")));
  }

  @Test
  void aPeerThatNobodyDescribesIsNamed() throws IOException {
    String csv = temp.resolve("photos.csv").toString();
    Path folder = Files.createDirectory(temp.resolve("stranger"));
    Ran ran = evaluate(csv, temp.resolve("out").toString(), "--peer", folder.toString());
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains(folder + " has no peer.json"), ran.err());
    Files.writeString(folder.resolve("peer.json"), "{\"name\": \"x\"");
    Ran broken = evaluate(csv, temp.resolve("out").toString(), "--peer", folder.toString());
    assertEquals(1, broken.code());
    assertTrue(broken.err().contains("does not describe a network"), broken.err());
    assertEquals(1, broken.err().lines().count(), broken.err());
    assertFalse(Files.exists(temp.resolve("out")));
  }

  @Test
  void curvesBeginAtTheErrorThatAnEvaluationFinds() throws IOException {
    String csv = temp.resolve("photos.csv").toString();
    assertEquals(0, evaluate(csv, temp.resolve("out").toString()).code());
    JsonNode report = Json.MAPPER.readTree(temp.resolve("out/report.json").toFile());
    Path out = temp.resolve("curves");
    Ran ran =
        run(
            "robustness",
            "--photos",
            csv,
            "--model",
            "../models/head",
            "--engine",
            "own",
            "--out",
            out.toString());
    assertEquals(0, ran.code(), ran.err());
    JsonNode found = Json.MAPPER.readTree(out.resolve("robustness.json").toFile());
    assertEquals(2, found.path("count").asInt());
    assertEquals(
        report.at("/geodesic/meanDegrees").asDouble(),
        found.path("unchangedDegrees").asDouble(),
        1e-3);
    for (JsonNode curve : found.path("curves")) {
      assertEquals(0, curve.at("/points/0/strength").asDouble());
      assertEquals(
          found.path("unchangedDegrees").asDouble(), curve.at("/points/0/meanDegrees").asDouble());
      assertEquals(6, curve.path("points").size());
    }
    assertEquals(4 * 380 + 5 * 8, ImageIO.read(out.resolve("robustness.png").toFile()).getWidth());
  }
}
