package org.kubi.nn.photo.imports;

/**
 * A real matrix of a {@code .mat} file.
 *
 * @param rows how many
 * @param columns how many
 * @param values column after column
 */
record MatMatrix(int rows, int columns, double[] values) {
  MatMatrix {
    if (rows < 0 || columns < 0 || (long) rows * columns != values.length) {
      throw new IllegalArgumentException(
          "a matrix of %d x %d has as many numbers, found %d"
              .formatted(rows, columns, values.length));
    }
  }

  double at(int row, int column) {
    return values[column * rows + row];
  }
}
