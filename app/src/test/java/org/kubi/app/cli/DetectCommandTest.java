package org.kubi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.cli.Ran.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Json;
import org.kubi.framing.Box;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;
import org.kubi.label.Labels;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.detect.CascadeFinder;
import org.kubi.nn.detect.Detection;
import org.kubi.nn.detect.Detector;

/** The detector that ships, on heads of which we know where they are. */
class DetectCommandTest {
  private static final Path SHIPPED = Path.of("../models/detector");
  private static final int WIDTH = 420;
  private static final int HEIGHT = 300;

  @TempDir Path temp;

  @BeforeEach
  void needsTheDetectorThatShips() {
    Assumptions.assumeTrue(Checkpoint.exists(SHIPPED), "models/detector");
  }

  /** A wall with a window: bright and dark, with edges, without anybody. */
  private static byte[] room() {
    byte[] room = new byte[WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean window = x > 260 && x < 390 && y > 20 && y < 120;
        int gray = window ? (x / 30 % 2 == 0 ? 225 : 190) : 90 + y / 6 + x / 20;
        room[y * WIDTH + x] = (byte) gray;
      }
    }
    return room;
  }

  /** Puts a square picture into a room. */
  private static void paste(Frame picture, byte[] room, int left, int top) {
    for (int y = 0; y < picture.height(); y++) {
      System.arraycopy(
          picture.pixels(), y * picture.width(), room, (top + y) * WIDTH + left, picture.width());
    }
  }

  private Dataset heads(int count) throws DatasetException {
    Path folder = temp.resolve("heads");
    Ran made =
        run(
            "generate",
            "--recipe",
            "builtin",
            "--count",
            "" + count,
            "--seed",
            "3",
            "--out",
            folder.toString());
    assertEquals(0, made.code(), made.err());
    return Dataset.open(folder);
  }

  @Test
  void twoRenderedHeadsInARoomAreFoundWhereTheyArePlanted()
      throws DatasetException, ModelException {
    int count = 40;
    Dataset data = heads(count);
    int found = 0;
    try (Detector detector = Detector.open(SHIPPED)) {
      for (int i = 0; i < count; i += 2) {
        byte[] room = room();
        List<Box> planted = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
          int side = k == 0 ? 128 : 90;
          int left = k == 0 ? 40 : 280;
          int top = k == 0 ? 110 : 170;
          Frame picture = Frame.gray(64, 64, data.sample(i + k).picture()).resized(side, side);
          paste(picture, room, left, top);
          float[] face = data.numbers(i + k, Labels.FACE_BOX);
          double scale = side / 64.0;
          planted.add(
              new Box(
                  left + scale * face[0], top + scale * face[1], scale * face[2], scale * face[3]));
        }
        List<Detection> heads = detector.find(Frame.gray(WIDTH, HEIGHT, room));
        for (Box box : planted) {
          found += heads.stream().anyMatch(head -> head.box().overlap(box) >= 0.4) ? 1 : 0;
        }
      }
    }
    assertTrue(found >= 0.75 * count, "found %d of %d".formatted(found, count));
  }

  @Test
  void aPhotoWithoutAHeadGivesNone() throws IOException {
    Path photo = temp.resolve("room.png");
    FrameImages.writePng(Frame.gray(WIDTH, HEIGHT, room()), photo);
    Ran ran = run("detect", photo.toString(), "--detector", SHIPPED.toString());
    assertEquals(0, ran.code(), ran.err());
    assertEquals(photo + ": no head\n", ran.out());
  }

  @Test
  void predictSaysThatThereIsNoHead() throws IOException {
    Path photo = temp.resolve("room.png");
    FrameImages.writePng(Frame.gray(WIDTH, HEIGHT, room()), photo);
    Path out = temp.resolve("out");
    Ran ran =
        run(
            "predict",
            photo.toString(),
            "--detector",
            SHIPPED.toString(),
            "--model",
            "../models/head",
            "--out",
            out.toString());
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("no head in sight"), ran.err());
    assertTrue(ran.err().contains("--whole"), ran.err());
    assertTrue(Files.notExists(out));
  }

  @Test
  void whatIsFoundIsPrintedDrawnAndWrittenAsATableThatPredictReads()
      throws IOException, DatasetException {
    Dataset data = heads(10);
    Path photo = temp.resolve("a, photo.png");
    byte[] room = room();
    paste(Frame.gray(64, 64, data.sample(0).picture()).resized(128, 128), room, 40, 110);
    FrameImages.writePng(Frame.gray(WIDTH, HEIGHT, room), photo);
    Path broken = temp.resolve("broken.jpg");
    Files.writeString(broken, "not a picture");
    Path table = temp.resolve("heads.csv");
    Ran ran =
        run(
            "detect",
            broken.toString(),
            photo.toString(),
            "--json",
            "--detector",
            SHIPPED.toString(),
            "--threshold",
            "0.1",
            "--csv",
            table.toString(),
            "--out",
            temp.resolve("pages").toString());
    assertEquals(1, ran.code(), "one photo cannot be read");
    assertTrue(ran.err().contains("broken.jpg"), ran.err());
    JsonNode json = Json.read(ran.out().getBytes(StandardCharsets.UTF_8), JsonNode.class);
    assertEquals(1, json.size());
    int heads = json.get(0).get("heads").size();
    assertTrue(heads >= 1, ran.out());
    assertEquals(heads + 1, Files.readAllLines(table).size());
    assertTrue(Files.exists(temp.resolve("pages/001-a, photo.png-heads.png")));

    Ran measured =
        run(
            "detect",
            "--photos",
            table.toString(),
            "--threshold",
            "0.1",
            "--json",
            "--detector",
            SHIPPED.toString());
    assertEquals(0, measured.code(), measured.err());
    JsonNode figures = Json.read(measured.out().getBytes(StandardCharsets.UTF_8), JsonNode.class);
    assertEquals(heads, figures.get("photos").asInt());
    JsonNode own = figures.get("detectors").get(0);
    assertEquals("own", own.get("name").asText());
    assertEquals(1, own.get("foundByAny").asDouble(), "each box of the table is found again");

    Ran both =
        run(
            "detect",
            "--photos",
            table.toString(),
            "--detector",
            SHIPPED.toString(),
            "--with",
            "own,cascade");
    assertEquals(0, both.code(), both.err());
    List<String> rows = both.out().lines().toList();
    assertTrue(rows.get(0).startsWith(heads + " photos: "), both.out());
    assertTrue(rows.get(3).startsWith("own "), both.out());
    assertTrue(rows.get(4).startsWith("cascade "), both.out());
  }

  @Test
  void severalDetectorsAreForMeasuringAlone() throws IOException {
    Path photo = temp.resolve("room.png");
    FrameImages.writePng(Frame.gray(WIDTH, HEIGHT, room()), photo);
    Ran ran = run("detect", photo.toString(), "--with", "own,cascade");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("detect --photos"), ran.err());
  }

  /** The constants that bring OpenCV's squares to our face boxes, held against rendered people. */
  @Test
  void theBoxesOfACascadeSitOnRenderedFaces() throws DatasetException, ModelException {
    int count = 600;
    Dataset data = heads(count);
    List<Double> right = new ArrayList<>();
    List<Double> down = new ArrayList<>();
    List<Double> width = new ArrayList<>();
    List<Double> height = new ArrayList<>();
    try (CascadeFinder finder = CascadeFinder.open(false)) {
      for (int i = 0; i < count; i++) {
        Frame picture = Frame.gray(64, 64, data.sample(i).picture()).resized(128, 128);
        float[] face = data.numbers(i, Labels.FACE_BOX);
        Box known = new Box(2 * face[0], 2 * face[1], 2 * face[2], 2 * face[3]);
        List<Detection> heads = finder.find(picture, 0.5, 0.3);
        if (!heads.isEmpty() && heads.get(0).box().overlap(known) >= 0.3) {
          Box box = heads.get(0).box();
          right.add((box.centreX() - known.centreX()) / known.width());
          down.add((box.centreY() - known.centreY()) / known.height());
          width.add(box.width() / known.width());
          height.add(box.height() / known.height());
        }
      }
    }
    assertTrue(right.size() >= count / 8, "found " + right.size());
    assertEquals(0, median(right), 0.08);
    assertEquals(0, median(down), 0.1);
    assertEquals(1, median(width), 0.15);
    assertEquals(1, median(height), 0.15);
  }

  private static double median(List<Double> numbers) {
    return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElseThrow();
  }
}
