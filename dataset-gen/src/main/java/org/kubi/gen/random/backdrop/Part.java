package org.kubi.gen.random.backdrop;

/**
 * A square part of one picture of a folder.
 *
 * @param picture which picture, 0 to under 1 over the folder's list
 * @param side side of the square over the shorter side of the picture, above 0 to 1
 * @param x place of the square from left (0) to right (1)
 * @param y place of the square from top (0) to bottom (1)
 * @param mirrored whether left and right are swapped
 */
public record Part(double picture, double side, double x, double y, boolean mirrored) {}
