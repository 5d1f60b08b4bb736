package org.kubi.nn.track;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kubi.nn.photo.PhotoException;

/**
 * The order of a film's pictures: by the last number in the name, so that {@code frame-2.png} comes
 * before {@code frame-10.png}; then by name. Those without a number come first.
 */
public final class FrameOrder implements Comparator<Path> {
  private static final Pattern LAST_NUMBER = Pattern.compile("([0-9]+)[^0-9]*$");
  private static final Set<String> PICTURES =
      Set.of("jpg", "jpeg", "png", "bmp", "gif", "tif", "tiff");

  /**
   * The pictures of a folder in their order; folders in it are not looked into.
   *
   * @throws PhotoException if it cannot be read or holds no picture
   */
  public static List<Path> pictures(Path folder) throws PhotoException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(file -> PICTURES.contains(ending(name(file))) && Files.isRegularFile(file))
              .sorted(new FrameOrder())
              .toList();
      if (found.isEmpty()) {
        throw new PhotoException(folder + " holds no picture (JPEG, PNG, BMP, GIF or TIFF)");
      }
      return found;
    } catch (IOException e) {
      throw new PhotoException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public int compare(Path first, Path second) {
    int byNumber = number(name(first)).compareTo(number(name(second)));
    return byNumber != 0 ? byNumber : name(first).compareTo(name(second));
  }

  private static BigInteger number(String name) {
    int dot = name.lastIndexOf('.');
    Matcher matcher = LAST_NUMBER.matcher(dot > 0 ? name.substring(0, dot) : name);
    return matcher.find() ? new BigInteger(matcher.group(1)) : BigInteger.ONE.negate();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
