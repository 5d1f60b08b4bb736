package org.kubi.nn.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * A record as TensorFlow's TFRecord files hold it, little-endian: uint64 length, uint32 masked
 * CRC-32C of the length, the data, uint32 masked CRC-32C of the data (tensorflow.org, "TFRecord and
 * tf.train.Example").
 */
final class FramedRecord {
  private static final int MASK = 0xa282ead8;

  private FramedRecord() {}

  static byte[] of(byte[] data) {
    ByteBuffer length =
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(data.length);
    return ByteBuffer.allocate(Long.BYTES + 2 * Integer.BYTES + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(length.array())
        .putInt(maskedCrc(length.array()))
        .put(data)
        .putInt(maskedCrc(data))
        .array();
  }

  /** Rotated and moved, as a CRC of data that holds CRCs is weak. */
  private static int maskedCrc(byte[] data) {
    CRC32C crc = new CRC32C();
    crc.update(data);
    return Integer.rotateRight((int) crc.getValue(), 15) + MASK;
  }
}
