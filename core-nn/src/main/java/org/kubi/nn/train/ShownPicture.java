package org.kubi.nn.train;

import java.util.Optional;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;

/**
 * A picture that is shown to a network while it learns.
 *
 * @param name for people
 * @param picture of the size that the network takes
 * @param truth the head relative to the camera, where it is known
 */
public record ShownPicture(String name, Frame picture, Optional<Rotation> truth) {}
