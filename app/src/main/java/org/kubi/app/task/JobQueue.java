package org.kubi.app.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Long jobs, one at a time in the order in which they were asked for: two that generate or train
 * would only slow each other down. All methods are called on the home thread.
 */
public final class JobQueue {
  private final TaskRunner tasks;
  private final List<Job> jobs = new ArrayList<>();
  private final Deque<Waiting<?>> waiting = new ArrayDeque<>();
  private final List<Runnable> onChange = new CopyOnWriteArrayList<>();
  private final List<Consumer<Job>> onEnd = new CopyOnWriteArrayList<>();
  private Optional<Job> running = Optional.empty();
  private int count;

  private record Waiting<T>(Job job, JobRequest<T> request) {}

  /**
   * An empty queue.
   *
   * @param tasks runs the jobs; its home thread is the queue's
   */
  public JobQueue(TaskRunner tasks) {
    this.tasks = tasks;
  }

  /** Asks for a job; it begins when those before it have ended. */
  public <T> Job submit(JobRequest<T> request) {
    Job job = new Job(++count, request.name(), request.command(), this::changed);
    jobs.add(job);
    waiting.add(new Waiting<>(job, request));
    changed();
    next();
    return job;
  }

  /** All jobs, the oldest first, with those that have ended. */
  public List<Job> jobs() {
    return List.copyOf(jobs);
  }

  /** The job whose turn it is. */
  public Optional<Job> running() {
    return running;
  }

  /** Forgets the jobs that have ended. */
  public void clearEnded() {
    jobs.removeIf(job -> job.state().ended());
    changed();
  }

  /** Is called whenever a job comes, goes or changes its state (not as it gets on). */
  public void onChange(Runnable listener) {
    onChange.add(listener);
  }

  /** Hears of each job that has run and ended. */
  public void onEnd(Consumer<Job> listener) {
    onEnd.add(listener);
  }

  private void changed() {
    onChange.forEach(Runnable::run);
  }

  private void next() {
    while (running.isEmpty() && !waiting.isEmpty()) {
      Waiting<?> first = waiting.remove();
      if (first.job().state() == JobState.WAITING) {
        begin(first);
      }
    }
  }

  private <T> void begin(Waiting<T> first) {
    Job job = first.job();
    running = Optional.of(job);
    JobRequest<T> request = first.request();
    job.begin(
        tasks.<T>startJob(
            request.name(),
            request.work(),
            outcome -> {
              running = Optional.empty();
              job.end(outcome);
              if (outcome instanceof Outcome.Done<T> done) {
                request.onDone().accept(done.value());
              }
              onEnd.forEach(listener -> listener.accept(job));
              next();
            }));
  }
}
