package org.kubi.nn.train;

import org.kubi.data.DatasetManifest;

/**
 * What a run learns from that has no data set, in its {@code run.json}. All of it is in {@code
 * stream.json} beside it.
 *
 * @param recipe name of the recipe
 * @param seed of its dice
 * @param perEpoch how many new samples an epoch has
 * @param renderer id of the renderer
 */
record Endless(String recipe, long seed, long perEpoch, String renderer) {
  /** Of a run that learns from a data set; not written. */
  static final Endless NONE = new Endless("", 0, 0, "");

  /** The {@link DatasetManifest} of an epoch's samples, without shards. */
  static final String FILE = "stream.json";

  Endless {
    if (perEpoch < 0) {
      throw new IllegalArgumentException("an epoch has samples, found " + perEpoch);
    }
  }
}
