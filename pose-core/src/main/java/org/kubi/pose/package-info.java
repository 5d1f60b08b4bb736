/**
 * How a body holds itself: {@link org.kubi.pose.Skeleton} (bones, rest, forward kinematics), {@link
 * org.kubi.pose.Pose} (bone to rotation), {@link org.kubi.pose.JointLimits}, and {@link
 * org.kubi.pose.HeadAngles}, the only place that fixes the order and sign of yaw, pitch and roll.
 */
@NullMarked
package org.kubi.pose;

import org.jspecify.annotations.NullMarked;
