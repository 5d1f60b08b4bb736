/**
 * Where heads are in a photo: a {@link org.kubi.nn.detect.Detector} that learnt from rendered heads
 * alone ({@link org.kubi.nn.detect.DetectorTrainer}), run fully convolutionally over a pyramid of
 * the photo.
 */
@NullMarked
package org.kubi.nn.detect;

import org.jspecify.annotations.NullMarked;
