package org.kubi.nn.peer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.export.OnnxModel;
import org.kubi.nn.export.RandomNetwork;
import org.kubi.nn.predict.OnnxRuntime;
import org.kubi.nn.predict.Prediction;
import org.kubi.nn.predict.PredictionEngine;
import org.kubi.nn.predict.Predictor;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.preset.Outputs;

class PeerNetworkTest {
  @TempDir private Path temp;

  private static final String TINY =
      """
      {"name": "tiny", "source": "ours", "files": ["tiny.onnx"],
       "input": {"name": "INPUT", "size": 64, "channels": "gray", "layout": "NCHW",
                 "mean": [0.0], "scale": [1.0]},
       "output": {"names": [], "kind": "degrees", "order": ["yaw", "pitch", "roll"], "signs": [],
                  "convention": "AFLW2000"},
       "crop": {"rule": "square", "by": 1.5}}
      """
          .replace("INPUT", OnnxModel.INPUT);

  private PeerModel model(String json) throws Exception {
    return PeerModel.read(Files.writeString(temp.resolve("peer.json"), json));
  }

  private String trouble(String json) {
    return String.valueOf(
        assertThrows(ModelException.class, () -> PeerNetwork.open(model(json), temp).close())
            .getMessage());
  }

  @Test
  void picturesAreScaledAndOrderedAsDescribed() {
    Frame picture = Frame.rgb(2, 1, new byte[] {10, 20, 30, 40, 50, 60});
    FloatBuffer numbers = FloatBuffer.allocate(7);
    // A picture of 2x1 stands for the first row of a square one.
    PeerInput planes = input(PeerInput.Channels.BGR, PeerInput.Layout.NCHW);
    Frame square = Frame.rgb(1, 1, new byte[] {10, 20, 30});
    planes.put(square, numbers, 1);
    assertArrayEquals(new float[] {0, 10, 5, 0, 0, 0, 0}, numbers.array());
    Frame four = picture.resample(0, 0, 2, 1, 1, 1);
    input(PeerInput.Channels.RGB, PeerInput.Layout.NHWC).put(four, numbers, 0);
    assertArrayEquals(new float[] {7.5f, 12.5f, 17.5f, 0, 0, 0, 0}, numbers.array());
    input(PeerInput.Channels.GRAY3, PeerInput.Layout.NCHW).put(square, numbers, 0);
    // 0.299 * 10 + 0.587 * 20 + 0.114 * 30 = 18
    assertArrayEquals(new float[] {4, 4, 4, 0, 0, 0, 0}, numbers.array());
    assertArrayEquals(
        new long[] {5, 1, 1, 3}, input(PeerInput.Channels.RGB, PeerInput.Layout.NHWC).shape(5));
  }

  private static PeerInput input(PeerInput.Channels channels, PeerInput.Layout layout) {
    return new PeerInput("x", 1, channels, layout, List.of(10.0), List.of(2.0));
  }

  @Test
  void aGrownBoxIsClippedToThePhotoAndStretched() {
    byte[] ramp = new byte[100 * 50];
    for (int i = 0; i < ramp.length; i++) {
      ramp[i] = (byte) (2 * (i % 100));
    }
    Frame photo = Frame.gray(100, 50, ramp);
    // 0.4 of 50 beyond 10..60 is -10..80, clipped to 0..80.
    Frame crop =
        new PeerCrop(PeerCrop.Rule.GROWN, 0.4).of(photo, Optional.of(new Box(10, 0, 50, 50)), 8);
    assertEquals(photo.resample(0, 0, 80, 50, 8, 8), crop);
    Box face = new Box(20, 5, 30, 40);
    assertEquals(
        Framing.HEAD.crop(photo, Framing.HEAD.square(face)),
        new PeerCrop(PeerCrop.Rule.SQUARE, 1.5).of(photo, Optional.of(face), 64));
  }

  @Test
  void ourOwnNetworkAsAPeerAnswersAsItDoes() throws Exception {
    Assumptions.assumeTrue(OnnxRuntime.obstacle().isEmpty(), "ONNX Runtime");
    Path folder = saveTiny();
    Files.write(temp.resolve("tiny.onnx"), OnnxModel.of(Checkpoint.load(folder)).bytes());
    assertEquals(
        "tiny.onnx answers 6 numbers a picture, its JSON says 3: correct the JSON", trouble(TINY));
    String sixD =
        TINY.replace("\"degrees\"", "\"6d\"")
            .replace("\"yaw\", \"pitch\", \"roll\"", "\"columns\"")
            .replace("\"AFLW2000\"", "\"y-up\"");
    assertTrue(trouble(sixD.replace("\"size\": 64", "\"size\": 8")).contains("tiny.onnx"));
    assertTrue(
        trouble(sixD.replace("\"name\": \"" + OnnxModel.INPUT + '"', "\"name\": \"nothing\""))
            .contains("has no input 'nothing', it has [" + OnnxModel.INPUT + "]"));
    List<Frame> pictures = RandomNetwork.pictures(3, 64, 9);
    try (Predictor predictor = Predictor.open(folder, false, PredictionEngine.OWN);
        // Twice the same file: the mean of both is what each says.
        PeerNetwork peer =
            PeerNetwork.open(
                model(sixD.replace("[\"tiny.onnx\"]", "[\"tiny.onnx\", \"tiny.onnx\"]")), temp)) {
      List<Rotation> heads = peer.heads(pictures);
      List<Prediction> ours = predictor.predict(pictures);
      for (int i = 0; i < pictures.size(); i++) {
        assertEquals(0, ours.get(i).estimate().headToCamera().angleTo(heads.get(i)), 1e-3);
      }
    }
  }

  /** A network that answers the head's rotation alone. */
  private Path saveTiny() throws ModelException {
    Outputs outputs = Outputs.ofIds(List.of("head-rotation"));
    float[] weights;
    try (Replicas replicas =
        new Replicas(
            () -> NetworkPresets.TINY.configuration(64, outputs, 5), 1, 64, outputs.size(), 1)) {
      weights = replicas.parameters();
    }
    ModelCard card =
        new ModelCard(
            ModelCard.VERSION,
            "tiny",
            "tiny",
            List.of("head-rotation"),
            64,
            1.5,
            NetworkPresets.TINY.inputScale().id(),
            "c",
            "d",
            "h",
            "r",
            1,
            0,
            0,
            Map.of(),
            "p",
            "l",
            1,
            "");
    Path folder = temp.resolve("model");
    new Checkpoint(card, weights, Optional.empty()).save(folder);
    return folder;
  }

  @Test
  void badDescriptionsAndFilesAreNamedInOneSentence() throws Exception {
    Path json = temp.resolve("peer.json");
    String[][] mistakes = {
      {"\"size\": 64", "\"size\": 0", "size is 1 to 1024 pixels, found 0"},
      {"\"gray\"", "\"pink\"", "channels"},
      {"\"square\"", "\"round\"", "rule"},
      {"[1.0]", "[0.0]", "scale is not 0"},
      {"\"source\": \"ours\",", "", "source: this key is missing"},
      {"[\"tiny.onnx\"]", "[]", "a network has at least one file"},
      {"\"name\": \"tiny\"", "\"nom\": 1, \"name\": \"tiny\"", "unknown key 'nom'"}
    };
    for (String[] mistake : mistakes) {
      String message = trouble(TINY.replace(mistake[0], mistake[1]));
      assertTrue(message.startsWith(json + " does not describe a network: "), message);
      assertTrue(message.contains(mistake[2]), message);
    }
    Assumptions.assumeTrue(OnnxRuntime.obstacle().isEmpty(), "ONNX Runtime");
    Path file = temp.resolve("tiny.onnx");
    assertEquals(
        file + ", a file of tiny, does not exist: name the folder that holds it", trouble(TINY));
    Files.write(file, new byte[] {1, 2, 3});
    String broken = trouble(TINY);
    assertTrue(broken.startsWith(file + " cannot be used by ONNX Runtime: "), broken);
    assertEquals(1, broken.lines().count());
  }

  @Test
  void theDescriptionOfFsaNetIsSound() throws Exception {
    PeerModel fsanet = PeerModel.read(Path.of("../docs/peers/fsanet.json"));
    assertEquals(2, fsanet.files().size());
    assertEquals(64, fsanet.input().size());
    Rotation head = fsanet.output().rotation(90, 0, 0);
    // The nose points to the left of the picture.
    assertEquals(-1, head.matrix()[2], 1e-9);
  }
}
