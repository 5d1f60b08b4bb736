package org.kubi.gen;

import org.kubi.gen.truth.Surveyor;
import org.kubi.render.character.CharacterModel;

/**
 * Somebody who takes part.
 *
 * @param model how they look
 * @param surveyor what is known of their model
 */
record Person(CharacterModel model, Surveyor surveyor) {}
