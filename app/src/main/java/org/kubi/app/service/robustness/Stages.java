package org.kubi.app.service.robustness;

import org.kubi.gen.random.Range;
import org.kubi.gen.random.degrade.DegradeRandomizer;
import org.kubi.gen.random.degrade.FinishSettings;
import org.kubi.gen.random.degrade.GraySettings;
import org.kubi.gen.random.degrade.LensSettings;
import org.kubi.gen.random.degrade.SensorSettings;
import org.kubi.gen.random.degrade.StorageSettings;
import org.kubi.gen.random.degrade.ToneSettings;

/** The generator's own camera with a single fault, of a fixed strength, in every picture. */
final class Stages {
  private static final Range NONE = new Range(0, 0);
  private static final Range ALL = new Range(1, 1);
  private static final LensSettings CLEAR = new LensSettings(0, NONE, 0, NONE, 0, NONE);
  private static final SensorSettings QUIET = new SensorSettings(0, NONE, NONE, 0, NONE, 0, NONE);
  private static final ToneSettings TRUE = new ToneSettings(0, 0, 0, 0, 0);
  private static final FinishSettings PLAIN =
      new FinishSettings(0, NONE, 0, NONE, 0, NONE, 0, new Range(2, 2));
  private static final StorageSettings WHOLE = new StorageSettings(0, ALL, 0, ALL);

  private Stages() {}

  static DegradeRandomizer of(Change change, double strength) {
    Range at = new Range(strength, strength);
    return switch (change) {
      case BLUR -> camera(new LensSettings(0, NONE, 1, at, 0, NONE), QUIET, TRUE, WHOLE);
      case MOTION -> camera(new LensSettings(0, NONE, 0, NONE, 1, at), QUIET, TRUE, WHOLE);
      case NOISE -> camera(CLEAR, new SensorSettings(1, at, NONE, 0, NONE, 0, NONE), TRUE, WHOLE);
      case EXPOSURE -> camera(CLEAR, QUIET, new ToneSettings(strength, 0, 0, 0, 0), WHOLE);
      case GAMMA -> camera(CLEAR, QUIET, new ToneSettings(0, strength, 0, 0, 0), WHOLE);
      case CONTRAST -> camera(CLEAR, QUIET, new ToneSettings(0, 0, strength, 0, 0), WHOLE);
      case RESOLUTION ->
          camera(
              CLEAR,
              QUIET,
              TRUE,
              new StorageSettings(1, new Range(1 - strength, 1 - strength), 0, ALL));
      case JPEG ->
          camera(
              CLEAR,
              QUIET,
              TRUE,
              new StorageSettings(0, ALL, 1, new Range(100 - strength, 100 - strength)));
      default -> throw new IllegalArgumentException(change + " is no fault of a camera");
    };
  }

  private static DegradeRandomizer camera(
      LensSettings lens, SensorSettings sensor, ToneSettings tone, StorageSettings storage) {
    return new DegradeRandomizer(new GraySettings(0, 0, 0), lens, sensor, tone, PLAIN, storage);
  }
}
