package org.kubi.nn.train;

/**
 * Pictures and labels of one step, ready for the network.
 *
 * @param samples which samples of the data set they are
 * @param pictures batch x size x size floats
 * @param labels batch x outputs floats
 */
record Batch(int[] samples, float[] pictures, float[] labels) {}
