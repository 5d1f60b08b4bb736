/**
 * How weights are moved by their gradient: an {@link org.kubi.nn.optimize.Optimizer} for each
 * method, in plain Java and in one order, so that the same gradients give the same bits.
 */
@NullMarked
package org.kubi.nn.optimize;

import org.jspecify.annotations.NullMarked;
