/**
 * How a network's error grows with the strength of a change to what it sees: {@link
 * org.kubi.app.service.robustness.Robustness} measures it.
 */
@NullMarked
package org.kubi.app.service.robustness;

import org.jspecify.annotations.NullMarked;
