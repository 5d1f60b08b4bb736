package org.kubi.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a folder or a file is not to be had, where the exception of Java only names it. */
public final class FileReason {
  private FileReason() {}

  /** One clause for a user; the exception's own message where there is no better. */
  public static String of(IOException e) {
    if (e instanceof FileSystemException trouble && trouble.getReason() == null) {
      String place = trouble.getFile() == null ? "it" : trouble.getFile();
      if (e instanceof NoSuchFileException) {
        return place + ": there is no such folder, and none can be made there";
      }
      if (e instanceof AccessDeniedException) {
        return place + ": permission denied";
      }
      if (e instanceof FileAlreadyExistsException) {
        return place + " is a file";
      }
    }
    return String.valueOf(e.getMessage());
  }
}
