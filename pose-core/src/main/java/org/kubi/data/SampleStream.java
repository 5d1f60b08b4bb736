package org.kubi.data;

import java.util.function.LongUnaryOperator;

/**
 * Samples that are made when they are wanted, without end and without a disk: sample {@code index}
 * is a pure function of what {@link #plan} says and of its index, whoever asks, in whatever order.
 */
public interface SampleStream {
  /**
   * What the samples are: the manifest, without shards, of the data set that the first of them
   * would be. Its {@code count} is the number of samples of an epoch.
   */
  DatasetManifest plan();

  /**
   * How many samples, from a multiple of this number to the next, show few enough people to be
   * asked for in any order: beyond, people are made again. At least 1.
   */
  int window();

  /**
   * Begins to make samples, in the background and a bounded number ahead.
   *
   * @param order the index, 0 or more, of the sample at each place, a pure function; asked by the
   *     thread that takes them
   * @param from the first place, 0 or more
   * @param to the place after the last
   */
  SampleFlow flow(LongUnaryOperator order, long from, long to);
}
