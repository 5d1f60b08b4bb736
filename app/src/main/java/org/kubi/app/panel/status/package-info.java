/** The line at the bottom of the window: {@link org.kubi.app.panel.status.StatusView}. */
@NullMarked
package org.kubi.app.panel.status;

import org.jspecify.annotations.NullMarked;
