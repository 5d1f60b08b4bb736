/**
 * How a whole figure holds trunk, arms and legs: a {@link org.kubi.gen.random.body.Stance} says in
 * which ranges its joints turn, and a {@link org.kubi.gen.random.body.BodyDraw} is one such figure.
 */
@NullMarked
package org.kubi.gen.random.body;

import org.jspecify.annotations.NullMarked;
