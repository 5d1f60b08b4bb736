/**
 * A photo, the box round its face, and what the network says of it: {@link
 * org.kubi.app.panel.photo.PhotoView}, {@link org.kubi.app.panel.photo.PhotoViewModel}.
 */
@NullMarked
package org.kubi.app.panel.photo;

import org.jspecify.annotations.NullMarked;
