package org.kubi.app.panel.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kubi.app.panel.curve.CurvePoint;
import org.kubi.app.panel.project.DataSetEntry;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Splits;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.record.RunRecord;
import org.kubi.nn.train.TrainSettings;
import org.kubi.nn.train.Trainer;

/** What a run on disk was begun with and has come to; reads files. */
final class BegunRun {
  private BegunRun() {}

  /** Whether it learns from pictures that are rendered as it goes. */
  static boolean isEndless(RunRecord run) {
    return run.facts().keySet().stream().anyMatch(fact -> fact.startsWith("endless."));
  }

  /** Its settings, with a replica for each core where it had that many. */
  static TrainSettings settings(Path run) throws TaskException {
    try {
      TrainSettings settings = Trainer.settingsOf(run);
      boolean all = settings.replicas() == Runtime.getRuntime().availableProcessors();
      return all ? settings.withReplicas(0) : settings;
    } catch (ModelException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  /** The data set among some that it learns from; a divided one has not its manifest's hash. */
  static Optional<DataSetEntry> dataSet(RunRecord run, List<DataSetEntry> sets)
      throws TaskException {
    String hash = run.facts().getOrDefault("datasetHash", "");
    for (DataSetEntry set : sets) {
      if (set.hash().equals(hash)) {
        return Optional.of(set);
      }
    }
    try {
      for (DataSetEntry set : sets) {
        if (Files.exists(set.folder().resolve(Splits.FILE))
            && Trainer.hashOf(Dataset.open(set.folder())).equals(hash)) {
          return Optional.of(set);
        }
      }
    } catch (DatasetException | ModelException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
    return Optional.empty();
  }

  /** What was measured and still counts. */
  static List<CurvePoint> curve(Path run) {
    try {
      return CurvePoint.of(RunRecord.read(run).metrics());
    } catch (ModelException e) {
      System.getLogger(BegunRun.class.getName()).log(System.Logger.Level.WARNING, e.getMessage());
      return List.of();
    }
  }
}
