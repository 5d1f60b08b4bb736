/** {@link org.kubi.render.scene.Scene}: everything one picture needs. */
@NullMarked
package org.kubi.render.scene;

import org.jspecify.annotations.NullMarked;
