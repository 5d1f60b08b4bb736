package org.kubi.nn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kubi.framing.Box;
import org.kubi.geometry.Camera;
import org.kubi.geometry.Pixel;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.label.HeadTruth;
import org.kubi.label.Labels;
import org.kubi.nn.preset.Outputs;

/** Pictures and labels beside what another camera would have seen of the same head. */
class PictureMoveTest {
  private static final int SIZE = 64;
  private static final Camera CAMERA = Camera.ofFieldOfView(0.5, SIZE, SIZE);
  private static final Outputs OUTPUTS = Outputs.ofIds(List.of("bones10", "head-rotation"));
  private static final Vec3 NECK = new Vec3(0.02, -0.05, -1.03);
  private static final Rotation BODY = Rotation.aboutY(0.7).times(Rotation.aboutX(0.1));
  private static final Rotation NECK_BEND =
      Rotation.aboutZ(0.2).times(Rotation.aboutX(-0.3)).swing();
  private static final Rotation HEAD = Rotation.aboutY(0.4).times(Rotation.aboutZ(-0.25));

  /** The labels of the head before a camera that is rolled: it sees the world turned. */
  private static double[] seen(Camera camera, double radians) {
    Rotation roll = Rotation.aboutZ(radians);
    HeadTruth truth =
        new HeadTruth(
            0,
            camera,
            1,
            roll.apply(NECK),
            roll.apply(new Vec3(0, 0, -1)),
            roll.times(BODY),
            NECK_BEND,
            HEAD,
            new Box(20, 20, 24, 24));
    double[] out = new double[OUTPUTS.size()];
    double[] bones = Labels.BONES10.measure(truth);
    System.arraycopy(bones, 0, out, 0, bones.length);
    double[] head = Labels.HEAD_ROTATION.measure(truth);
    System.arraycopy(head, 0, out, bones.length, head.length);
    return out;
  }

  private static double[] moved(PictureMove move) {
    return move.of(seen(CAMERA, 0), OUTPUTS, SIZE);
  }

  @Test
  void labelsTurnAsIfTheCameraHadBeenRolled() {
    for (double radians : new double[] {0.1, -0.3, Math.PI / 2, Math.PI, 4.7}) {
      assertArrayEquals(
          seen(CAMERA, radians), moved(new PictureMove(radians, 1, 0, 0)), 1e-12, "" + radians);
    }
  }

  @Test
  void labelsScaleAsIfTheLensWereLonger() {
    Camera longer = new Camera(1.25 * CAMERA.focalPixels(), 32, 32, SIZE, SIZE);
    assertArrayEquals(seen(longer, 0), moved(new PictureMove(0, 1.25, 0, 0)), 1e-12);
  }

  @Test
  void labelsShiftAsThePrincipalPointDoes() {
    Camera shifted = new Camera(CAMERA.focalPixels(), 32 + 5, 32 + 3, SIZE, SIZE);
    assertArrayEquals(seen(shifted, 0), moved(new PictureMove(0, 1, 5, 3)), 1e-12);
    double[] before = seen(CAMERA, 0);
    double[] after = moved(new PictureMove(0, 1, 5, 3));
    assertEquals(before[0] + 5 / 64.0, after[0], 1e-15);
    assertEquals(before[1] - 3 / 64.0, after[1], 1e-15);
  }

  @Test
  void allTogetherIsTheCameraThatDoesAllThree() {
    Camera camera = new Camera(0.8 * CAMERA.focalPixels(), 32 - 2, 32 + 7, SIZE, SIZE);
    assertArrayEquals(seen(camera, -0.2), moved(new PictureMove(-0.2, 0.8, -2, 7)), 1e-12);
  }

  /** A picture with a blob at a pixel, of which the middle can be found again. */
  private static byte[] blob(double u, double v) {
    byte[] pixels = new byte[SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      double dx = i % SIZE + 0.5 - u;
      double dy = i / SIZE + 0.5 - v;
      pixels[i] = (byte) Math.round(250 * Math.exp(-(dx * dx + dy * dy) / 12));
    }
    return pixels;
  }

  private static Pixel middle(byte[] pixels) {
    double u = 0;
    double v = 0;
    double sum = 0;
    for (int i = 0; i < pixels.length; i++) {
      int gray = pixels[i] & 0xff;
      u += gray * (i % SIZE + 0.5);
      v += gray * (i / SIZE + 0.5);
      sum += gray;
    }
    return new Pixel(u / sum, v / sum);
  }

  @Test
  void thePixelOfTheNeckGoesWhereTheLabelSays() {
    SplittableRandom random = new SplittableRandom(4);
    Augmentation all = Augmentation.NONE.with("shift=4,scale=0.2,turn=30,quarter=0.5");
    double[] before = seen(CAMERA, 0);
    byte[] picture = blob(32 + 64 * before[0], 32 - 64 * before[1]);
    for (int i = 0; i < 50; i++) {
      PictureMove move = PictureMove.draw(all, random);
      double[] after = move.of(before, OUTPUTS, SIZE);
      Pixel pixel = middle(move.of(picture, SIZE));
      assertEquals(32 + 64 * after[0], pixel.u(), 0.05, move.toString());
      assertEquals(32 - 64 * after[1], pixel.v(), 0.05, move.toString());
    }
  }

  @Test
  void aQuarterAndAShiftMovePixelsWholeAndRepeatTheEdge() {
    byte[] picture = new byte[SIZE * SIZE];
    new java.util.Random(1).nextBytes(picture);
    byte[] quarter = new PictureMove(Math.PI / 2, 1, 0, 0).of(picture, SIZE);
    byte[] shifted = new PictureMove(0, 1, 2, -1).of(picture, SIZE);
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        // Against the clock: the right edge becomes the top.
        assertEquals(picture[x * SIZE + SIZE - 1 - y], quarter[y * SIZE + x]);
        int fromX = Math.max(0, x - 2);
        int fromY = Math.min(SIZE - 1, y + 1);
        assertEquals(picture[fromY * SIZE + fromX], shifted[y * SIZE + x]);
      }
    }
  }

  @Test
  void drawsStayWithinTheirLimitsAndUseThem() {
    SplittableRandom random = new SplittableRandom(2);
    Augmentation all = Augmentation.NONE.with("shift=3,scale=0.1,turn=20");
    int left = 0;
    int right = 0;
    for (int i = 0; i < 500; i++) {
      PictureMove move = PictureMove.draw(all, random);
      assertTrue(Math.abs(move.radians()) <= Math.toRadians(20), move.toString());
      assertTrue(Math.abs(move.scale() - 1) <= 0.1, move.toString());
      assertTrue(Math.abs(move.right()) <= 3 && Math.abs(move.down()) <= 3, move.toString());
      left += move.right() == -3 ? 1 : 0;
      right += move.right() == 3 ? 1 : 0;
    }
    assertTrue(left > 30 && right > 30, left + " and " + right);
  }

  @Test
  void aChangeMovesFirstAndMirrorsThen() {
    float[] out = new float[SIZE * SIZE];
    double[] before = seen(CAMERA, 0);
    byte[] picture = blob(32 + 64 * before[0], 32 - 64 * before[1]);
    Augmentation both = Augmentation.NONE.with("mirror=1,shift=6,turn=20");
    Augmenter.Change change =
        new Augmenter(both).apply(picture.clone(), SIZE, new SplittableRandom(8), out, 0);
    double[] after = change.of(before, OUTPUTS, SIZE);
    byte[] changed = new byte[out.length];
    for (int i = 0; i < out.length; i++) {
      changed[i] = (byte) Math.round(255 * out[i]);
    }
    assertTrue(change.mirrored());
    assertEquals(32 + 64 * after[0], middle(changed).u(), 0.05);
    assertEquals(32 - 64 * after[1], middle(changed).v(), 0.05);
  }

  @Test
  void augmentationsAreChangedByNameAndRefusedByName() {
    Augmentation own = Augmentation.defaults();
    assertEquals(2, own.with("shift=2,noise=0.05").shift());
    assertEquals(own.mirror(), own.with("shift=2").mirror());
    assertEquals(Augmentation.NONE, own.with("none"));
    assertEquals(0, own.with("none,shift=2").mirror());
    for (String wrong : List.of("shfit=2", "shift", "shift=two", "shift=1.5", "mirror=2", "")) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> own.with(wrong), wrong).getMessage();
      assertTrue(message.contains("found") || message.contains("'shfit'"), message);
    }
  }
}
