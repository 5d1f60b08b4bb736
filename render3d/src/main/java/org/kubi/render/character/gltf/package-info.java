/**
 * People from rigged figures in glTF 2.0, GLB and VRM files: {@link
 * org.kubi.render.character.gltf.GltfFigure} reads one, {@link
 * org.kubi.render.character.gltf.GltfSource} makes a person of it.
 */
@NullMarked
package org.kubi.render.character.gltf;

import org.jspecify.annotations.NullMarked;
