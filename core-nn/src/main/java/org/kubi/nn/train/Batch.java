package org.kubi.nn.train;

/**
 * Pictures and labels of one step, ready for the network.
 *
 * @param pictures batch x size x size floats
 * @param labels batch x outputs floats
 */
record Batch(float[] pictures, float[] labels) {}
