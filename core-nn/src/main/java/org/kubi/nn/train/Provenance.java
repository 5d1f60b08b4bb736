package org.kubi.nn.train;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.kubi.data.DatasetManifest;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.preset.NetworkPresets;

/**
 * What makes a network, as its run and its card say it.
 *
 * @param training what it learns from
 * @param validation what it is measured on, where that is a data set of its own
 * @param start where it begins
 */
record Provenance(Material training, Optional<StoredMaterial> validation, Start start) {
  private static final String LICENCE = "Apache-2.0";

  /** The run that would begin now. */
  RunFile describe(Path run, TrainSettings settings) throws ModelException {
    return new RunFile(
        RunFile.VERSION,
        run.toAbsolutePath().getFileName().toString(),
        settings,
        training.name(),
        training.hash(),
        training.manifest().recipeHash(),
        validation.isPresent() ? validation.get().hash() : "",
        start.hash(),
        training.endless(),
        program(),
        System.getProperty("java.version", ""),
        System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
  }

  private static String program() {
    String version = Trainer.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /**
   * The card of a run's network before it learns.
   *
   * @param from what the run goes on from
   */
  ModelCard card(RunFile file, Optional<Checkpoint> from) {
    TrainSettings settings = file.settings();
    DatasetManifest manifest = training.manifest();
    return new ModelCard(
        ModelCard.VERSION,
        file.name(),
        settings.preset(),
        settings.labels(),
        settings.outputs().uncertainties(),
        from.isPresent() ? from.get().card().lineage() : start.lineage(),
        manifest.size(),
        manifest.framing().scale(),
        NetworkPresets.byId(settings.preset()).inputScale().id(),
        manifest.convention(),
        file.dataset(),
        file.datasetHash(),
        file.recipeHash(),
        settings.seed(),
        0,
        0,
        Map.of(),
        file.program(),
        LICENCE,
        1,
        "");
  }
}
