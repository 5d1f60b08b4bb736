/** Speed, measured: {@link org.kubi.app.bench.RenderBench} and its kin, side by side in one run. */
@NullMarked
package org.kubi.app.bench;

import org.jspecify.annotations.NullMarked;
