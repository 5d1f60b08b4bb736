package org.kubi.data;

/**
 * One picture with its numbers.
 *
 * @param index place in the data set, from 0
 * @param picture gray pixels, size x size, rows from the top
 * @param numbers all annotations, in the manifest's order
 */
public record Sample(long index, byte[] picture, float[] numbers) {}
