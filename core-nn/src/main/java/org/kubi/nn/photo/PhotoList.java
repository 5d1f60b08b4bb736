package org.kubi.nn.photo;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kubi.framing.Box;

/**
 * A table of photos: CSV with the columns {@code file} (relative to the table's folder) and
 * optionally {@code x,y,w,h} (face box, pixels), {@code source}, and {@code yaw,pitch,roll}
 * (degrees, AFLW2000's convention; cells may be empty). Other columns are ignored.
 *
 * @param file the table
 * @param items in the order of the table
 */
public record PhotoList(Path file, List<PhotoItem> items) {
  private static final double MOST_DEGREES = 360;

  public PhotoList {
    items = List.copyOf(items);
  }

  /**
   * Reads a table.
   *
   * @throws PhotoException that names the line and the cell that cannot be understood
   */
  public static PhotoList read(Path csv) throws PhotoException {
    List<String> lines;
    try {
      lines = Files.readAllLines(csv);
    } catch (NoSuchFileException e) {
      throw new PhotoException(csv + " does not exist: name a table of photos", e);
    } catch (CharacterCodingException e) {
      throw new PhotoException(csv + " is not a text in UTF-8: save it as CSV in UTF-8", e);
    } catch (IOException e) {
      throw new PhotoException(csv + " cannot be read: " + e.getMessage(), e);
    }
    lines = lines.stream().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) {
      throw new PhotoException(csv + " is empty: it needs a header with the column file");
    }
    CsvTable table = CsvTable.parse(csv, lines);
    if (!table.columns().contains("file")) {
      throw new PhotoException(
          "%s has no column 'file', it has %s: name the photos in such a column"
              .formatted(csv, table.columns()));
    }
    if (table.rows().isEmpty()) {
      throw new PhotoException(csv + " has no photos: add a row for each");
    }
    List<PhotoItem> items = new ArrayList<>();
    int row = 1;
    for (Map<String, String> cells : table.rows()) {
      row++;
      items.add(new Row(csv, row, cells).item());
    }
    return new PhotoList(csv, items);
  }

  private record Row(Path csv, int number, Map<String, String> cells) {
    PhotoItem item() throws PhotoException {
      String name = text("file");
      if (name.isEmpty()) {
        throw trouble("the cell 'file' is empty");
      }
      try {
        Path file = csv.toAbsolutePath().resolveSibling(name).normalize();
        return new PhotoItem(file, name, text("source"), box(), truth());
      } catch (InvalidPathException e) {
        throw trouble("'" + name + "' is not the name of a file");
      } catch (IllegalArgumentException e) {
        throw trouble(String.valueOf(e.getMessage()));
      }
    }

    private Optional<Box> box() throws PhotoException {
      OptionalDouble x = number("x");
      OptionalDouble y = number("y");
      OptionalDouble w = number("w");
      OptionalDouble h = number("h");
      if (x.isEmpty() && y.isEmpty() && w.isEmpty() && h.isEmpty()) {
        return Optional.empty();
      }
      if (x.isEmpty() || y.isEmpty() || w.isEmpty() || h.isEmpty()) {
        throw trouble("a face box has x, y, w and h, or none of them");
      }
      return Optional.of(
          new Box(x.getAsDouble(), y.getAsDouble(), w.getAsDouble(), h.getAsDouble()));
    }

    private Optional<PhotoTruth> truth() throws PhotoException {
      OptionalDouble yaw = angle("yaw");
      OptionalDouble pitch = angle("pitch");
      OptionalDouble roll = angle("roll");
      if (yaw.isEmpty() && pitch.isEmpty() && roll.isEmpty()) {
        return Optional.empty();
      }
      if (yaw.isEmpty() || pitch.isEmpty()) {
        throw trouble("the truth has yaw and pitch, and roll where known");
      }
      return Optional.of(new PhotoTruth(yaw.getAsDouble(), pitch.getAsDouble(), roll));
    }

    private OptionalDouble angle(String column) throws PhotoException {
      OptionalDouble degrees = number(column);
      if (degrees.isPresent() && Math.abs(degrees.getAsDouble()) > MOST_DEGREES) {
        throw trouble("'%s' in column %s is beyond +-360 degrees".formatted(text(column), column));
      }
      return degrees;
    }

    private OptionalDouble number(String column) throws PhotoException {
      String cell = text(column);
      if (cell.isEmpty()) {
        return OptionalDouble.empty();
      }
      try {
        double number = Double.parseDouble(cell);
        if (!Double.isFinite(number)) {
          throw trouble("'%s' in column %s is not a finite number".formatted(cell, column));
        }
        return OptionalDouble.of(number);
      } catch (NumberFormatException e) {
        throw trouble("'%s' in column %s is not a number".formatted(cell, column));
      }
    }

    private String text(String column) {
      return cells.getOrDefault(column, "");
    }

    private PhotoException trouble(String what) {
      return new PhotoException("%s, row %d: %s: correct the table".formatted(csv, number, what));
    }
  }
}
