package org.kubi.gen.random;

import org.kubi.image.Frame;

/** A change of a finished picture; its size stays. */
@FunctionalInterface
public interface PictureFilter {
  /** The changed picture. */
  Frame apply(Frame picture);
}
