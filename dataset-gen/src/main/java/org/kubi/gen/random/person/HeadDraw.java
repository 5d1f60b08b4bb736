package org.kubi.gen.random.person;

import org.kubi.geometry.Rotation;
import org.kubi.pose.Pose;

/**
 * How body, neck and head are held.
 *
 * @param body relative to the camera
 * @param pose neck and head
 */
public record HeadDraw(Rotation body, Pose pose) {}
