/**
 * Painting in two dimensions, in gray: a {@link org.kubi.gen.random.paint.Canvas}, and shapes as
 * distances on a {@link org.kubi.gen.random.paint.DistanceField}.
 */
@NullMarked
package org.kubi.gen.random.paint;

import org.jspecify.annotations.NullMarked;
