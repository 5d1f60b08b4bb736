/**
 * The renderer in plain Java, {@link org.kubi.render.soft.SoftRenderer}: one per core,
 * deterministic, the default without a GPU and the oracle for the other.
 *
 * <p>The way of a picture: a character is laid out once ({@code CharacterStore}) as meshes of a few
 * details ({@code Detail}, {@code Simplifier}), cut into clusters of near triangles ({@code
 * Patches}, {@code PackedMesh}); what each light with shadows sees is drawn into its map ({@code
 * ShadowMap}); all vertices are skinned and projected ({@code Projector}), and the triangles of
 * clusters in view that face it and are not behind others ({@code View}) are chosen ({@code
 * Rasterizer}) and entered ({@code Filler}) into a buffer that knows the nearest triangle of each
 * sample ({@code Samples}); last, what is seen is gathered some rows at a time ({@code Surface},
 * {@code Fragments}), lit ({@code Lights}) and averaged to pixels ({@code Shader}).
 */
@NullMarked
package org.kubi.render.soft;

import org.jspecify.annotations.NullMarked;
