package org.kubi.nn.detect;

import org.kubi.framing.Box;

/**
 * A head that was found.
 *
 * @param box of the face, brows to chin, in pixels of the photo; may reach beyond it
 * @param score how sure, 0 to 1
 */
public record Detection(Box box, double score) {
  public Detection {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a score is 0 to 1, found " + score);
    }
  }
}
