package org.kubi.app.service.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.gen.random.Dice;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;

class ChangeTest {
  private static final Rotation TRUTH = HeadAngles.aflw(20, -10, 5).rotation();

  /** Waves of two lengths, nowhere black or white. */
  private static Frame waves(int width, int height) {
    byte[] pixels = new byte[width * height];
    for (int i = 0; i < pixels.length; i++) {
      double x = i % width;
      double y = (double) (i / width);
      pixels[i] = (byte) (int) (128 + 60 * Math.sin(x / 3) + 30 * Math.cos(y / 2));
    }
    return Frame.gray(width, height, pixels);
  }

  private static double difference(Frame a, Frame b) {
    double sum = 0;
    for (int i = 0; i < a.pixels().length; i++) {
      sum += Math.abs((a.pixels()[i] & 0xff) - (b.pixels()[i] & 0xff));
    }
    return sum / a.pixels().length;
  }

  @ParameterizedTest
  @EnumSource(Change.class)
  void strengthZeroChangesNothingAndMoreChangesMore(Change change) {
    Frame picture = waves(64, 64);
    Head head = Head.ofPicture(picture, TRUTH);
    Change.Changed none = change.apply(head, 0, Dice.of(1));
    assertEquals(picture, none.picture());
    assertEquals(TRUTH, none.truth());
    double first = mean(change, head, change.strengths().get(0));
    double last = mean(change, head, change.strengths().get(change.strengths().size() - 1));
    assertTrue(first > 0, "found " + first);
    assertTrue(last > first, "from " + first + " to " + last);
    Change.Changed once = change.apply(head, change.strengths().get(2), Dice.of(7));
    assertEquals(once, change.apply(head, change.strengths().get(2), Dice.of(7)));
  }

  private static double mean(Change change, Head head, double strength) {
    double sum = 0;
    for (int i = 0; i < 20; i++) {
      sum += difference(change.apply(head, strength, Dice.of(i)).picture(), head.picture());
    }
    return sum / 20;
  }

  @Test
  void aPictureTurnedClockwiseHoldsAHeadWithThatMuchMoreRoll() {
    byte[] dark = new byte[64 * 64];
    dark[10 * 64 + 31] = (byte) 200;
    dark[10 * 64 + 32] = (byte) 200;
    // A quarter turn counterclockwise takes what is above to the left.
    Frame turned = Pictures.turned(Frame.gray(64, 64, dark), Math.PI / 2);
    assertEquals(200, turned.at(10, 31, 0), 1);
    assertEquals(200, turned.at(10, 32, 0), 1);
    Rotation level = HeadAngles.aflw(0, 0, 0).rotation();
    Change.Changed changed =
        Change.ROLL.apply(Head.ofPicture(Frame.gray(64, 64, dark), level), 30, Dice.of(3));
    double roll = HeadAngles.of(changed.truth(), Convention.AFLW2000).roll();
    assertEquals(30, Math.abs(roll), 1e-6);
    // Roll above 0 is clockwise: the spot above goes to the right.
    int right = 0;
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x++) {
        right += changed.picture().at(x, y, 0) * (x - 32);
      }
    }
    assertEquals(Math.signum(roll), Math.signum(right));
  }

  @Test
  void aRectangleCoversItsShare() {
    for (int i = 0; i < 10; i++) {
      Frame covered = Pictures.covered(Frame.filled(64, 64, 1, 77), 0.2, Dice.of(i));
      int count = 0;
      for (byte pixel : covered.pixels()) {
        count += (pixel & 0xff) == 77 ? 0 : 1;
      }
      assertEquals(0.2, count / 4096.0, 0.02);
    }
  }

  @Test
  void aShiftedFrameShowsWhatThePhotoHoldsThere() {
    Frame photo = waves(300, 200);
    Framing framing = Framing.HEAD;
    Box face = new Box(100, 60, 60, 50);
    Head head = new PhotoHead(photo, framing.square(face), framing, TRUTH);
    assertEquals(framing.crop(photo, framing.square(face)), head.picture());
    // Half a side of 90 pixels to the right.
    Box right = new Box(145, 60, 60, 50);
    assertEquals(framing.crop(photo, framing.square(right)), head.picture(0.5, 0, 1));
    assertNotEquals(head.picture(), head.picture(0, 0, 1.2));
    assertEquals(Optional.of(90.0), Optional.of(framing.square(face).side()));
  }
}
