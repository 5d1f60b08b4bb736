/**
 * Heads over time: {@link org.kubi.nn.track.OneEuro} smooths the rotations of a film, {@link
 * org.kubi.nn.track.FrameOrder} puts the pictures of a folder in their order.
 */
@NullMarked
package org.kubi.nn.track;

import org.jspecify.annotations.NullMarked;
