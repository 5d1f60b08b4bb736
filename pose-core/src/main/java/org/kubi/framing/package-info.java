/**
 * How a head sits in the square picture that a network sees: {@link org.kubi.framing.Framing}, one
 * rule for the generator's camera and for the photo cropper.
 */
@NullMarked
package org.kubi.framing;

import org.jspecify.annotations.NullMarked;
