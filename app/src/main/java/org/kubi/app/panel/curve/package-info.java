/**
 * Curves of trainings: their points ({@link org.kubi.app.panel.curve.CurvePoint}) and the chart
 * that draws them ({@link org.kubi.app.panel.curve.CurveChart}).
 */
@NullMarked
package org.kubi.app.panel.curve;

import org.jspecify.annotations.NullMarked;
