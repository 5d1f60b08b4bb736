/** The program: {@link org.kubi.app.Main} starts the command line, which opens the window. */
@NullMarked
package org.kubi.app;

import org.jspecify.annotations.NullMarked;
