package org.kubi.app.panel.curve;

import java.util.Locale;

/** Along what a curve goes. */
public enum Along {
  /** How often the data set was seen. */
  EPOCHS {
    @Override
    public double of(CurvePoint point) {
      return point.epochs();
    }
  },
  /** Pictures learnt from, thousands. */
  PICTURES {
    @Override
    public double of(CurvePoint point) {
      return point.pictures() / 1e3;
    }
  },
  /** Minutes spent on steps: without measuring, saving and pauses. */
  MINUTES {
    @Override
    public double of(CurvePoint point) {
      return point.seconds() / 60;
    }
  };

  /** Where a point is. */
  public abstract double of(CurvePoint point);

  /** The key of its name in the texts. */
  public String textKey() {
    return "curve.along." + name().toLowerCase(Locale.ROOT);
  }
}
