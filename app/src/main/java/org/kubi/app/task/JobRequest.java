package org.kubi.app.task;

import java.util.List;
import java.util.function.Consumer;

/**
 * A long job to be done when its turn comes.
 *
 * @param name what it makes, in a few words
 * @param command the words of the command line that does the same, without the program's name
 * @param work does it
 * @param onDone hears what it made, on the home thread; nobody hears where it fails or is cancelled
 */
public record JobRequest<T>(String name, List<String> command, Work<T> work, Consumer<T> onDone) {
  public JobRequest {
    command = List.copyOf(command);
  }
}
