package org.kubi.app.panel.job;

import org.kubi.app.task.Job;
import org.kubi.app.task.JobState;

/**
 * A job as it is shown at one moment.
 *
 * @param job which
 * @param state where it stands
 * @param fraction 0 to 1, or -1 when it cannot be told
 * @param words how far it is, how fast, how long it still takes; or why it failed
 */
public record JobRow(Job job, JobState state, double fraction, String words) {
  /** Whether it can be paused, or let on. */
  public boolean pausable() {
    return state == JobState.RUNNING || state == JobState.PAUSED;
  }
}
