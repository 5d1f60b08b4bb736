/** From where a picture is taken and how it is cut: {@link CameraRandomizer}. */
@NullMarked
package org.kubi.gen.random.view;

import org.jspecify.annotations.NullMarked;
