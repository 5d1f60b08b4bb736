package org.kubi.nn.photo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kubi.image.Frame;

/**
 * Reads photos and keeps them for those who want them next: finding heads, predicting and drawing
 * go over the same photos. The first that fit stay, and always the last one, since several heads of
 * one photo follow each other: going round in a circle, a shelf that forgot the oldest would never
 * have the one that is asked for. Not thread-safe.
 */
public final class PhotoShelf {
  /** What all are kept in at most: a share of Java's memory, and so many bytes. */
  private static final int SHARE = 8;

  private static final long MOST_BYTES = 256L << 20;

  private final long room;
  private final Map<Path, Kept> first = new HashMap<>();
  private long taken;
  private @Nullable Kept last;

  /** A photo and what was said of it. */
  private record Kept(Path file, Frame photo, List<String> remarks) {}

  /** A shelf for an eighth of Java's memory, at most 256 MB. */
  public PhotoShelf() {
    this(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE));
  }

  /** A shelf for the last photo alone, where all are gone over once. */
  public static PhotoShelf onlyLast() {
    return new PhotoShelf(0);
  }

  /**
   * @param room bytes for the photos that stay; 0 keeps the last alone
   */
  PhotoShelf(long room) {
    this.room = room;
  }

  /**
   * The photo in a file, which is thought not to change meanwhile.
   *
   * @param remarks as of {@link PhotoReader#read(Path, Consumer)}; told again each time
   * @throws PhotoException as {@link PhotoReader#read(Path)}
   */
  public Frame read(Path file, Consumer<String> remarks) throws PhotoException {
    Kept kept = kept(file);
    kept.remarks().forEach(remarks);
    return kept.photo();
  }

  private Kept kept(Path file) throws PhotoException {
    Kept there = first.get(file);
    if (there == null && last != null && last.file().equals(file)) {
      there = last;
    }
    if (there != null) {
      return there;
    }
    // Let go before the next is read: two large ones need not fit.
    last = null;
    List<String> remarks = new ArrayList<>();
    Kept read = new Kept(file, PhotoReader.read(file, remarks::add), remarks);
    long bytes = read.photo().pixels().length;
    if (taken + bytes <= room) {
      first.put(file, read);
      taken += bytes;
    } else {
      last = read;
    }
    return read;
  }
}
