/**
 * Data sets divided by who is shown: {@link org.kubi.gen.split.Likeness} is what people may have in
 * common, {@link org.kubi.gen.split.Splitter} keeps kin together, {@link
 * org.kubi.gen.split.LeakCheck} finds those on both sides.
 */
@NullMarked
package org.kubi.gen.split;

import org.jspecify.annotations.NullMarked;
