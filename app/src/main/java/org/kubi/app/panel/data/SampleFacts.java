package org.kubi.app.panel.data;

import java.util.List;
import org.kubi.data.Sample;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;

/**
 * A sample as it is told.
 *
 * @param sample the picture and all its numbers
 * @param picture gray
 * @param character id of who is shown
 * @param head relative to the camera
 * @param blocks the numbers by annotation
 */
public record SampleFacts(
    Sample sample, Frame picture, String character, Rotation head, List<Block> blocks) {
  public SampleFacts {
    blocks = List.copyOf(blocks);
  }

  /**
   * The numbers of one annotation.
   *
   * @param id of the annotation
   * @param lines name and value of each number
   */
  public record Block(String id, List<String> lines) {
    public Block {
      lines = List.copyOf(lines);
    }
  }
}
