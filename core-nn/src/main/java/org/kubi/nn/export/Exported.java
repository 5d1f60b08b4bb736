package org.kubi.nn.export;

import java.nio.file.Path;
import java.util.List;

/**
 * What an export made.
 *
 * @param files the new files, the one with the weights first
 * @param bytes their length together
 * @param remark one clause for people: what goes in and out, and what it costs
 */
public record Exported(List<Path> files, long bytes, String remark) {
  public Exported {
    files = List.copyOf(files);
    if (files.isEmpty() || bytes < 1) {
      throw new IllegalArgumentException(
          "an export has at least one file and one byte, found %s and %d".formatted(files, bytes));
    }
  }
}
