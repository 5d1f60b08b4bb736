/**
 * The one layout of a data set on disk: {@link org.kubi.data.DatasetManifest} says what is in it,
 * {@link org.kubi.data.DatasetStore} writes it, {@link org.kubi.data.Dataset} reads it.
 */
@NullMarked
package org.kubi.data;

import org.jspecify.annotations.NullMarked;
