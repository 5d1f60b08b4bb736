/** Undo and redo: {@link org.kubi.app.panel.history.History}. */
@NullMarked
package org.kubi.app.panel.history;

import org.jspecify.annotations.NullMarked;
