/**
 * Real photos: {@link org.kubi.nn.photo.PhotoReader} reads one, {@link org.kubi.nn.photo.PhotoList}
 * reads a table of photos with face boxes and true angles.
 */
@NullMarked
package org.kubi.nn.photo;

import org.jspecify.annotations.NullMarked;
