/**
 * What is in front of a person, painted in two dimensions over the rendered picture: {@link
 * org.kubi.gen.random.occluder.OccluderRandomizer}.
 */
@NullMarked
package org.kubi.gen.random.occluder;

import org.jspecify.annotations.NullMarked;
