/**
 * What is true of a picture, and what a network is asked for: an {@link org.kubi.label.Annotation}
 * measures the {@link org.kubi.label.HeadTruth}, a {@link org.kubi.label.Label} can also be decoded
 * from a network's answer. All are listed in {@link org.kubi.label.Labels}.
 */
@NullMarked
package org.kubi.label;

import org.jspecify.annotations.NullMarked;
