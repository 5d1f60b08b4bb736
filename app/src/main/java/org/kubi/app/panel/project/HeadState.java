package org.kubi.app.panel.project;

import java.util.List;

/**
 * A head in the comparison, as a project keeps it.
 *
 * @param file of its photo
 * @param name as it is listed
 * @param origin where its box is from, a word of the comparison's own
 * @param box x y width height, photo pixels; empty: none
 * @param truth the head relative to the camera as a quaternion w x y z; empty: not known
 */
public record HeadState(
    String file, String name, String origin, List<Double> box, List<Double> truth) {
  public HeadState {
    box = List.copyOf(box);
    truth = List.copyOf(truth);
  }
}
