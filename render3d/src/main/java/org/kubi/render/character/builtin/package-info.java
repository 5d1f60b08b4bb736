/**
 * People made by code alone, from anthropometric tables: {@link
 * org.kubi.render.character.builtin.BuiltInSource}. Inside, lengths are millimetres in the head's
 * axes: the origin between the ear canals, x to the figure's left, y up, z to the front, with the
 * Frankfurt plane (ear canals and lower rims of the eye sockets) level.
 */
@NullMarked
package org.kubi.render.character.builtin;

import org.jspecify.annotations.NullMarked;
