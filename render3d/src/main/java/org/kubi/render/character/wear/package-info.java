/**
 * What people wear on and round the face, made by code and fitted to anyone by landmarks and skin:
 * glasses, beards, and what covers the head. {@link org.kubi.render.character.wear.Wear} puts it
 * on, an {@link org.kubi.render.character.wear.Outfit} says what.
 */
@NullMarked
package org.kubi.render.character.wear;

import org.jspecify.annotations.NullMarked;
