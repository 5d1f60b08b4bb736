package org.kubi.app.panel.curve;

import java.util.Locale;

/** What a curve tells of a training. */
public enum Quantity {
  /** Mean angle between true and predicted head on held-out people, degrees. */
  ERROR("validation_geodesic_mean_degrees"),
  /** Median of that angle, degrees. */
  MEDIAN_ERROR("validation_geodesic_median_degrees"),
  /** Loss on held-out people. */
  VALIDATION_LOSS("validation_loss"),
  /** Loss on the pictures that are learnt from. */
  TRAINING_LOSS("train_loss"),
  /** Learning rate. */
  RATE("learning_rate"),
  /** Pictures learnt from in a second. */
  SPEED("pictures_per_second");

  private final String column;

  Quantity(String column) {
    this.column = column;
  }

  /** Its column in a run's table of measurements. */
  String column() {
    return column;
  }

  /** The key of its name in the texts. */
  public String textKey() {
    return "curve." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
