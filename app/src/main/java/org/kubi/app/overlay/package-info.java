/**
 * From a prediction to something to look at: {@link org.kubi.app.overlay.Placement} puts the model
 * where the head is, {@link org.kubi.app.overlay.PhotoCard} draws photo, network's picture and
 * model side by side, {@link org.kubi.app.overlay.Sheet} many of them on one page.
 */
@NullMarked
package org.kubi.app.overlay;

import org.jspecify.annotations.NullMarked;
