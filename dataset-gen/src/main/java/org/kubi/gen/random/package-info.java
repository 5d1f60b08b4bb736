/**
 * Chance with names: {@link org.kubi.gen.random.Dice} is a stream of random numbers for one
 * randomizer of one sample, a {@link org.kubi.gen.random.Randomizer} is a record of settings that
 * draws from it. All are listed in {@link org.kubi.gen.random.Randomizers}.
 */
@NullMarked
package org.kubi.gen.random;

import org.jspecify.annotations.NullMarked;
