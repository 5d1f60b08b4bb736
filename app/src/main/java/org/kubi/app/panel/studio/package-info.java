/**
 * What all panels look at: {@link org.kubi.app.panel.studio.Studio} (person, pose, view, light),
 * its immutable snapshot {@link org.kubi.app.panel.studio.Look}, and the one thread that renders,
 * {@link org.kubi.app.panel.studio.RenderThread}.
 */
@NullMarked
package org.kubi.app.panel.studio;

import org.jspecify.annotations.NullMarked;
