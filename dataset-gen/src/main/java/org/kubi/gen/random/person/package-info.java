/**
 * How a person holds head and face: {@link org.kubi.gen.random.person.PoseRandomizer} and {@link
 * org.kubi.gen.random.person.FaceRandomizer}.
 */
@NullMarked
package org.kubi.gen.random.person;

import org.jspecify.annotations.NullMarked;
