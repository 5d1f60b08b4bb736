package org.kubi.gen.random.degrade;

import org.kubi.image.Frame;

/** A change of a finished gray picture; its size stays, and the same picture gives the same. */
@FunctionalInterface
public interface PictureFilter {
  /** The changed picture. */
  Frame apply(Frame picture);
}
