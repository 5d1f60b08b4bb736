/**
 * From a {@link org.kubi.gen.Recipe} to samples: {@link org.kubi.gen.SampleGenerator} is a pure
 * function of the index, {@link org.kubi.gen.DatasetWriter} puts them on disk on all cores.
 */
@NullMarked
package org.kubi.gen;

import org.jspecify.annotations.NullMarked;
