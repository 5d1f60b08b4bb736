/** The studio's light by four sliders: {@link org.kubi.app.panel.light.LightView}. */
@NullMarked
package org.kubi.app.panel.light;

import org.jspecify.annotations.NullMarked;
