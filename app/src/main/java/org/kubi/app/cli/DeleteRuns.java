package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kubi.app.task.TaskException;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.record.RunRecord;
import org.kubi.nn.train.RunDeletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "delete",
    description = {
      "Deletes runs for good, with curves, checkpoints and networks; never one that is being"
          + " trained.",
      "Without --yes it only says what would go."
    },
    mixinStandardHelpOptions = true)
final class DeleteRuns implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "RUN", arity = "1..*", description = "The runs' folders.")
  private List<Path> folders = new ArrayList<>();

  @Option(names = "--yes", description = "Yes, for good.")
  private boolean yes;

  @Override
  public Integer call() throws ModelException, TaskException {
    List<Path> runs =
        folders.stream().map(folder -> folder.toAbsolutePath().normalize()).distinct().toList();
    // All are looked at before the first goes: a mistyped name deletes nothing.
    for (Path run : runs) {
      if (!RunRecord.looksLikeRun(run)) {
        throw new TaskException(run + " is not a training run: nothing was deleted");
      }
    }
    for (Path run : runs) {
      String what = what(run);
      if (yes) {
        RunDeletion.delete(run);
      }
      System.err.println((yes ? "Deleted " : "Would delete ") + what + ".");
    }
    if (!yes) {
      throw Usage.wrong(spec, "this cannot be undone: say it again with --yes");
    }
    return KubiCommand.DONE;
  }

  private static String what(Path run) {
    try {
      RunRecord found = RunRecord.read(run);
      return String.format(
          Locale.ROOT, "%s, %d epochs, %.1f MB", run, found.epochsDone(), found.bytes() / 1e6);
    } catch (ModelException e) {
      return run + ", which is damaged";
    }
  }
}
