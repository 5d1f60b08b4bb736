/**
 * The folder that a user works in: {@link org.kubi.app.panel.project.Project}, what lies in it, how
 * the window looked when it was left, and what the user prefers everywhere.
 */
@NullMarked
package org.kubi.app.panel.project;

import org.jspecify.annotations.NullMarked;
