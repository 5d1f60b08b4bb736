package org.kubi.app.panel.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Job;
import org.kubi.app.task.JobQueue;
import org.kubi.app.task.JobState;
import org.kubi.app.task.ShellLine;

/**
 * The jobs of the queue as rows, the newest first. They report as often as they like and are looked
 * at only in {@link #refresh}.
 */
public final class JobsViewModel {
  private static final double EVERY_SECONDS = 0.2;

  private final JobQueue queue;
  private final Texts texts;
  private final ObservableList<JobRow> rows = FXCollections.observableArrayList();
  private final ObservableList<JobRow> readOnly = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper(this, "open");
  private double lastSeconds = Double.NEGATIVE_INFINITY;

  public JobsViewModel(JobQueue queue, Texts texts) {
    this.queue = queue;
    this.texts = texts;
    queue.onChange(this::look);
  }

  /** The jobs, the newest first; read only. */
  public ObservableList<JobRow> rows() {
    return readOnly;
  }

  /** How many have not ended. */
  public ReadOnlyIntegerProperty open() {
    return open.getReadOnlyProperty();
  }

  /** Looks at the jobs; seconds of any steady clock. */
  public void refresh(double seconds) {
    if (seconds - lastSeconds >= EVERY_SECONDS && open.get() > 0) {
      lastSeconds = seconds;
      look();
    }
  }

  /** Pauses a job, or lets it on. */
  public void togglePause(Job job) {
    if (job.state() == JobState.PAUSED) {
      job.resume();
    } else {
      job.pause();
    }
  }

  /** Forgets those that have ended. */
  public void clearEnded() {
    queue.clearEnded();
  }

  /** The line for a shell that does the same as a job. */
  public String command(Job job) {
    return ShellLine.of(job.command());
  }

  private void look() {
    List<JobRow> now = new ArrayList<>(queue.jobs().stream().map(this::row).toList());
    Collections.reverse(now);
    if (now.size() == rows.size()) {
      for (int i = 0; i < now.size(); i++) {
        if (!now.get(i).equals(rows.get(i))) {
          rows.set(i, now.get(i)); // the others keep their focus
        }
      }
    } else {
      rows.setAll(now);
    }
    open.set((int) now.stream().filter(row -> !row.state().ended()).count());
  }

  private JobRow row(Job job) {
    JobState state = job.state();
    String words =
        switch (state) {
          case RUNNING -> ProgressWords.of("", job.progress(), texts);
          case FAILED -> job.message();
          default -> texts.of("job." + state.name().toLowerCase(Locale.ROOT));
        };
    double fraction =
        switch (state) {
          case WAITING -> 0;
          case DONE -> 1;
          default -> job.progress().fraction();
        };
    return new JobRow(job, state, fraction, words);
  }
}
