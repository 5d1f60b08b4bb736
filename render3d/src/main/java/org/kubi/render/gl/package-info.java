/**
 * The renderer on OpenGL: {@link org.kubi.render.gl.GlRenderer}. Contexts without a window, many
 * small pictures in one atlas, skinning on the device; features of OpenGL 3.3 core only, so that
 * macOS has them all.
 */
@NullMarked
package org.kubi.render.gl;

import org.jspecify.annotations.NullMarked;
