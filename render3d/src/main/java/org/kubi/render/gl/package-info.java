/**
 * The renderer on OpenGL: {@link org.kubi.render.gl.GlRenderer}. Contexts without a window, many
 * small pictures together, skinning on the device; features of OpenGL 3.3 core only, so that macOS
 * has them all.
 *
 * <p>The way of a batch: scenes are posed, what is not in view left out, and all that the device
 * needs gathered ({@code Batch}); lights with shadows see their maps ({@code ShadowMaps}); cameras
 * see surfaces, of which an {@code Easel} keeps what each sample shows; then each sample is shaded
 * once and averaged to pixels on a {@code Sheet}, which is fetched while the next is drawn.
 */
@NullMarked
package org.kubi.render.gl;

import org.jspecify.annotations.NullMarked;
