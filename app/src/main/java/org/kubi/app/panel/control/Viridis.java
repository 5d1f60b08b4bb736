package org.kubi.app.panel.control;

import javafx.scene.paint.Color;

/** Colours for shares from 0 to 1: dark blue over green to yellow, ever lighter. */
public final class Viridis {
  /** Five colours of viridis (Smith and van der Walt, 2015), evenly spaced. */
  private static final Color[] STOPS = {
    Color.web("#440154"),
    Color.web("#3b528b"),
    Color.web("#21918c"),
    Color.web("#5ec962"),
    Color.web("#fde725")
  };

  private Viridis() {}

  /** The colour of a share; beyond 0 to 1, that of the end. */
  public static Color of(double share) {
    double place = Math.max(0, Math.min(1, share)) * (STOPS.length - 1);
    int from = Math.min(STOPS.length - 2, (int) place);
    return STOPS[from].interpolate(STOPS[from + 1], place - from);
  }
}
