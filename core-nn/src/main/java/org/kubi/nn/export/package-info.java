/**
 * Networks for other programs: an {@link org.kubi.nn.export.Exporter} writes a checkpoint in one
 * format; all are listed in {@link org.kubi.nn.export.Exporters}.
 */
@NullMarked
package org.kubi.nn.export;

import org.jspecify.annotations.NullMarked;
