package org.kubi.app.panel.train;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.kubi.nn.train.ShownPicture;

/** Cuts the heads out of photos, as a network takes them; for any thread, one at a time. */
@FunctionalInterface
public interface Sights {
  /**
   * Some heads, the same ones each time. What cannot be read or has no head is left out.
   *
   * @param photos files, and tables of files
   * @param size of a picture's side, pixels
   * @param cancelled asked between photos
   */
  List<ShownPicture> of(List<Path> photos, int size, BooleanSupplier cancelled);
}
