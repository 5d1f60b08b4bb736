/**
 * Controls that several panels share: {@link org.kubi.app.panel.control.NumberSlider}, {@link
 * org.kubi.app.panel.control.Pictures}.
 */
@NullMarked
package org.kubi.app.panel.control;

import org.jspecify.annotations.NullMarked;
