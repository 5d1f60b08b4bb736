package org.kubi.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.app.task.TaskException;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;

/**
 * What is sent is received by a socket and decoded byte by byte, without the program's own code.
 */
class DatagramsTest {
  private static byte[] received(DatagramSocket socket) throws Exception {
    DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
    socket.receive(packet);
    return Arrays.copyOf(packet.getData(), packet.getLength());
  }

  private static DatagramSocket listener() throws Exception {
    DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(Endpoint.LOCAL));
    socket.setSoTimeout(60_000);
    return socket;
  }

  private static long bits(byte[] bytes, int at, int count, boolean littleEndian) {
    long bits = 0;
    for (int i = 0; i < count; i++) {
      bits = bits << 8 | bytes[littleEndian ? at + count - 1 - i : at + i] & 0xff;
    }
    return bits;
  }

  @Test
  void opentrackGetsSixLittleEndianDoublesCentimetresThenDegrees() throws Exception {
    try (DatagramSocket socket = listener();
        OpentrackSink sink = new OpentrackSink(Endpoint.local(socket.getLocalPort()))) {
      sink.take(TestPoses.of(25, -10, 5, 0));
      byte[] bytes = received(socket);
      assertEquals(48, bytes.length);
      double[] expected = {10, 2, 50, 25, -10, 5};
      for (int i = 0; i < expected.length; i++) {
        double sent = Double.longBitsToDouble(bits(bytes, 8 * i, 8, true));
        assertEquals(expected[i], sent, 1e-9, "number " + i);
      }
    }
  }

  @Test
  void anAvatarGetsNeckAndHeadInUnitysLeftHandedAxes() throws Exception {
    Rotation neck = Rotation.aboutX(0.3);
    // Turned to its own left: about y, right-handed, by a positive angle.
    Rotation head = Rotation.aboutY(0.5).times(Rotation.aboutZ(0.2));
    NeckBones bones =
        new NeckBones(new Vec3(0, 1.3, 0), new Vec3(0.01, 1.4, -0.02), new Vec3(0.03, 1.5, 0.02));
    try (DatagramSocket socket = listener();
        VmcSink sink = new VmcSink(Endpoint.local(socket.getLocalPort()), bones)) {
      sink.take(TestPoses.of(Pose.of(neck, head), 1.25));
      List<Object[]> messages = Osc.messages(received(socket));
      assertEquals(4, messages.size());
      assertEquals(List.of("/VMC/Ext/OK", 1), List.of(messages.get(0)));
      assertEquals(List.of("/VMC/Ext/T", 1.25f), List.of(messages.get(1)));
      bone(messages.get(2), "Neck", new Vec3(-0.01, 0.1, -0.02), neck);
      bone(messages.get(3), "Head", new Vec3(-0.02, 0.1, 0.04), head);
    }
  }

  /** Unity's matrix of the quaternion is ours seen in a mirror: S R S with S = diag(-1, 1, 1). */
  private static void bone(Object[] message, String name, Vec3 place, Rotation ours) {
    assertEquals("/VMC/Ext/Bone/Pos", message[0]);
    assertEquals(name, message[1]);
    double[] numbers = new double[7];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (Float) message[2 + i];
    }
    assertEquals(place.x(), numbers[0], 1e-6);
    assertEquals(place.y(), numbers[1], 1e-6);
    assertEquals(place.z(), numbers[2], 1e-6);
    double[] unity = new Rotation(numbers[6], numbers[3], numbers[4], numbers[5]).matrix();
    double[] right = ours.matrix();
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        double sign = row == 0 ^ column == 0 ? -1 : 1;
        assertEquals(sign * right[3 * row + column], unity[3 * row + column], 1e-6, name);
      }
    }
  }

  @Test
  void anEndpointIsThisComputerUnlessAnotherIsNamed() {
    assertEquals(new Endpoint("127.0.0.1", 4242), Endpoint.of("", 4242));
    assertEquals(new Endpoint("127.0.0.1", 5000), Endpoint.of(":5000", 4242));
    assertEquals(new Endpoint("studio", 4242), Endpoint.of("studio", 4242));
    assertEquals(new Endpoint("::1", 7), Endpoint.of("[::1]:7", 4242));
    assertTrue(Endpoint.of("localhost:1", 4242).isLocal());
    assertFalse(Endpoint.of("192.168.0.2:4242", 4242).isLocal());
    assertThrows(IllegalArgumentException.class, () -> Endpoint.of("here:many", 4242));
    assertThrows(IllegalArgumentException.class, () -> Endpoint.of("here:70000", 4242));
  }

  @Test
  void aNameThatNobodyKnowsIsSaidInASentence() {
    TaskException e =
        assertThrows(
            TaskException.class, () -> new OpentrackSink(new Endpoint("no such name", 4242)));
    assertTrue(String.valueOf(e.getMessage()).startsWith("there is no computer called"));
  }

  /** OSC 1.0 as its specification says it: padded strings, type tags, big-endian numbers. */
  private static final class Osc {
    private final byte[] bytes;
    private int at;

    private Osc(byte[] bytes) {
      this.bytes = bytes;
    }

    static List<Object[]> messages(byte[] packet) {
      Osc osc = new Osc(packet);
      assertEquals("#bundle", osc.text());
      osc.at += 8; // when
      List<Object[]> all = new ArrayList<>();
      while (osc.at < packet.length) {
        int length = (int) bits(packet, osc.at, 4, false);
        osc.at += 4;
        all.add(new Osc(Arrays.copyOfRange(packet, osc.at, osc.at + length)).message());
        osc.at += length;
      }
      return all;
    }

    private Object[] message() {
      List<Object> parts = new ArrayList<>(List.of(text()));
      String tags = text();
      assertEquals(',', tags.charAt(0));
      for (char tag : tags.substring(1).toCharArray()) {
        if (tag == 's') {
          parts.add(text());
        } else {
          int number = (int) bits(bytes, at, 4, false);
          at += 4;
          assertTrue(tag == 'i' || tag == 'f', "tag " + tag);
          parts.add(tag == 'i' ? (Object) number : (Object) Float.intBitsToFloat(number));
        }
      }
      assertEquals(bytes.length, at, "nothing is left over");
      return parts.toArray();
    }

    private String text() {
      int end = at;
      while (bytes[end] != 0) {
        end++;
      }
      String text = new String(bytes, at, end - at, StandardCharsets.US_ASCII);
      at = end / 4 * 4 + 4;
      return text;
    }
  }
}
