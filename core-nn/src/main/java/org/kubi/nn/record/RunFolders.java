package org.kubi.nn.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kubi.nn.checkpoint.ModelException;

/**
 * The runs in some folders.
 *
 * @param runs that could be read, in the order of the folders and of their names
 * @param troubles a sentence for each that could not
 */
public record RunFolders(List<RunRecord> runs, List<String> troubles) {
  public RunFolders {
    runs = List.copyOf(runs);
    troubles = List.copyOf(troubles);
  }

  /**
   * Reads them; one that is damaged does not keep the others from being listed.
   *
   * @param folders runs, or folders of runs
   * @throws ModelException if one of the folders cannot be listed
   */
  public static RunFolders read(List<Path> folders) throws ModelException {
    List<RunRecord> runs = new ArrayList<>();
    List<String> troubles = new ArrayList<>();
    for (Path folder : folders) {
      for (Path run : RunRecord.looksLikeRun(folder) ? List.of(folder) : within(folder)) {
        try {
          runs.add(RunRecord.read(run));
        } catch (ModelException e) {
          troubles.add(e.getMessage());
        }
      }
    }
    return new RunFolders(runs, troubles);
  }

  private static List<Path> within(Path folder) throws ModelException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(RunRecord::looksLikeRun).sorted().toList();
    } catch (IOException e) {
      throw new ModelException(folder + " cannot be listed: name a run, or a folder of runs", e);
    }
  }
}
