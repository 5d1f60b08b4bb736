/**
 * Trainings that learn from pictures as they are rendered: {@link
 * org.kubi.app.service.endless.Feed} brings the generator to the trainer, {@link
 * org.kubi.app.service.endless.HeldOut} are the people that it is measured on.
 */
@NullMarked
package org.kubi.app.service.endless;

import org.jspecify.annotations.NullMarked;
