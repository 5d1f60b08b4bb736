package org.kubi.gen.random.view;

import org.kubi.geometry.Rotation;

/**
 * Where the camera stands and how the picture is cut out.
 *
 * @param distance from the middle of the face, metres
 * @param turn from an upright camera's axes at the height of the face to this camera's
 * @param side factor on the side of the framing's square
 * @param shiftX shift of the square's centre to the right, in sides
 * @param shiftY shift of the square's centre downwards, in sides
 */
public record CameraDraw(
    double distance, Rotation turn, double side, double shiftX, double shiftY) {}
