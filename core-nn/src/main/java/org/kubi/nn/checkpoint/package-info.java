/**
 * Weights on disk with the card that says what made them: {@link org.kubi.nn.checkpoint.Checkpoint}
 * and {@link org.kubi.nn.checkpoint.ModelCard}. Nothing is read through Java deserialisation.
 */
@NullMarked
package org.kubi.nn.checkpoint;

import org.jspecify.annotations.NullMarked;
