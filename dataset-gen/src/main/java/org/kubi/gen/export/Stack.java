package org.kubi.gen.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.LabelBlock;
import org.kubi.data.PlaneKind;

/**
 * One array over all samples, read row by row: what array files ({@code .npz}, HDF5) hold.
 *
 * @param group what kind of array it is
 * @param name of the array
 * @param element of its numbers
 * @param count how many samples
 * @param row the shape of one sample
 * @param columns the names of a row's numbers; empty for pictures
 * @param source gives a row's bytes
 */
record Stack(
    Group group,
    String name,
    Element element,
    int count,
    List<Integer> row,
    List<String> columns,
    Rows source) {
  /** Kinds of arrays. */
  enum Group {
    IMAGES,
    LABELS,
    PLANES
  }

  /** Reads one sample's part. */
  @FunctionalInterface
  interface Rows {
    byte[] bytes(int index) throws DatasetException;
  }

  Stack {
    row = List.copyOf(row);
    columns = List.copyOf(columns);
  }

  /** All arrays of a data set: pictures, yaw pitch roll, each block of labels, planes. */
  static List<Stack> of(Dataset dataset) {
    DatasetManifest manifest = dataset.manifest();
    int count = dataset.size();
    int size = manifest.size();
    List<Stack> stacks = new ArrayList<>();
    stacks.add(
        new Stack(
            Group.IMAGES,
            "images",
            Element.UINT8,
            count,
            List.of(size, size),
            List.of(),
            index -> {
              byte[] picture = new byte[dataset.pictureBytes()];
              dataset.picture(index, picture, 0);
              return picture;
            }));
    HeadPose pose = HeadPose.of(dataset);
    if (pose.isKnown()) {
      stacks.add(
          new Stack(
              Group.LABELS,
              "yaw-pitch-roll",
              Element.FLOAT64,
              count,
              List.of(HeadPose.COLUMNS.size()),
              HeadPose.COLUMNS,
              index -> doubles(pose.degrees(dataset.sample(index).numbers()))));
    }
    for (LabelBlock block : manifest.labels()) {
      int width = block.columns().size();
      stacks.add(
          new Stack(
              Group.LABELS,
              block.id(),
              Element.FLOAT32,
              count,
              List.of(width),
              block.columns(),
              index -> floats(dataset.sample(index).numbers(), block.offset(), width)));
    }
    for (PlaneKind kind : manifest.planes()) {
      stacks.add(
          new Stack(
              Group.PLANES,
              kind.id(),
              element(kind),
              count,
              kind == PlaneKind.NORMALS ? List.of(size, size, 3) : List.of(size, size),
              List.of(),
              index -> dataset.planes().bytes(index, kind)));
    }
    return stacks;
  }

  static Element element(PlaneKind kind) {
    return switch (kind) {
      case DEPTH -> Element.FLOAT32;
      case NORMALS -> Element.INT8;
      case SEGMENTS -> Element.UINT8;
    };
  }

  /** Count and the shape of a row. */
  int[] shape() {
    int[] shape = new int[row.size() + 1];
    shape[0] = count;
    for (int i = 0; i < row.size(); i++) {
      shape[i + 1] = row.get(i);
    }
    return shape;
  }

  /** How many bytes all rows have. */
  long bytes() {
    return Arrays.stream(shape()).asLongStream().reduce(element.bytes(), Math::multiplyExact);
  }

  private static byte[] floats(float[] numbers, int offset, int width) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * width).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(numbers, offset, width);
    return bytes.array();
  }

  private static byte[] doubles(double... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(numbers);
    return bytes.array();
  }
}
