package org.kubi.nn.train;

/**
 * Pictures and labels of one step, ready for the network.
 *
 * @param samples which samples they are, of the data set or the stream
 * @param pictures batch x size x size floats
 * @param labels batch x outputs floats
 */
record Batch(long[] samples, float[] pictures, float[] labels) {}
