/**
 * What is true of a person in a picture: {@link org.kubi.gen.truth.Surveyor} measures an actor
 * before a camera.
 */
@NullMarked
package org.kubi.gen.truth;

import org.jspecify.annotations.NullMarked;
