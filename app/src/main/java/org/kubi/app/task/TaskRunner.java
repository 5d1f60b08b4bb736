package org.kubi.app.task;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs {@link Work} on daemon threads and tells how it ended on the caller's own thread. */
public final class TaskRunner implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  private final ExecutorService threads;
  private final ExecutorService jobs;
  private final Executor home;
  private final List<RunningTask> running = new CopyOnWriteArrayList<>();

  /**
   * A runner without tasks.
   *
   * @param home where outcomes are told: the toolkit's thread in a window
   */
  public TaskRunner(Executor home) {
    this.home = home;
    this.threads =
        Executors.newCachedThreadPool(work -> daemon(work, "kubi-task", Thread.NORM_PRIORITY));
    // Whoever looks at the window goes before what takes minutes anyway. The threads that a job
    // begins inherit this; it counts where the launcher has Java heed priorities.
    this.jobs =
        Executors.newCachedThreadPool(work -> daemon(work, "kubi-job", Thread.MIN_PRIORITY));
  }

  private static Thread daemon(Runnable work, String name, int priority) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.setPriority(priority);
    return thread;
  }

  /**
   * Starts work.
   *
   * @param name what it does, in a few words
   * @param onEnd hears how it ended, once, on the home thread
   */
  public <T> RunningTask start(String name, Work<T> work, Consumer<Outcome<T>> onEnd) {
    return start(threads, new RunningTask(name, true, System::nanoTime), work, onEnd);
  }

  /**
   * As {@link #start}, but never interrupted, since it ends itself when it is cancelled; and what
   * else the window has to do goes before it.
   */
  <T> RunningTask startJob(String name, Work<T> work, Consumer<Outcome<T>> onEnd) {
    return start(jobs, new RunningTask(name, false, System::nanoTime), work, onEnd);
  }

  private <T> RunningTask start(
      ExecutorService on, RunningTask task, Work<T> work, Consumer<Outcome<T>> onEnd) {
    running.add(task);
    on.execute(
        () -> {
          Outcome<T> outcome = outcome(task, work);
          home.execute(
              () -> {
                task.end();
                running.remove(task);
                onEnd.accept(outcome);
              });
        });
    return task;
  }

  /** What runs, oldest first. */
  public List<RunningTask> running() {
    return List.copyOf(running);
  }

  /** Whether nothing runs. */
  public boolean idle() {
    return running.isEmpty();
  }

  /** Cancels all tasks, and gives a job some seconds to save. */
  @Override
  public void close() {
    boolean saves = running.stream().anyMatch(task -> !task.interruptible());
    running.forEach(RunningTask::cancel);
    threads.shutdown();
    jobs.shutdown();
    try {
      if (saves && !jobs.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.getLogger(TaskRunner.class.getName())
            .log(System.Logger.Level.WARNING, "a job has not ended in time; it is broken off");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
    jobs.shutdownNow();
  }

  private static <T> Outcome<T> outcome(RunningTask task, Work<T> work) {
    task.begin(Thread.currentThread());
    try {
      T value = work.run(task.reporter());
      return task.cancelled() ? new Outcome.Cancelled<>() : new Outcome.Done<>(value);
    } catch (TaskException e) {
      if (task.cancelled()) {
        return new Outcome.Cancelled<>(); // what goes wrong after a cancel is its doing
      }
      return new Outcome.Failed<>(String.valueOf(e.getMessage()));
    } catch (CancellationException | InterruptedException e) {
      return new Outcome.Cancelled<>();
    } catch (RuntimeException e) {
      // A fault of ours: the window lives on and the user can report the sentence.
      System.getLogger(TaskRunner.class.getName())
          .log(System.Logger.Level.ERROR, "task " + task.name(), e);
      return new Outcome.Failed<>("%s: unexpected fault: %s".formatted(task.name(), e));
    } finally {
      task.release();
    }
  }
}
