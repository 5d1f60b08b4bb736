package org.kubi.nn.checkpoint;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.kubi.data.Json;

/**
 * What a network is and what made it: the file {@code card.json} beside the weights.
 *
 * @param version of this file's layout: {@value #VERSION}
 * @param name of the network, for people
 * @param preset id of its shape
 * @param labels ids of the labels that it answers, in the order of their numbers
 * @param uncertainty of which labels it says how uncertain it is, each as {@code label=loss} with
 *     the name of the loss that it learnt that by; their numbers follow those of all labels. Cards
 *     without this key are of networks that do not.
 * @param lineage SHA-256 of the weights of the networks from which it went on learning, oldest
 *     first. Cards without this key are of networks that began at random weights.
 * @param pictureSize side of the pictures that it takes, pixels
 * @param framingScale side of the picture over the longer side of the face box, 0.5 to 4
 * @param inputScale id of how gray pixels are prepared
 * @param convention of its rotations, in words
 * @param dataset name of the data set that it learnt from
 * @param datasetHash SHA-256 of that data set's dataset.json; where a splits.json divides it, of
 *     both files' hashes in a row
 * @param recipeHash SHA-256 of that data set's recipe
 * @param seed of weights, shuffle and augmentation
 * @param epochs how often it has seen the data set
 * @param pictures how many pictures it has seen
 * @param metrics measured when it was saved, by name; degrees where the name says so
 * @param program version of the program that wrote it
 * @param licence under which the weights may be used, in one line
 * @param weights how many weights
 * @param weightsSha256 of the file weights.bin
 */
public record ModelCard(
    int version,
    String name,
    String preset,
    List<String> labels,
    @JacksonInject(Json.NONE) @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> uncertainty,
    @JacksonInject(Json.ALSO_NONE) @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> lineage,
    int pictureSize,
    double framingScale,
    String inputScale,
    String convention,
    String dataset,
    String datasetHash,
    String recipeHash,
    long seed,
    int epochs,
    long pictures,
    Map<String, Double> metrics,
    String program,
    String licence,
    int weights,
    String weightsSha256) {
  /** The layout that this program writes and reads. */
  public static final int VERSION = 1;

  private static final double LEAST_SCALE = 0.5;
  private static final double MOST_SCALE = 4;

  public ModelCard {
    if (labels.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("labels are texts, found " + labels);
    }
    if (uncertainty.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("uncertainty is a list of texts, found " + uncertainty);
    }
    if (metrics.values().stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("metrics are numbers, found " + metrics);
    }
    if (lineage.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("lineage is a list of texts, found " + lineage);
    }
    labels = List.copyOf(labels);
    lineage = List.copyOf(lineage);
    uncertainty = List.copyOf(uncertainty);
    metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "this program reads cards of version %d, found %d".formatted(VERSION, version));
    }
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("a network answers at least one label, found none");
    }
    if (pictureSize < 8
        || pictureSize > 1024
        || !(framingScale >= LEAST_SCALE && framingScale <= MOST_SCALE)) {
      throw new IllegalArgumentException(
          "pictureSize is 8 to 1024 pixels and framingScale 0.5 to 4, found %d and %s"
              .formatted(pictureSize, framingScale));
    }
    if (weights < 1 || epochs < 0 || pictures < 0) {
      throw new IllegalArgumentException(
          "a network has weights, and epochs and pictures of 0 or more, found %d, %d and %d"
              .formatted(weights, epochs, pictures));
    }
  }

  /** The card of a network that says no uncertainty and began at random weights. */
  public ModelCard(
      int version,
      String name,
      String preset,
      List<String> labels,
      int pictureSize,
      double framingScale,
      String inputScale,
      String convention,
      String dataset,
      String datasetHash,
      String recipeHash,
      long seed,
      int epochs,
      long pictures,
      Map<String, Double> metrics,
      String program,
      String licence,
      int weights,
      String weightsSha256) {
    this(
        version,
        name,
        preset,
        labels,
        List.of(),
        List.of(),
        pictureSize,
        framingScale,
        inputScale,
        convention,
        dataset,
        datasetHash,
        recipeHash,
        seed,
        epochs,
        pictures,
        metrics,
        program,
        licence,
        weights,
        weightsSha256);
  }

  /** The card of the same network after more training. */
  public ModelCard after(int newEpochs, long newPictures, Map<String, Double> newMetrics) {
    return new ModelCard(
        version,
        name,
        preset,
        labels,
        uncertainty,
        lineage,
        pictureSize,
        framingScale,
        inputScale,
        convention,
        dataset,
        datasetHash,
        recipeHash,
        seed,
        newEpochs,
        newPictures,
        newMetrics,
        program,
        licence,
        weights,
        weightsSha256);
  }

  ModelCard withWeights(int count, String sha256) {
    return new ModelCard(
        version,
        name,
        preset,
        labels,
        uncertainty,
        lineage,
        pictureSize,
        framingScale,
        inputScale,
        convention,
        dataset,
        datasetHash,
        recipeHash,
        seed,
        epochs,
        pictures,
        metrics,
        program,
        licence,
        count,
        sha256);
  }
}
