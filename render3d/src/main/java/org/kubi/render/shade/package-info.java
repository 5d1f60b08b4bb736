/**
 * What both renderers do alike before anything is drawn: {@link org.kubi.render.shade.SkinnedActor}
 * (bone motions ready for skinning), {@link org.kubi.render.shade.TextureMips} (smaller copies of a
 * texture), {@link org.kubi.render.shade.MipRule} (which copy a part uses in a picture) and {@link
 * org.kubi.render.shade.ShadowRule} (where a light is hidden).
 *
 * <p>The rules that both keep beside {@link org.kubi.render.scene.Lighting}'s formula:
 *
 * <ul>
 *   <li>Positions and normals are blended linearly by the four weights; the blended normal is made
 *       unit length after interpolation, in each sample.
 *   <li>A normal on a two-sided surface is negated in the sample where {@code n . v < 0}.
 *   <li>A texture is sampled bilinearly from one level, clamped to its edges; a cutout has a hole
 *       where the alpha so sampled is below {@link
 *       org.kubi.render.character.Material#CUTOUT_ALPHA}.
 *   <li>A picture has 2x2 samples a pixel at its quarter points, each shaded and clipped by itself,
 *       then averaged.
 *   <li>Gray is BT.601 of tinted texture, then light: {@code 0.299 r + 0.587 g + 0.114 b}.
 * </ul>
 */
@NullMarked
package org.kubi.render.shade;

import org.jspecify.annotations.NullMarked;
