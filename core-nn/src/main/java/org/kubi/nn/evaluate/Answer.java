package org.kubi.nn.evaluate;

import org.kubi.geometry.Rotation;
import org.kubi.nn.photo.PhotoItem;

/**
 * What a network said of a photo.
 *
 * @param item the photo
 * @param head the head relative to the camera
 */
public record Answer(PhotoItem item, Rotation head) {}
