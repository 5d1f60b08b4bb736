package org.kubi.nn.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Sha256;
import org.kubi.data.Splits;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.preset.Outputs;

/**
 * A data set on disk, to learn from or to measure on.
 *
 * @param dataset that data set
 */
record StoredMaterial(Dataset dataset) implements Material {
  @Override
  public DatasetManifest manifest() {
    return dataset.manifest();
  }

  @Override
  public String name() {
    return dataset.manifest().name();
  }

  /** Of its {@code dataset.json}; where that is divided, of the two files' hashes in a row. */
  @Override
  public String hash() throws ModelException {
    Path splits = dataset.folder().resolve(Splits.FILE);
    try {
      String own = dataset.hash();
      return Files.exists(splits)
          ? Sha256.of((own + Sha256.of(splits)).getBytes(StandardCharsets.US_ASCII))
          : own;
    } catch (DatasetException e) {
      throw new ModelException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new ModelException(splits + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public Endless endless() {
    return Endless.NONE;
  }

  @Override
  public Optional<String> plan() {
    return Optional.empty();
  }

  @Override
  public String place() {
    return dataset.folder().toString();
  }

  @Override
  public void check(Outputs outputs) throws DatasetException {
    outputs.truth(dataset);
  }

  /** Measured is a whole other data set, or what is held out of this one. */
  @Override
  public TrainingData open(Optional<Dataset> validation, TrainSettings settings)
      throws DatasetException {
    Split split =
        validation.isPresent()
            ? Split.training(dataset)
            : Split.of(dataset, settings.validationShare(), settings.seed());
    int[] learnt = split.training();
    Outputs outputs = settings.outputs();
    Pictures pictures = new StoredPictures(dataset, learnt, outputs, settings.seed());
    return validation.isPresent()
        ? TrainingData.measuredOn(validation.get(), pictures)
        : new TrainingData(pictures, dataset, split.validation());
  }
}
