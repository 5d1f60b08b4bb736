package org.kubi.app.task;

import java.util.List;
import java.util.Optional;

/** A job in the queue. Belongs to the home thread, as does {@link JobQueue}. */
public final class Job {
  private final int number;
  private final String name;
  private final List<String> command;
  private final Runnable changed;
  private JobState state = JobState.WAITING;
  private String message = "";
  private Optional<RunningTask> task = Optional.empty();

  Job(int number, String name, List<String> command, Runnable changed) {
    this.number = number;
    this.name = name;
    this.command = command;
    this.changed = changed;
  }

  /** Counts from 1, in the order in which jobs were asked for. */
  public int number() {
    return number;
  }

  /** What it makes, in a few words. */
  public String name() {
    return name;
  }

  /** The words of the command line that does the same, without the program's name. */
  public List<String> command() {
    return command;
  }

  /** Where it stands. */
  public JobState state() {
    return state;
  }

  /** Why it failed, in one sentence; else empty. */
  public String message() {
    return message;
  }

  /** How far it is. */
  public ProgressSnapshot progress() {
    return task.map(RunningTask::progress).orElse(ProgressSnapshot.START);
  }

  /** Lets it wait, if it runs. */
  public void pause() {
    if (state == JobState.RUNNING) {
      task.ifPresent(RunningTask::pause);
      become(JobState.PAUSED, "");
    }
  }

  /** Lets it go on, if it is paused. */
  public void resume() {
    if (state == JobState.PAUSED) {
      task.ifPresent(RunningTask::resume);
      become(JobState.RUNNING, "");
    }
  }

  /** Stops it; one that waits never begins. What it has written so far stays. */
  public void cancel() {
    if (state == JobState.WAITING) {
      become(JobState.CANCELLED, "");
    } else if (!state.ended()) {
      task.ifPresent(RunningTask::cancel);
    }
  }

  void begin(RunningTask running) {
    task = Optional.of(running);
    become(JobState.RUNNING, "");
  }

  void end(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Failed<?> failed) {
      become(JobState.FAILED, failed.message());
    } else {
      become(outcome instanceof Outcome.Done<?> ? JobState.DONE : JobState.CANCELLED, "");
    }
  }

  private void become(JobState next, String why) {
    state = next;
    message = why;
    changed.run();
  }
}
