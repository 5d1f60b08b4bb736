/**
 * Which renderer draws here: {@link org.kubi.render.backend.Backends} opens one and says in a
 * sentence which and why.
 */
@NullMarked
package org.kubi.render.backend;

import org.jspecify.annotations.NullMarked;
