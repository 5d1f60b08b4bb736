/**
 * What the user can ask the window to do: {@link org.kubi.app.panel.command.Command} feeds
 * shortcuts, the list of keys and the palette.
 */
@NullMarked
package org.kubi.app.panel.command;

import org.jspecify.annotations.NullMarked;
