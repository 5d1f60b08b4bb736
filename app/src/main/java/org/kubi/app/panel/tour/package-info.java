/**
 * The first steps: {@link org.kubi.app.panel.tour.TourViewModel} leads from a posed person over a
 * network that watches to a prediction on a photo.
 */
@NullMarked
package org.kubi.app.panel.tour;

import org.jspecify.annotations.NullMarked;
