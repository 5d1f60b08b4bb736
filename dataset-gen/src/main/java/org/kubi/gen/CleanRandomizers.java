package org.kubi.gen;

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
import org.kubi.gen.random.person.FaceRandomizer;
import org.kubi.gen.random.person.PoseRandomizer;
import org.kubi.gen.random.view.CameraRandomizer;

/**
 * Settings of the original experiment: heads that turn in a friendly light before soft patches, in
 * clean pictures without anything in the way.
 */
final class CleanRandomizers {
  private static final Range NONE = new Range(0, 0);

  static final PoseRandomizer POSE =
      new PoseRandomizer(0.6, 75, 30, 0, 15, 40, 10, 30, NONE, 0, new Range(0.3, 0.6));

  /** Eyes straight ahead, mouth shut. */
  static final FaceRandomizer FACE = new FaceRandomizer(0, 0, 0, 0, NONE);

  static final CameraRandomizer CAMERA =
      new CameraRandomizer(new Range(0.45, 2.5), 0, 0, 0, new Range(0, 0), 0, 0.12, 0.06, 0);

  static final LightRandomizer LIGHT =
      new LightRandomizer(
          new Surroundings(1, 0, 0, 0, 0, 0),
          new Lamps(1, 0, 0, 0, 0, 0),
          new Shadows(0, 0, NONE, NONE, new Range(0.1, 0.2)),
          new Range(0.3, 0.6),
          new Range(0.3, 0.8),
          new Range(0, 0.3),
          0.5,
          NONE,
          0,
          new Exposure(0.9, 0.15, 0, new Range(1, 1), 0, new Range(1, 1)));

  static final BackgroundRandomizer BACKGROUND =
      new BackgroundRandomizer(
          new Scenes(1, 1, 2, 0, 0, 0, 0, 0, 0, 0),
          0.5,
          new Range(0.5, 3),
          new Range(0.5, 1),
          "",
          0);

  static final OccluderRandomizer OCCLUDER =
      new OccluderRandomizer(
          0, Randomizers.OCCLUDER.things(), new Range(1, 1), NONE, 0, NONE, 1, 0);

  static final DegradeRandomizer DEGRADE =
      new DegradeRandomizer(
          new GraySettings(0, 0, 0),
          new LensSettings(0, NONE, 0, NONE, 0, NONE),
          new SensorSettings(1, new Range(0, 0.01), NONE, 0, NONE, 0, NONE),
          new ToneSettings(0, 0, 0, 0, 0),
          new FinishSettings(0, NONE, 0, NONE, 0, NONE, 0, new Range(256, 256)),
          new StorageSettings(0, new Range(1, 1), 0, new Range(90, 90)));

  private CleanRandomizers() {}
}
