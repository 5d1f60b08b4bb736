package org.kubi.gen;

import java.util.List;
import org.kubi.gen.random.Randomizer;
import org.kubi.gen.random.Range;
import org.kubi.gen.random.backdrop.BackgroundRandomizer;
import org.kubi.gen.random.backdrop.Scenes;
import org.kubi.gen.random.degrade.DegradeRandomizer;
import org.kubi.gen.random.degrade.FinishSettings;
import org.kubi.gen.random.degrade.GraySettings;
import org.kubi.gen.random.degrade.LensSettings;
import org.kubi.gen.random.degrade.SensorSettings;
import org.kubi.gen.random.degrade.StorageSettings;
import org.kubi.gen.random.degrade.ToneSettings;
import org.kubi.gen.random.light.Exposure;
import org.kubi.gen.random.light.Lamps;
import org.kubi.gen.random.light.LightRandomizer;
import org.kubi.gen.random.light.Shadows;
import org.kubi.gen.random.light.Surroundings;
import org.kubi.gen.random.occluder.OccluderRandomizer;
import org.kubi.gen.random.occluder.Things;
import org.kubi.gen.random.person.FaceRandomizer;
import org.kubi.gen.random.person.PoseRandomizer;
import org.kubi.gen.random.view.CameraRandomizer;

/**
 * All randomizers with their default settings. To add one: write its record, add it here, and give
 * {@code Recipe} a component for it.
 */
public final class Randomizers {
  /** Heads as they are held in photos: frontal most often, profiles too. */
  public static final PoseRandomizer POSE =
      new PoseRandomizer(
          0.5, 100, 25, -2, 18.5, 70, 15, 70, new Range(0, 0.9), 8, new Range(0.3, 0.6));

  /** Half look into the camera, some speak or laugh. */
  public static final FaceRandomizer FACE = new FaceRandomizer(0.55, 13, 7, 0.15, new Range(2, 18));

  /** From an arm's length to across a room; cut as detectors cut, and a bit worse. */
  public static final CameraRandomizer CAMERA =
      new CameraRandomizer(
          new Range(0.45, 2.5), 8, 5, 0.05, new Range(30, 110), 0, 0.12, 0.06, 0.04);

  /** Indoors, outdoors, in studios, against the light. */
  public static final LightRandomizer LIGHT =
      new LightRandomizer(
          new Surroundings(1, 2, 2, 0.5, 1, 1.5),
          new Lamps(5, 1, 1.2, 1.2, 0.35, 0.5),
          new Shadows(0.35, 0.35, new Range(0.75, 1), new Range(0.25, 0.7), new Range(0.05, 0.35)),
          new Range(0.25, 0.9),
          new Range(0.1, 1.2),
          new Range(0, 0.5),
          0.5,
          new Range(0.2, 1),
          0.15,
          new Exposure(0.98, 0.2, 0.06, new Range(1.25, 1.9), 0.06, new Range(0.35, 0.7)));

  /** From plain walls to leaves; no folder. */
  public static final BackgroundRandomizer BACKGROUND =
      new BackgroundRandomizer(
          new Scenes(3, 1.5, 1, 1.6, 1, 0.7, 0.4, 0.6, 1, 0.5),
          0.7,
          new Range(0.5, 6),
          new Range(0.5, 1.3),
          "",
          0.5);

  /** One face in five has something before it. */
  public static final OccluderRandomizer OCCLUDER =
      new OccluderRandomizer(
          0.2,
          new Things(4, 2.5, 0.7, 1, 1.2, 1, 1.5),
          new Range(0.75, 1.3),
          new Range(0, 0.8),
          0.07,
          new Range(0.03, 0.25),
          0.6,
          0.15);

  /** From a clean studio picture to a bad phone; most are clean. */
  public static final DegradeRandomizer DEGRADE =
      new DegradeRandomizer(
          new GraySettings(0.25, 0.4, 0.25),
          new LensSettings(
              0.15, new Range(0.1, 0.45), 0.09, new Range(0.5, 1.4), 0.06, new Range(1, 4)),
          new SensorSettings(
              0.4,
              new Range(0, 0.01),
              new Range(0, 0.025),
              0.04,
              new Range(0.01, 0.05),
              0.01,
              new Range(0.001, 0.01)),
          new ToneSettings(0.1, 0.15, 0.12, 0.03, 0.65),
          new FinishSettings(
              0.3,
              new Range(0.2, 1.4),
              0.05,
              new Range(0.2, 0.7),
              0.03,
              new Range(0.3, 1),
              0.015,
              new Range(6, 24)),
          new StorageSettings(0.17, new Range(0.4, 0.95), 0.15, new Range(25, 90)));

  private Randomizers() {}

  /** Every randomizer, as the contract test runs over them. */
  public static List<Randomizer<?>> all() {
    return List.of(POSE, FACE, CAMERA, LIGHT, BACKGROUND, OCCLUDER, DEGRADE);
  }
}
