package org.kubi.nn.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Rotation;
import org.kubi.nn.peer.PeerOutput.Kind;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;

/** One head, as networks of many makers would answer it. */
class PeerOutputTest {
  private static final Rotation HEAD = HeadAngles.aflw(35, -12, 20).rotation();

  private static PeerOutput output(Kind kind, String convention, String... order) {
    return new PeerOutput(List.of(), kind, List.of(order), List.of(), convention);
  }

  private static void assertHead(PeerOutput output, double... numbers) {
    assertEquals(0, HEAD.angleTo(output.rotation(numbers)), 1e-6);
  }

  /** S R S with S = diag(1, -1, -1): y down, z away. */
  private static double[] down(double[] m) {
    return new double[] {m[0], -m[1], -m[2], -m[3], m[4], m[5], -m[6], m[7], m[8]};
  }

  @Test
  void anglesInAnyOrderSignUnitAndConvention() {
    assertHead(output(Kind.DEGREES, "AFLW2000", "yaw", "pitch", "roll"), 35, -12, 20);
    assertHead(
        output(Kind.RADIANS, "AFLW2000", "roll", "yaw", "pitch"),
        Math.toRadians(20),
        Math.toRadians(35),
        Math.toRadians(-12));
    assertHead(
        new PeerOutput(
            List.of("a", "b", "c"),
            Kind.DEGREES,
            List.of("pitch", "yaw", "roll"),
            List.of(-1, 1, -1),
            "AFLW2000"),
        12,
        35,
        -20);
    HeadAngles open = HeadAngles.of(HEAD, Convention.OPENTRACK);
    assertHead(
        output(Kind.DEGREES, "OPENTRACK", "yaw", "pitch", "roll"),
        open.yaw(),
        open.pitch(),
        open.roll());
  }

  @Test
  void quaternionsMatricesAndSixNumbersInBothAxes() {
    double[] m = HEAD.matrix();
    double[] d = down(m);
    double[] s = HEAD.sixD();
    assertHead(
        output(Kind.QUATERNION, "y-up", "x", "y", "z", "w"),
        -2 * HEAD.x(),
        -2 * HEAD.y(),
        -2 * HEAD.z(),
        -2 * HEAD.w());
    assertHead(
        output(Kind.QUATERNION, "y-down", "w", "x", "y", "z"),
        HEAD.w(),
        HEAD.x(),
        -HEAD.y(),
        -HEAD.z());
    assertHead(output(Kind.MATRIX, "y-up", "rows"), m);
    assertHead(output(Kind.MATRIX, "y-down", "rows"), d);
    assertHead(
        output(Kind.MATRIX, "y-up", "columns"),
        m[0],
        m[3],
        m[6],
        m[1],
        m[4],
        m[7],
        m[2],
        m[5],
        m[8]);
    assertHead(
        output(Kind.SIX_D, "y-up", "columns"),
        3 * s[0],
        3 * s[1],
        3 * s[2],
        s[3] + s[0],
        s[4] + s[1],
        s[5] + s[2]);
    assertHead(output(Kind.SIX_D, "y-down", "rows"), d[0], d[1], d[2], d[3], d[4], d[5]);
  }

  @Test
  void numbersThatMeanNothingAreAHeadThatLooksAhead() {
    PeerOutput output = output(Kind.DEGREES, "AFLW2000", "yaw", "pitch", "roll");
    assertEquals(Rotation.IDENTITY, output.rotation(Double.NaN, 0, 0));
  }

  @Test
  void averagedQuaternionsDoNotCancel() {
    PeerOutput output = output(Kind.QUATERNION, "y-up", "w", "x", "y", "z");
    assertEquals(-1, output.sign(new double[] {0.9, 0, 0.1, 0}, new double[] {-0.9, 0, 0, 0}));
    assertEquals(1, output.sign(new double[4], new double[] {-0.9, 0, 0, 0}));
  }

  @Test
  void wordsThatAreNoneAreNamed() {
    assertMessage(
        "order names yaw, pitch, roll, found [yaw, yaw, roll]",
        () -> output(Kind.DEGREES, "AFLW2000", "yaw", "yaw", "roll"));
    assertMessage(
        "convention is one of y-up, y-down, found 'AFLW2000'",
        () -> output(Kind.MATRIX, "AFLW2000", "rows"));
    assertMessage(
        "signs are none, or 1 or -1 for each of 9 numbers",
        () -> new PeerOutput(List.of(), Kind.MATRIX, List.of("rows"), List.of(2), "y-up"));
  }

  private static void assertMessage(String start, org.junit.jupiter.api.function.Executable code) {
    String message =
        String.valueOf(assertThrows(IllegalArgumentException.class, code).getMessage());
    assertTrue(message.startsWith(start), message);
  }
}
