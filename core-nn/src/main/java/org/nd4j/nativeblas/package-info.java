/**
 * One class under a name of ND4J's own: what Deeplearning4j 1.0.0-M2.1 looks for by reflection and
 * no longer finds since it moved ({@link org.nd4j.nativeblas.Nd4jCpu}).
 */
@NullMarked
package org.nd4j.nativeblas;

import org.jspecify.annotations.NullMarked;
