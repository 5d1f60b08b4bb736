package org.kubi.gen.export;

/**
 * The checksum of HDF5's metadata: {@code hashlittle} of Bob Jenkins' lookup3 (2006, public
 * domain), with initial value 0.
 */
final class Lookup3 {
  private static final int START = 0xdeadbeef;
  private static final int BLOCK = 12;

  private int a;
  private int b;
  private int c;

  private Lookup3() {}

  static int of(byte... data) {
    return new Lookup3().hash(data);
  }

  private int hash(byte... data) {
    a = START + data.length;
    b = a;
    c = a;
    if (data.length == 0) {
      return c;
    }
    int at = 0;
    // The last block, whole or not, is mixed in another way.
    for (; data.length - at > BLOCK; at += BLOCK) {
      add(data, at);
      mix();
    }
    add(data, at);
    finish();
    return c;
  }

  private void add(byte[] data, int at) {
    a += word(data, at);
    b += word(data, at + 4);
    c += word(data, at + 8);
  }

  /** Four bytes, the lowest first; zeros beyond the end. */
  private static int word(byte[] data, int at) {
    int word = 0;
    for (int i = 0; i < 4 && at + i < data.length; i++) {
      word |= (data[at + i] & 0xff) << (8 * i);
    }
    return word;
  }

  private void mix() {
    a = a - c ^ Integer.rotateLeft(c, 4);
    c += b;
    b = b - a ^ Integer.rotateLeft(a, 6);
    a += c;
    c = c - b ^ Integer.rotateLeft(b, 8);
    b += a;
    a = a - c ^ Integer.rotateLeft(c, 16);
    c += b;
    b = b - a ^ Integer.rotateLeft(a, 19);
    a += c;
    c = c - b ^ Integer.rotateLeft(b, 4);
    b += a;
  }

  private void finish() {
    c = (c ^ b) - Integer.rotateLeft(b, 14);
    a = (a ^ c) - Integer.rotateLeft(c, 11);
    b = (b ^ a) - Integer.rotateLeft(a, 25);
    c = (c ^ b) - Integer.rotateLeft(b, 16);
    a = (a ^ c) - Integer.rotateLeft(c, 4);
    b = (b ^ a) - Integer.rotateLeft(a, 14);
    c = (c ^ b) - Integer.rotateLeft(b, 24);
  }
}
