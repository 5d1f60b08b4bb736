/**
 * The workspace of the trainings: {@link org.kubi.app.panel.train.TrainViewModel} asks for runs,
 * follows the one that is under way, and shows the curves of those that were.
 */
@NullMarked
package org.kubi.app.panel.train;

import org.jspecify.annotations.NullMarked;
