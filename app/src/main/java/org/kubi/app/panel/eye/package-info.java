/**
 * What a network sees: the 64x64 gray picture and its numbers, {@link
 * org.kubi.app.panel.eye.EyeView}.
 */
@NullMarked
package org.kubi.app.panel.eye;

import org.jspecify.annotations.NullMarked;
