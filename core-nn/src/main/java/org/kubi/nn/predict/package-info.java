/** Pictures to poses: {@link org.kubi.nn.predict.Predictor}. */
@NullMarked
package org.kubi.nn.predict;

import org.jspecify.annotations.NullMarked;
