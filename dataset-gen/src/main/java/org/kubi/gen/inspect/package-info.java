/**
 * Looks into data sets: {@link org.kubi.gen.inspect.LabelCheck} holds every number against what it
 * says it is, {@link org.kubi.gen.inspect.PictureCheck} finds pictures that are there twice, {@link
 * org.kubi.gen.inspect.DatasetStats} tells what there is, {@link org.kubi.gen.inspect.Coverage}
 * where it is thin.
 */
@NullMarked
package org.kubi.gen.inspect;

import org.jspecify.annotations.NullMarked;
