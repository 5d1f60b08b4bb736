/**
 * The picture of the studio: {@link org.kubi.app.panel.viewport.ViewportView} shows what {@link
 * org.kubi.app.panel.viewport.ViewportViewModel} asks the render thread for.
 */
@NullMarked
package org.kubi.app.panel.viewport;

import org.jspecify.annotations.NullMarked;
