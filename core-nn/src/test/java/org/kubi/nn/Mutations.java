package org.kubi.nn;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Damage to files, the same for the same random numbers. */
public final class Mutations {
  private Mutations() {}

  /**
   * One of: bytes changed, cut, lengthened, a part doubled or dropped, huge numbers, absurd text.
   */
  public static byte[] of(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int at = random.nextInt(whole.length);
    switch (random.nextInt(7)) {
      case 0 -> {
        for (int i = random.nextInt(20); i >= 0; i--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
      }
      case 1 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 2 -> {
        return Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(5000));
      }
      case 3 -> {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + (bytes.length - at));
        System.arraycopy(bytes, at, longer, bytes.length, bytes.length - at);
        return longer;
      }
      case 4 -> {
        // A huge count or length, near the beginning as often as anywhere.
        int place = random.nextBoolean() ? random.nextInt(Math.min(200, bytes.length)) : at;
        int[] huge = {0x7f, 0xff, 0x80, 0x00};
        byte value = (byte) huge[random.nextInt(huge.length)];
        for (int i = place; i < Math.min(bytes.length, place + 1 + random.nextInt(8)); i++) {
          bytes[i] = value;
        }
        return bytes;
      }
      case 5 -> {
        return "[{\"a\":".repeat(1 + random.nextInt(50_000)).getBytes(StandardCharsets.US_ASCII);
      }
      default -> {
        byte[] shorter = new byte[whole.length - 1 - random.nextInt(whole.length)];
        System.arraycopy(bytes, 0, shorter, 0, Math.min(at, shorter.length));
        int rest = Math.max(0, shorter.length - at);
        System.arraycopy(bytes, bytes.length - rest, shorter, shorter.length - rest, rest);
        return shorter;
      }
    }
  }

  /** Bytes that the running thread has allocated so far. */
  public static long allocated() {
    var threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
