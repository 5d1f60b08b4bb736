package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kubi.app.service.RunTags;
import org.kubi.app.task.TaskException;
import org.kubi.nn.record.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "tag",
    description = "Calls a run something, beside what it is called already, and prints its tags.",
    mixinStandardHelpOptions = true)
final class TagRun implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "RUN", description = "The run's folder.")
  private Path run = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "TAG",
      description = "Words for it, kept in its folder; a comma parts two.")
  private List<String> tags = new ArrayList<>();

  @Override
  public Integer call() throws TaskException {
    List<String> all = new ArrayList<>(of(run).tags());
    all.addAll(RunTags.parse(String.join(",", tags)).tags());
    RunTags now = new RunTags(all);
    now.write(run);
    System.out.println(now.text());
    return KubiCommand.DONE;
  }

  /** The tags of a folder that is a run. */
  static RunTags of(Path run) throws TaskException {
    if (!RunRecord.looksLikeRun(run)) {
      throw new TaskException(run + " is not a training run: name a run's folder");
    }
    return RunTags.of(run);
  }
}
