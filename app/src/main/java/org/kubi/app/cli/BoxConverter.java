package org.kubi.app.cli;

import org.kubi.framing.Box;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code x,y,w,h}. */
final class BoxConverter implements ITypeConverter<Box> {
  @Override
  public Box convert(String text) {
    String[] parts = text.split(",", -1);
    try {
      if (parts.length != 4) {
        throw new IllegalArgumentException("four numbers are needed");
      }
      return new Box(
          Double.parseDouble(parts[0]),
          Double.parseDouble(parts[1]),
          Double.parseDouble(parts[2]),
          Double.parseDouble(parts[3]));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "a face box is x,y,w,h in pixels, found '" + text + "' (" + e.getMessage() + ")");
    }
  }
}
