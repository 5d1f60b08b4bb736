/**
 * What cameras, files and web sites do to a picture: {@link
 * org.kubi.gen.random.degrade.DegradeRandomizer}, in stages that work on a {@link
 * org.kubi.gen.random.degrade.Plate}.
 */
@NullMarked
package org.kubi.gen.random.degrade;

import org.jspecify.annotations.NullMarked;
