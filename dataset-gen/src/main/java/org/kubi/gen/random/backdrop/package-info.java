/**
 * What is behind a person: scenes painted by chance, or the user's own pictures ({@link
 * org.kubi.gen.random.backdrop.BackgroundRandomizer}).
 */
@NullMarked
package org.kubi.gen.random.backdrop;

import org.jspecify.annotations.NullMarked;
