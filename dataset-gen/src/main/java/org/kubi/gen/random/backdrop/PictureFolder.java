package org.kubi.gen.random.backdrop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.kubi.data.Sha256;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;

/**
 * The user's own pictures in memory, gray and small: what backgrounds are cut from.
 *
 * @param pictures in the order of their files' names
 */
public record PictureFolder(List<Frame> pictures) {
  /** No pictures. */
  public static final PictureFolder NONE = new PictureFolder(List.of());

  /** How many pictures a folder has at most, about 40 kB each in memory. */
  public static final int MOST_PICTURES = 20_000;

  /** The shorter side of a picture in memory: more is never seen in 64 pixels. */
  private static final int SHORT_SIDE = 160;

  private static final int MOST_SIDE = 20_000;
  private static final int MOST_STRETCH = 20;
  private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg");

  public PictureFolder {
    pictures = List.copyOf(pictures);
  }

  /**
   * Reads a folder that may be relative: to the first of some folders that has it.
   *
   * @throws IOException as {@link #read(Path)}
   */
  public static PictureFolder read(Path folder, List<Path> beside) throws IOException {
    List<Path> places = beside.stream().map(one -> one.resolve(folder)).distinct().toList();
    Optional<Path> found = places.stream().filter(Files::exists).findFirst();
    if (found.isPresent()) {
      return read(found.get());
    }
    throw new IOException(
        "there is no folder %s; background.folder names a folder of pictures"
            .formatted(
                places.stream()
                    .map(place -> place.toAbsolutePath().normalize().toString())
                    .distinct()
                    .collect(Collectors.joining(" or "))));
  }

  /**
   * Reads the PNG and JPEG files of a folder, not of folders in it, in the order of their names.
   *
   * @throws IOException if there is no such folder, no picture in it, or one that cannot be read;
   *     the message is a clear sentence with the file's name
   */
  public static PictureFolder read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          (Files.exists(folder) ? "%s is a file" : "there is no folder %s")
                  .formatted(folder.toAbsolutePath().normalize())
              + "; background.folder names a folder of pictures");
    }
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files =
          list.filter(PictureFolder::isPicture)
              .sorted(Comparator.comparing(file -> file.getFileName().toString()))
              .toList();
    }
    if (files.isEmpty() || files.size() > MOST_PICTURES) {
      throw new IOException(
          "the folder %s has %d pictures (%s); 1 to %d are needed"
              .formatted(folder, files.size(), String.join(", ", ENDINGS), MOST_PICTURES));
    }
    List<Frame> pictures = new ArrayList<>(files.size());
    for (Path file : files) {
      pictures.add(small(file));
    }
    return new PictureFolder(pictures);
  }

  private static boolean isPicture(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static Frame small(Path file) throws IOException {
    Frame whole = FrameImages.of(decode(file)).toGray();
    double scale = SHORT_SIDE / (double) Math.min(whole.width(), whole.height());
    return scale >= 1
        ? whole
        : whole.resized(
            (int) Math.round(scale * whole.width()), (int) Math.round(scale * whole.height()));
  }

  private static BufferedImage decode(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("it is neither PNG nor JPEG");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
        int shorter = Math.min(reader.getWidth(0), reader.getHeight(0));
        if (longer > MOST_SIDE || longer > (long) MOST_STRETCH * shorter) {
          throw new IOException(
              "it has %dx%d pixels; at most %d along a side, and %d times as long as wide"
                  .formatted(reader.getWidth(0), reader.getHeight(0), MOST_SIDE, MOST_STRETCH));
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // The JDK's decoders throw the last two on some damaged files.
      throw new IOException(
          "the background %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** A part of one of the pictures as a square of {@code size} pixels. */
  Frame cut(Part part, int size) {
    if (pictures.isEmpty()) {
      throw new IllegalStateException(
          "backgrounds come from a folder whose pictures were not read");
    }
    Frame picture = pictures.get((int) (part.picture() * pictures.size()));
    double side = Math.max(1, part.side() * Math.min(picture.width(), picture.height()));
    double left = part.x() * (picture.width() - side);
    double top = part.y() * (picture.height() - side);
    Frame cut = picture.resample(left, top, side, side, size, size);
    return part.mirrored() ? cut.mirrored() : cut;
  }

  /** SHA-256 of all pictures as they are used; the same for the same pictures anywhere. */
  public String hash() {
    StringBuilder all = new StringBuilder();
    for (Frame picture : pictures) {
      all.append(picture.width()).append(' ').append(Sha256.of(picture.pixels())).append('\n');
    }
    return Sha256.of(all.toString());
  }
}
