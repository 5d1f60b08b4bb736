/** {@link org.kubi.render.Renderer}: scenes in, pictures with their annotation planes out. */
@NullMarked
package org.kubi.render;

import org.jspecify.annotations.NullMarked;
