package org.kubi.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kubi.app.task.TaskException;

/**
 * Another program that measures itself, run beside us. Of what it prints, each line with {@code
 * img/s=NUMBER} is a measurement; what stands before says of what, by the words {@code train bN} or
 * {@code infer bN} (N pictures a batch). A line may go on with {@code cpu_ms/img=NUMBER} (processor
 * time a picture) and {@code p50=NUMBERms} (the median time of a batch). Other lines are passed
 * over.
 *
 * <p>It inherits our environment, and so the launcher's settings of malloc and of OpenMP's waiting;
 * {@code OMP_NUM_THREADS} is set to the number of cores.
 */
public final class Rival {
  private static final Pattern RATE = Pattern.compile("img/s=\\s*([0-9.]+)");
  private static final Pattern CPU = Pattern.compile("cpu_ms/img=\\s*([0-9.]+)");
  private static final Pattern MEDIAN = Pattern.compile("\\bp50=\\s*([0-9.]+)\\s*ms");
  private static final int SHOWN = 200;

  private final List<String> command;

  /**
   * @param command the program and its arguments; no shell sees them
   */
  public Rival(List<String> command) {
    if (command.isEmpty()) {
      throw new IllegalArgumentException("the other program's command is empty");
    }
    this.command = List.copyOf(command);
  }

  /** Of words parted by blanks; a word in quotes, '..' or "..", may hold blanks. */
  public static Rival of(String command) {
    return new Rival(Words.of(command));
  }

  /** Runs it once for its training figures at a batch. */
  Figures train(int batch) throws TaskException {
    return figures(run(), "train", batch, false);
  }

  /** Runs it once for its figures of prediction at a batch, and at one picture for the latency. */
  Figures predict(int batch) throws TaskException {
    return figures(run(), "infer", batch, true);
  }

  private List<String> run() throws TaskException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .put("OMP_NUM_THREADS", Integer.toString(Runtime.getRuntime().availableProcessors()));
    Process process;
    try {
      process = builder.start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new TaskException(
          "the program to measure against, %s, does not start: %s"
              .formatted(command.get(0), e.getMessage()),
          e);
    }
    try {
      String printed;
      try (var out = process.getInputStream()) {
        printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      }
      int exit = process.waitFor();
      List<String> lines = printed.lines().toList();
      if (exit != 0) {
        throw new TaskException(
            "the program to measure against, %s, failed with exit code %d: %s"
                .formatted(command.get(0), exit, last(lines)));
      }
      return lines;
    } catch (IOException e) {
      throw new TaskException(
          "what %s prints cannot be read: %s".formatted(command.get(0), e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TaskException("interrupted while %s ran".formatted(command.get(0)), e);
    } finally {
      process.destroy();
    }
  }

  private static String last(List<String> lines) {
    String line = lines.stream().filter(l -> !l.isBlank()).reduce("it said nothing", (a, b) -> b);
    return line.length() > SHOWN ? line.substring(0, SHOWN) + " ..." : line;
  }

  /** Reads its figures for some work at a batch. */
  Figures figures(List<String> lines, String work, int batch, boolean latency)
      throws TaskException {
    String line = find(lines, work, batch);
    OptionalDouble one = latency ? number(MEDIAN, find(lines, work, 1)) : OptionalDouble.empty();
    double rate = number(RATE, line).orElse(0);
    if (!(rate > 0)) {
      throw new TaskException("%s says '%s', which is no speed".formatted(command.get(0), line));
    }
    return new Figures(line, rate, number(CPU, line), one);
  }

  private String find(List<String> lines, String work, int batch) throws TaskException {
    Pattern wanted = Pattern.compile("\\b%s\\s+b%d\\b.*img/s=".formatted(work, batch));
    return lines.stream()
        .filter(l -> wanted.matcher(l).find())
        .findFirst()
        .orElseThrow(
            () ->
                new TaskException(
                    String.format(
                        Locale.ROOT,
                        "%s prints no line '... %s b%d ... img/s=NUMBER ...': give it arguments for"
                            + " %s at a batch of %d; its last line is: %s",
                        command.get(0),
                        work,
                        batch,
                        work.equals("train") ? "training" : "prediction",
                        batch,
                        last(lines))));
  }

  private static OptionalDouble number(Pattern pattern, String line) throws TaskException {
    Matcher found = pattern.matcher(line);
    if (!found.find()) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(found.group(1)));
    } catch (NumberFormatException e) {
      throw new TaskException("'%s' holds a number that is none".formatted(line), e);
    }
  }
}
