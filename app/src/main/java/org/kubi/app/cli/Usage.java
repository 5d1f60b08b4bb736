package org.kubi.app.cli;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Arguments that make no sense, and how that is said. */
final class Usage {
  private Usage() {}

  /** A wrong use of a command; exit code 2. */
  static ParameterException wrong(@Nullable CommandSpec spec, String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  /** Checks a count. */
  static void atLeastOne(@Nullable CommandSpec spec, String option, long value) {
    if (value < 1) {
      throw wrong(spec, option + " is at least 1, found " + value);
    }
  }

  /** What is wrong, with the most helpful of several troubles first. */
  static String sentence(ParameterException e, String... args) {
    CommandLine command = e.getCommandLine();
    Map<String, CommandLine> verbs = command.getSubcommands();
    if (e instanceof UnmatchedArgumentException unmatched
        && !verbs.isEmpty()
        && !unmatched.getUnmatched().get(0).startsWith("-")) {
      return "'%s' is not a verb of %s: name one of %s"
          .formatted(
              unmatched.getUnmatched().get(0),
              command.getCommandSpec().qualifiedName(),
              String.join(", ", verbs.keySet()));
    }
    // A mistyped option is why a needed one is missing: it is named, not what follows from it.
    Optional<String> unknown = unknownOption(command.getCommandSpec(), args);
    if (unknown.isPresent()) {
      return "unknown option '%s'; %s has %s"
          .formatted(
              unknown.get(),
              command.getCommandSpec().qualifiedName(),
              String.join(
                  ", ",
                  command.getCommandSpec().options().stream()
                      .filter(option -> !option.hidden())
                      .map(OptionSpec::longestName)
                      .sorted()
                      .toList()));
    }
    return String.valueOf(e.getMessage());
  }

  private static Optional<String> unknownOption(CommandSpec spec, String... args) {
    return Arrays.stream(args)
        .takeWhile(arg -> !arg.equals("--"))
        .filter(arg -> arg.matches("--?[A-Za-z].*"))
        .map(arg -> arg.replaceFirst("=.*", ""))
        .filter(name -> !spec.optionsMap().containsKey(name))
        .findFirst();
  }
}
