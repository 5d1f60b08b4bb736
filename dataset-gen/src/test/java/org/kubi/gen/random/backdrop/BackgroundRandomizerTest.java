package org.kubi.gen.random.backdrop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.gen.Randomizers;
import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Range;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;

class BackgroundRandomizerTest {
  private static final int SIZE = 64;

  @TempDir Path temp;

  private static Scenes only(int kind) {
    double[] w = new double[10];
    w[kind] = 1;
    return new Scenes(w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9]);
  }

  private static double deviation(Frame frame) {
    double sum = 0;
    double squares = 0;
    for (byte b : frame.pixels()) {
      sum += b & 0xff;
      squares += (b & 0xff) * (double) (b & 0xff);
    }
    int n = frame.pixels().length;
    return Math.sqrt(Math.max(0, squares / n - sum / n * (sum / n)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void everySceneShowsSomethingAndNoTwoAreAlike(int kind) {
    BackgroundRandomizer sharp =
        new BackgroundRandomizer(only(kind), 0, new Range(0, 0), new Range(1, 1), "", 0);
    Set<Frame> seen = new HashSet<>();
    double contrast = 0;
    for (int i = 0; i < 60; i++) {
      Frame frame = sharp.draw(Dice.of(1, i, "background")).frame(PictureFolder.NONE);
      assertEquals(SIZE, frame.width());
      contrast += deviation(frame) / 60;
      seen.add(frame);
    }
    assertEquals(60, seen.size());
    assertTrue(contrast > 12, "scene " + kind + " has contrast " + contrast);
  }

  @Test
  void plainWallsAreOftenWhiteAndOftenBlack() {
    BackgroundRandomizer plain =
        new BackgroundRandomizer(only(0), 0, new Range(0, 0), new Range(1, 1), "", 0);
    int white = 0;
    int black = 0;
    for (int i = 0; i < 300; i++) {
      int middle = plain.draw(Dice.of(1, i, "background")).frame(PictureFolder.NONE).at(32, 32, 0);
      white += middle > 220 ? 1 : 0;
      black += middle < 45 ? 1 : 0;
    }
    assertTrue(white > 90 && black > 70, white + " white, " + black + " black of 300");
  }

  @Test
  void outOfFocusBackgroundsHaveNoEdges() {
    Scenes bricks = only(7);
    double sharp = 0;
    double soft = 0;
    for (int i = 0; i < 30; i++) {
      sharp += edges(bricks, 0, i);
      soft += edges(bricks, 1, i);
    }
    assertTrue(soft < 0.35 * sharp, soft + " against " + sharp);
  }

  private static double edges(Scenes scenes, double blurred, int index) {
    Frame frame =
        new BackgroundRandomizer(scenes, blurred, new Range(4, 6), new Range(1, 1), "", 0)
            .draw(Dice.of(1, index, "background"))
            .frame(PictureFolder.NONE);
    double sum = 0;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 1; x < SIZE; x++) {
        sum += Math.abs(frame.at(x, y, 0) - frame.at(x - 1, y, 0));
      }
    }
    return sum;
  }

  @Test
  void backgroundsComeFromTheFolderAsOftenAsAsked() throws Exception {
    write("a.png", 10);
    write("b.png", 20);
    PictureFolder folder = PictureFolder.read(temp);
    BackgroundRandomizer half = Randomizers.BACKGROUND.withFolder(temp.toString(), 0.5);
    int used = 0;
    Set<Integer> grays = new HashSet<>();
    for (int i = 0; i < 400; i++) {
      Backdrop drawn = half.draw(Dice.of(1, i, "background"));
      if (drawn instanceof Backdrop.FromFolder) {
        used++;
        grays.add(drawn.frame(folder).at(5, 5, 0));
      }
    }
    assertEquals(0.5, used / 400.0, 0.08);
    assertEquals(Set.of(10, 20), grays);
  }

  @Test
  void filesAreTakenInTheOrderOfTheirNamesAndOthersAreLeftOut() throws Exception {
    write("b.png", 20);
    write("a.png", 10);
    Files.writeString(temp.resolve("notes.txt"), "no picture");
    PictureFolder folder = PictureFolder.read(temp);
    assertEquals(2, folder.pictures().size());
    assertEquals(10, folder.pictures().get(0).at(0, 0, 0));
  }

  @Test
  void aChangedFileIsAnotherHash() throws Exception {
    write("a.png", 10);
    String before = PictureFolder.read(temp).hash();
    assertEquals(before, PictureFolder.read(temp).hash());
    write("a.png", 11);
    assertNotEquals(before, PictureFolder.read(temp).hash());
  }

  @Test
  void largePicturesAreKeptSmall() throws Exception {
    FrameImages.writePng(Frame.filled(900, 600, 3, 77), temp.resolve("large.png"));
    Frame kept = PictureFolder.read(temp).pictures().get(0);
    assertEquals(240, kept.width());
    assertEquals(160, kept.height());
    assertEquals(77, kept.at(3, 3, 0));
  }

  @Test
  void troubleNamesTheFolderOrTheFile() throws Exception {
    IOException none =
        assertThrows(IOException.class, () -> PictureFolder.read(temp.resolve("nowhere")));
    assertTrue(none.getMessage().contains("nowhere"), none.getMessage());
    IOException empty = assertThrows(IOException.class, () -> PictureFolder.read(temp));
    assertTrue(empty.getMessage().contains("has 0 pictures"), empty.getMessage());
    write("a.png", 10);
    Files.write(temp.resolve("broken.jpg"), new byte[] {1, 2, 3});
    IOException broken = assertThrows(IOException.class, () -> PictureFolder.read(temp));
    assertTrue(broken.getMessage().contains("broken.jpg"), broken.getMessage());
    byte[] whole = Files.readAllBytes(temp.resolve("a.png"));
    Files.write(temp.resolve("broken.jpg"), java.util.Arrays.copyOf(whole, whole.length / 2));
    IOException cut = assertThrows(IOException.class, () -> PictureFolder.read(temp));
    assertTrue(cut.getMessage().contains("broken.jpg"), cut.getMessage());
  }

  private void write(String name, int gray) throws IOException {
    FrameImages.writePng(Frame.filled(80, 70, 1, gray), temp.resolve(name));
  }

  @Test
  void settingsOutOfRangeAreNamed() {
    BackgroundRandomizer d = Randomizers.BACKGROUND;
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new BackgroundRandomizer(d.scenes(), 2, d.blur(), d.contrast(), "", 0));
    assertTrue(e.getMessage().startsWith("background.blurred"), e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> d.withFolder("", 3));
    assertTrue(e.getMessage().startsWith("background.folderShare"), e.getMessage());
  }
}
