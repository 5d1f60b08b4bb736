package org.kubi.label;

import java.util.List;

/** Some numbers that are stored with every picture. */
public interface Annotation {
  /** Its name in manifests and on the command line: lower case letters, digits, hyphens. */
  String id();

  /** The names of its numbers, in order. */
  List<String> columns();

  /** The numbers for a picture of which all is known; as many as {@link #columns()}. */
  double[] measure(HeadTruth truth);

  /** How many numbers. */
  default int size() {
    return columns().size();
  }
}
