/**
 * Weights of other programs for a network of ours: {@link org.kubi.nn.imports.WeightImport} reads
 * our raw exports, ONNX files and Keras's HDF5 files. Files are read as numbers and text only; a
 * damaged one gives a sentence.
 */
@NullMarked
package org.kubi.nn.imports;

import org.jspecify.annotations.NullMarked;
