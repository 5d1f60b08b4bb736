package org.kubi.gen.export;

import java.nio.file.Path;

/**
 * What an export has made.
 *
 * @param target the new file or folder
 * @param files how many files
 * @param bytes how many bytes they have together
 */
public record ExportedData(Path target, long files, long bytes) {}
