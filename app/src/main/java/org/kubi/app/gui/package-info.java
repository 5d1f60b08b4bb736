/**
 * The window: {@link org.kubi.app.gui.Gui} opens it, {@link org.kubi.app.gui.Workbench} wires the
 * panels' view models, {@link org.kubi.app.gui.MainWindow} lays the panels out.
 */
@NullMarked
package org.kubi.app.gui;

import org.jspecify.annotations.NullMarked;
