/**
 * Data sets in other people's formats. {@link org.kubi.gen.export.DatasetExport} writes one whole
 * or not at all; a format is a {@link org.kubi.gen.export.DatasetExporter} in {@link
 * org.kubi.gen.export.DatasetExporters}. What each format's files hold is in docs/datasets.md.
 */
@NullMarked
package org.kubi.gen.export;

import org.jspecify.annotations.NullMarked;
