/**
 * All sources of people by their ids: {@link org.kubi.render.character.source.CharacterSources}.
 */
@NullMarked
package org.kubi.render.character.source;

import org.jspecify.annotations.NullMarked;
