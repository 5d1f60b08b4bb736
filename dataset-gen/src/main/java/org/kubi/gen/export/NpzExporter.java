package org.kubi.gen.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Json;

/**
 * One {@code .npz} file: an uncompressed zip of NumPy arrays and of the data set's manifest. Each
 * array is read twice, since a stored entry begins with its checksum.
 */
final class NpzExporter implements DatasetExporter {
  /** Of every entry: any fixed time after 1980 that needs no zone. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private static final int BUFFER = 1 << 18;

  @Override
  public String id() {
    return "npz";
  }

  @Override
  public String describe() {
    return "One uncompressed .npz file for NumPy, an array a kind of label.";
  }

  @Override
  public boolean makesFolder() {
    return false;
  }

  @Override
  public void write(Dataset dataset, Path target, Pace pace) throws DatasetException, IOException {
    List<Stack> stacks = Stack.of(dataset);
    Tally tally = new Tally(pace, 2 * stacks.stream().mapToLong(Stack::bytes).sum());
    try (ZipOutputStream zip =
        new ZipOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(target, StandardOpenOption.CREATE_NEW), BUFFER))) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Stack stack : stacks) {
        byte[] header = NpyHeader.of(stack.element().numpy(), stack.shape());
        CRC32 crc = new CRC32();
        crc.update(header);
        for (int i = 0; i < stack.count(); i++) {
          byte[] row = stack.source().bytes(i);
          crc.update(row);
          tally.add(row.length);
        }
        begin(zip, stack.name() + ".npy", header.length + stack.bytes(), crc.getValue());
        zip.write(header);
        writeRows(stack, zip, tally);
        zip.closeEntry();
      }
      byte[] manifest = Json.write(dataset.manifest()).getBytes(StandardCharsets.UTF_8);
      CRC32 crc = new CRC32();
      crc.update(manifest);
      begin(zip, Dataset.MANIFEST, manifest.length, crc.getValue());
      zip.write(manifest);
      zip.closeEntry();
    }
  }

  private static void begin(ZipOutputStream zip, String name, long bytes, long crc)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    entry.setSize(bytes);
    entry.setCompressedSize(bytes);
    entry.setCrc(crc);
    zip.putNextEntry(entry);
  }

  /** Writes all rows of an array, one after the other. */
  static void writeRows(Stack stack, OutputStream out, Tally tally)
      throws DatasetException, IOException {
    for (int i = 0; i < stack.count(); i++) {
      byte[] row = stack.source().bytes(i);
      out.write(row);
      tally.add(row.length);
    }
  }
}
