/**
 * The jobs of the program, as the command line and the window both start them: {@link
 * org.kubi.app.service.Generation} makes a data set.
 */
@NullMarked
package org.kubi.app.service;

import org.jspecify.annotations.NullMarked;
