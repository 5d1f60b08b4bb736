/**
 * Rigged people: {@link org.kubi.render.character.CharacterModel} (mesh, bones, weights, materials)
 * and where they come from, {@link org.kubi.render.character.CharacterSource}.
 */
@NullMarked
package org.kubi.render.character;

import org.jspecify.annotations.NullMarked;
