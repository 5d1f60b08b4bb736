/**
 * The renderer in plain Java, {@link org.kubi.render.soft.SoftRenderer}: one per core,
 * deterministic, the default without a GPU and the oracle for the other.
 *
 * <p>The way of a picture: a character is packed once into clusters of near triangles ({@code
 * PackedPart}); clusters in view are skinned and projected ({@code Projector}), their triangles
 * entered into a buffer that knows the nearest triangle of each sample ({@code Rasterizer}, {@code
 * Samples}); last, what is seen is shaded and averaged to pixels ({@code Shader}).
 */
@NullMarked
package org.kubi.render.soft;

import org.jspecify.annotations.NullMarked;
