/**
 * What a network computes, stage by stage, with its weights: a {@link org.kubi.nn.plan.Plan} out of
 * the engine's own layers, for exporters to write and importers to fill.
 */
@NullMarked
package org.kubi.nn.plan;

import org.jspecify.annotations.NullMarked;
