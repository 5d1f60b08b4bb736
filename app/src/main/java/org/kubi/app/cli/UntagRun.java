package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kubi.app.service.RunTags;
import org.kubi.app.task.TaskException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "untag",
    description = "Calls a run something no more, and prints the tags that are left.",
    mixinStandardHelpOptions = true)
final class UntagRun implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's folder.")
  private Path run = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "TAG",
      description = "The words that go; a comma parts two.")
  private List<String> tags = new ArrayList<>();

  @Option(names = "--all", description = "All its tags go.")
  private boolean all;

  @Override
  public Integer call() throws TaskException {
    List<String> gone = RunTags.parse(String.join(",", tags)).tags();
    if (all != gone.isEmpty()) {
      throw Usage.wrong(spec, "name the tags that go, or give --all");
    }
    RunTags before = TagRun.of(run);
    for (String tag : gone) {
      if (!before.tags().contains(tag)) {
        throw new TaskException(
            "%s has no tag '%s': it has %s"
                .formatted(run, tag, before.tags().isEmpty() ? "none" : before.text()));
      }
    }
    RunTags now =
        all
            ? RunTags.NONE
            : new RunTags(before.tags().stream().filter(tag -> !gone.contains(tag)).toList());
    now.write(run);
    System.out.println(now.text());
    return KubiCommand.DONE;
  }
}
