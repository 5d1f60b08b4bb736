package org.kubi.nn.export;

import java.nio.ByteBuffer;
import org.kubi.nn.plan.Half;

/** How a raw export writes weights. */
enum Precision {
  /** IEEE 754 single precision: as they are. */
  FLOAT32("raw32", "float32", Float.BYTES) {
    @Override
    void put(ByteBuffer target, float value) {
      target.putFloat(value);
    }

    @Override
    float get(ByteBuffer source) {
      return source.getFloat();
    }
  },
  /** IEEE 754 half precision: half the space, 11 bits of mantissa. */
  FLOAT16("raw16", "float16", Short.BYTES) {
    @Override
    void put(ByteBuffer target, float value) {
      target.putShort(Half.of(value));
    }

    @Override
    float get(ByteBuffer source) {
      return Half.toFloat(source.getShort());
    }
  };

  private final String id;
  private final String type;
  private final int bytes;

  Precision(String id, String type, int bytes) {
    this.id = id;
    this.type = type;
    this.bytes = bytes;
  }

  /** The exporter's id. */
  String id() {
    return id;
  }

  /** The number type's name in the index. */
  String type() {
    return type;
  }

  /** Of one number. */
  int bytes() {
    return bytes;
  }

  /** Writes a number, rounded to the nearest. */
  abstract void put(ByteBuffer target, float value);

  /** Reads a number. */
  abstract float get(ByteBuffer source);
}
