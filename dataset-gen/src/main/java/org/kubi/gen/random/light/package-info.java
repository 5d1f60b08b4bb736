/**
 * The light on a person: {@link org.kubi.gen.random.light.LightRandomizer} draws surroundings,
 * lamps and the camera's exposure.
 */
@NullMarked
package org.kubi.gen.random.light;

import org.jspecify.annotations.NullMarked;
