package org.kubi.label;

import org.kubi.geometry.Vec3;

/**
 * One of the {@link Landmarks} of a face.
 *
 * @param point in the camera's axes, metres
 * @param facing whether the skin round it is turned to the camera, so that the head itself does not
 *     hide it
 */
public record Landmark(Vec3 point, boolean facing) {}
