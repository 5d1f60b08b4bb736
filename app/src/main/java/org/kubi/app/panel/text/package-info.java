/** The words of the window, in the user's language: {@link org.kubi.app.panel.text.Texts}. */
@NullMarked
package org.kubi.app.panel.text;

import org.jspecify.annotations.NullMarked;
