/**
 * Data set to network: a {@link org.kubi.nn.train.Trainer} with {@link
 * org.kubi.nn.train.TrainSettings} fills a run folder and reports {@link
 * org.kubi.nn.train.TrainingEvent}s on the way.
 */
@NullMarked
package org.kubi.nn.train;

import org.jspecify.annotations.NullMarked;
