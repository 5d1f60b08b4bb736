/**
 * The project's training runs side by side: {@link org.kubi.app.panel.runs.RunsViewModel}, {@link
 * org.kubi.app.panel.runs.RunsView}.
 */
@NullMarked
package org.kubi.app.panel.runs;

import org.jspecify.annotations.NullMarked;
