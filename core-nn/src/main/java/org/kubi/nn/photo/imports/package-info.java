/**
 * Labelled photos as their databases come: {@link org.kubi.nn.photo.imports.LabelledPhotos} reads a
 * folder of AFLW2000-3D or 300W-LP, of BIWI, or of photos with a table, as a {@link
 * org.kubi.nn.photo.PhotoList}.
 */
@NullMarked
package org.kubi.nn.photo.imports;

import org.jspecify.annotations.NullMarked;
