/**
 * Immutable three-dimensional maths: {@link org.kubi.geometry.Rotation}, {@link
 * org.kubi.geometry.Vec3}, {@link org.kubi.geometry.Transform} and the pinhole {@link
 * org.kubi.geometry.Camera}.
 *
 * <p>One frame throughout: right-handed, x to the right of the picture, y up, z towards the viewer,
 * lengths in metres, angles in radians unless a name says degrees.
 */
@NullMarked
package org.kubi.geometry;

import org.jspecify.annotations.NullMarked;
