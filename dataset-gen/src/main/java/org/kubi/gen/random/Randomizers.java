package org.kubi.gen.random;

import java.util.List;

/**
 * All randomizers with their default settings. To add one: write its record, add it here, and give
 * {@code Recipe} a component for it.
 */
public final class Randomizers {
  /** Heads as they are held in photos: frontal most often, profiles too. */
  public static final PoseRandomizer POSE =
      new PoseRandomizer(
          0.5, 100, 25, -2, 20, 70, 16, 70, new Range(0, 0.9), 8, new Range(0.3, 0.6));

  /** From an arm's length to across a room; cut as detectors cut, and a bit worse. */
  public static final CameraRandomizer CAMERA =
      new CameraRandomizer(new Range(0.45, 2.5), 0, 0.12, 0.06);

  /** Indoors, outdoors, against the light. */
  public static final LightRandomizer LIGHT =
      new LightRandomizer(
          new Range(0.2, 0.8),
          new Range(-0.3, 1),
          0.7,
          new Range(0.1, 1),
          new Range(0, 0.5),
          0.6,
          new Range(0.05, 0.25));

  /** From plain walls to leaves. */
  public static final BackgroundRandomizer BACKGROUND =
      new BackgroundRandomizer(new Range(0, 2), 0.4);

  /** From a clean studio picture to a bad phone. */
  public static final DegradeRandomizer DEGRADE =
      new DegradeRandomizer(
          0.25,
          new Range(0.08, 0.45),
          0.5,
          new Range(0.3, 0.9),
          0.25,
          0.2,
          0.07,
          new Range(0, 0.035));

  private Randomizers() {}

  /** Every randomizer, as the contract test runs over them. */
  public static List<Randomizer<?>> all() {
    return List.of(POSE, CAMERA, LIGHT, BACKGROUND, DEGRADE);
  }
}
