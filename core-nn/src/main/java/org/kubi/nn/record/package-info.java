/**
 * What a training leaves to look at, and how it is read again: {@link
 * org.kubi.nn.record.EventFile}s for TensorBoard, {@link org.kubi.nn.record.Timeline}s of where the
 * time goes, and {@link org.kubi.nn.record.RunRecord}, a run's folder as it is read by people.
 */
@NullMarked
package org.kubi.nn.record;

import org.jspecify.annotations.NullMarked;
