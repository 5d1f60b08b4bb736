package org.kubi.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.kubi.app.task.TaskException;
import org.kubi.data.DatasetException;
import org.kubi.gen.RecipeException;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.photo.PhotoException;
import org.kubi.render.RenderException;
import org.kubi.render.character.CharacterException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's command line. */
@Command(
    name = "kubi",
    description =
        "Teaches a small network to see how a person holds head and body, from pictures it renders"
            + " itself.",
    mixinStandardHelpOptions = true,
    version = "Kubi 0.1.0",
    subcommands = {
      DemoCommand.class,
      GuiCommand.class,
      RecipeCommand.class,
      GenerateCommand.class,
      SplitCommand.class,
      TrainCommand.class,
      TrainDetectorCommand.class,
      EvaluateCommand.class,
      RobustnessCommand.class,
      PredictCommand.class,
      StreamCommand.class,
      DetectCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      PeopleCommand.class,
      BonesCommand.class,
      RunsCommand.class,
      CheckCommand.class,
      StatsCommand.class,
      ShowCommand.class,
      FillCommand.class,
      BenchCommand.class
    })
public final class KubiCommand implements Runnable {
  /** Done. */
  public static final int DONE = 0;

  /** The job failed; one sentence on standard error says why. */
  public static final int FAILED = 1;

  /** The arguments make no sense. */
  public static final int USAGE = 2;

  /** The user stopped the job. */
  public static final int CANCELLED = 130;

  @Spec private @Nullable CommandSpec spec;

  /** Runs a command line and gives the exit code. */
  public static int run(String... args) {
    // Without a verb the window opens.
    String[] line = args.length == 0 ? new String[] {"gui"} : args;
    CommandLine commands =
        new CommandLine(new KubiCommand())
            .setExecutionExceptionHandler(KubiCommand::failed)
            .setParameterExceptionHandler(KubiCommand::misused)
            .setCaseInsensitiveEnumValuesAllowed(true);
    try {
      return commands.execute(line);
    } catch (OutOfMemoryError e) {
      System.err.println(
          "kubi: there is not enough memory ("
              + e.getMessage()
              + "): give Java more (KUBI_JAVA_OPTS=-Xmx8g), or ask for fewer people or a smaller"
              + " batch; what was finished is on disk");
      return FAILED;
    }
  }

  @Override
  public void run() {
    throw Usage.wrong(spec, "name a verb");
  }

  private static int misused(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("kubi: " + Usage.sentence(e, args));
    err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return USAGE;
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (e instanceof CancellationException) {
      err.println("Stopped.");
      return CANCELLED;
    }
    if (e instanceof RecipeException) {
      err.println("kubi: " + e.getMessage());
      return USAGE;
    }
    if (isExpected(e)) {
      err.println("kubi: " + e.getMessage());
      return FAILED;
    }
    // A fault of ours: all of it, so that it can be reported.
    err.println("kubi: an unexpected fault; please report it with these lines:");
    e.printStackTrace(err);
    return FAILED;
  }

  private static boolean isExpected(Exception e) {
    return e instanceof TaskException
        || e instanceof DatasetException
        || e instanceof CharacterException
        || e instanceof RenderException
        || e instanceof ModelException
        || e instanceof PhotoException;
  }
}
