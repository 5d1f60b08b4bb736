/** Pictures from a camera: {@link org.kubi.nn.camera.VideoCamera}, through OpenCV. */
@NullMarked
package org.kubi.nn.camera;

import org.jspecify.annotations.NullMarked;
