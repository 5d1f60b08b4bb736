package org.kubi.gen.export;

/** The numbers of a {@link Stack}, little-endian. */
enum Element {
  UINT8("|u1", 1),
  INT8("|i1", 1),
  FLOAT32("<f4", 4),
  FLOAT64("<f8", 8);

  private final String numpy;
  private final int bytes;

  Element(String numpy, int bytes) {
    this.numpy = numpy;
    this.bytes = bytes;
  }

  /** NumPy's name of it. */
  String numpy() {
    return numpy;
  }

  int bytes() {
    return bytes;
  }
}
