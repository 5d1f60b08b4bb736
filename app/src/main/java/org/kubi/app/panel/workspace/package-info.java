/**
 * The workspaces and the rail that leads to them: {@link org.kubi.app.panel.workspace.Workspace},
 * {@link org.kubi.app.panel.workspace.Rail}.
 */
@NullMarked
package org.kubi.app.panel.workspace;

import org.jspecify.annotations.NullMarked;
