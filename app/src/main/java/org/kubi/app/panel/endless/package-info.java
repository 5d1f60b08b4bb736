/**
 * Trainings that learn from pictures as they are rendered, in the window: {@link
 * org.kubi.app.panel.endless.EndlessViewModel} decides which recipe and how many.
 */
@NullMarked
package org.kubi.app.panel.endless;

import org.jspecify.annotations.NullMarked;
