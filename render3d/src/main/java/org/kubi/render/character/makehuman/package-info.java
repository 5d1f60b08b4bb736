/**
 * People from a folder with MakeHuman's core data (CC0 1.0), which is read at run time and is no
 * part of this project: {@link org.kubi.render.character.makehuman.MakeHumanSource}. The formats
 * are those of MakeHuman 1.2; lengths in its files are decimetres.
 */
@NullMarked
package org.kubi.render.character.makehuman;

import org.jspecify.annotations.NullMarked;
