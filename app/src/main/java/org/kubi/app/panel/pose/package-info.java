/**
 * Neck and head by sliders, with undo: {@link org.kubi.app.panel.pose.PoseView}, {@link
 * org.kubi.app.panel.pose.PoseViewModel}; every change of a pose goes through {@link
 * org.kubi.app.panel.pose.PoseEditor}.
 */
@NullMarked
package org.kubi.app.panel.pose;

import org.jspecify.annotations.NullMarked;
