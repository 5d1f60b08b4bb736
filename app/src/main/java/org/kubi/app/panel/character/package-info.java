/**
 * Who stands in the studio: {@link org.kubi.app.panel.character.CharacterView}, {@link
 * org.kubi.app.panel.character.CharacterViewModel}.
 */
@NullMarked
package org.kubi.app.panel.character;

import org.jspecify.annotations.NullMarked;
