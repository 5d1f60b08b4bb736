/** Pixels without a toolkit: {@link org.kubi.image.Frame}, and PNG files of them. */
@NullMarked
package org.kubi.image;

import org.jspecify.annotations.NullMarked;
