package org.kubi.nn.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kubi.nn.checkpoint.ModelException;

/**
 * What Keras needs of HDF5: superblock 0 or 1, groups with symbol tables, data in one piece, and
 * lists of texts as attributes, which is what h5py writes unless told otherwise. After the HDF5
 * File Format Specification, version 3.0. Every place is checked, and no file makes it look at more
 * than {@value #MOST_OBJECTS} objects.
 */
final class Hdf5File {
  private static final String SIGNATURE = "\u0089HDF\r\n\u001a\n";
  private static final int ROOT_ENTRY = 24;
  private static final int ADDRESSES = 4 * Long.BYTES;
  private static final int MOST_OBJECTS = 20_000;
  private static final int DEEPEST = 24;
  private static final int SYMBOL = 40;

  private final Hdf5Bytes bytes;
  private final List<Hdf5Dataset> datasets = new ArrayList<>();
  private final Map<String, List<String>> lists = new LinkedHashMap<>();
  private int objects;

  private Hdf5File(Hdf5Bytes bytes) {
    this.bytes = bytes;
  }

  /** Whether a file begins as HDF5 does. */
  static boolean isOne(byte[] bytes) {
    for (int i = 0; i < SIGNATURE.length(); i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != SIGNATURE.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static Hdf5File of(byte[] content) throws ModelException {
    Hdf5Bytes bytes = new Hdf5Bytes(content);
    int version = bytes.u8(8);
    if (version > 1) {
      throw new ModelException(
          "it is of a newer layout of HDF5 (superblock %d): save it without libver='latest'"
              .formatted(version));
    }
    if (bytes.u8(13) != Long.BYTES || bytes.u8(14) != Long.BYTES) {
      throw new ModelException("its addresses are not of 8 bytes, as h5py writes them");
    }
    long addresses = ROOT_ENTRY + (version == 1 ? Integer.BYTES : 0);
    if (bytes.i64(addresses) != 0) {
      throw new ModelException("it does not begin at its own beginning");
    }
    Hdf5File file = new Hdf5File(bytes);
    file.object(bytes.i64(addresses + ADDRESSES + Long.BYTES), "", 0);
    return file;
  }

  /** All data of floats and others. */
  List<Hdf5Dataset> datasets() {
    return datasets;
  }

  /** Attributes that are lists of texts, by the path of their object, a slash and their name. */
  Map<String, List<String>> lists() {
    return lists;
  }

  private void object(long at, String path, int depth) throws ModelException {
    if (++objects > MOST_OBJECTS || depth > DEEPEST) {
      throw new ModelException("it is damaged: its groups have no end");
    }
    Hdf5Object object = Hdf5Object.read(bytes, at);
    object.lists().forEach((name, texts) -> lists.put(path + "/" + name, texts));
    if (object.tree() >= 0) {
      tree(object.tree(), names(object.heap()), path, depth);
    } else if (object.isDataset()) {
      datasets.add(
          new Hdf5Dataset(bytes, path, object.shape(), object.bytesEach(), object.dataAt()));
    }
  }

  private long names(long heap) throws ModelException {
    bytes.expect(heap, "HEAP");
    return bytes.i64(heap + 24);
  }

  private void tree(long node, long names, String path, int depth) throws ModelException {
    if (++objects > MOST_OBJECTS || depth > DEEPEST) {
      throw new ModelException("it is damaged: its groups have no end");
    }
    bytes.expect(node, "TREE");
    int level = bytes.u8(node + 5);
    int entries = bytes.u16(node + 6);
    for (int i = 0; i < entries; i++) {
      long child = bytes.i64(node + 32 + 16L * i);
      if (level > 0) {
        tree(child, names, path, depth + 1);
      } else {
        symbols(child, names, path, depth);
      }
    }
  }

  private void symbols(long node, long names, String path, int depth) throws ModelException {
    bytes.expect(node, "SNOD");
    int count = bytes.u16(node + 6);
    for (int i = 0; i < count; i++) {
      long entry = node + 8 + (long) SYMBOL * i;
      String name = bytes.text(names + bytes.i64(entry));
      object(bytes.i64(entry + Long.BYTES), path + "/" + name, depth + 1);
    }
  }
}
