package org.kubi.nn.train;

import java.nio.file.Path;
import java.util.Optional;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.record.Timeline;
import org.kubi.nn.record.Track;

/** Records one step on a timeline, after as many as make steps steady, if anybody asked. */
final class StepTrace {
  private static final int WARM_UP = 20;
  private static final String NAME = "training";

  private final Optional<Path> file;
  private Timeline timeline = Timeline.OFF;
  private int done;

  StepTrace(Optional<Path> file) {
    this.file = file;
  }

  /** The track of the step that begins. */
  Track begin(Replicas network) {
    if (file.isPresent() && done == WARM_UP) {
      timeline = Timeline.on();
      Track track = timeline.track(NAME);
      network.trace(timeline, track);
      return track;
    }
    return Timeline.OFF.track(NAME);
  }

  /** After the step; writes what was recorded. */
  void end(Replicas network) throws ModelException {
    done++;
    if (timeline.isOn()) {
      network.endTrace();
      timeline.write(file.orElseThrow());
      timeline = Timeline.OFF;
    }
  }
}
