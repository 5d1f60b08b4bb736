package org.kubi.app.output;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.kubi.app.task.TaskException;
import org.kubi.data.FileReason;

/** A text that is written beside its place and stands there whole once it is closed. */
final class OutputFile implements AutoCloseable {
  private final Path file;
  private final Path aside;
  private final BufferedWriter writer;

  OutputFile(Path file) throws TaskException {
    this.file = file.toAbsolutePath();
    this.aside = this.file.resolveSibling(this.file.getFileName() + ".part");
    try {
      Files.createDirectories(this.file.resolveSibling("").toAbsolutePath());
      // Unlike that of a channel, this stream outlives the interrupt that ends the work.
      this.writer =
          new BufferedWriter(
              new OutputStreamWriter(new FileOutputStream(aside.toFile()), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  void write(String text) throws TaskException {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  @Override
  public void close() throws TaskException {
    try {
      writer.close();
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  private TaskException trouble(IOException e) {
    return new TaskException(
        "%s cannot be written (%s): make room, or name another file"
            .formatted(file, FileReason.of(e)),
        e);
  }
}
