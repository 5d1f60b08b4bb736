package org.kubi.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kubi.app.cli.Ran.run;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.service.ExamplePhoto;
import org.kubi.image.FrameImages;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.render.character.builtin.BuiltInSource;

class StreamCommandTest {
  private static final String MODEL = "../models/head";

  @TempDir private Path temp;

  private Path film() throws Exception {
    Assumptions.assumeTrue(Checkpoint.exists(Path.of(MODEL)), MODEL);
    Path film = Files.createDirectories(temp.resolve("film"));
    ExamplePhoto photo = ExamplePhoto.of(new BuiltInSource().person(3));
    for (int i = 0; i < 3; i++) {
      FrameImages.writePng(photo.picture(), film.resolve("frame-" + i + ".png"));
    }
    return film;
  }

  @Test
  void aFilmIsWrittenAsATableAsJsonAndAsMotion() throws Exception {
    Path csv = temp.resolve("poses.csv");
    Path bvh = temp.resolve("film.bvh");
    Ran ran =
        run(
            "stream",
            film().toString(),
            "--model",
            MODEL,
            "--whole",
            "--csv",
            csv.toString(),
            "--json",
            temp.resolve("poses.json").toString(),
            "--bvh",
            bvh.toString(),
            "--fps",
            "10");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.err().contains("A head seen in 3 of 3 pictures"), ran.err());
    List<String> rows = Files.readAllLines(csv);
    assertEquals(4, rows.size());
    assertTrue(rows.get(3).startsWith("\"frame-2.png\",1,\"head\",0.2000,"), rows.get(3));
    assertTrue(Files.readAllLines(bvh).contains("Frames: 3"));
    assertTrue(Files.exists(temp.resolve("poses.json")));
  }

  @Test
  void opentrackOnThisComputerIsToldOfEachPicture() throws Exception {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
      socket.setSoTimeout(60_000);
      Ran ran =
          run(
              "stream",
              film().toString(),
              "--model",
              MODEL,
              "--whole",
              "--fps",
              "60",
              "--count",
              "2",
              "--opentrack",
              "127.0.0.1:" + socket.getLocalPort());
      assertEquals(0, ran.code(), ran.err());
      assertFalse(ran.err().contains("another computer"), ran.err());
      DatagramPacket packet = new DatagramPacket(new byte[64], 64);
      for (int i = 0; i < 2; i++) {
        socket.receive(packet);
        assertEquals(48, packet.getLength());
        ByteBuffer numbers = ByteBuffer.wrap(packet.getData()).order(ByteOrder.LITTLE_ENDIAN);
        assertTrue(Math.abs(numbers.getDouble(3 * Double.BYTES)) < 180);
      }
    }
  }

  @Test
  void aCameraThatIsNotThereIsOneClearSentence() {
    Assumptions.assumeFalse(Files.exists(Path.of("/dev/video93")));
    Ran ran = run("stream", "camera:93", "--csv", temp.resolve("x.csv").toString());
    assertEquals(1, ran.code());
    assertEquals(
        "kubi: camera 93 cannot be opened: connect one, close the program that uses it, or name a"
            + " folder of pictures",
        ran.err().strip());
    assertFalse(Files.exists(temp.resolve("x.csv")));
  }

  @Test
  void wrongUsesAreToldBeforeAnythingIsOpened() {
    assertEquals(2, run("stream", "camera").code());
    Ran port = run("stream", "camera", "--vmc", "here:many");
    assertEquals(2, port.code());
    assertTrue(port.err().contains("HOST:PORT"), port.err());
    Ran nowhere = run("stream", temp.resolve("nothing").toString(), "--opentrack");
    assertEquals(2, nowhere.code());
    assertTrue(nowhere.err().contains("name a folder of pictures, camera"), nowhere.err());
  }
}
