package org.kubi.render.character.builtin;

import org.kubi.render.character.Population;

/**
 * What a person's measures, looks and hair depend on.
 *
 * @param man or woman, boy or girl
 * @param years 8 to 85
 * @param african share of ancestors; the three sum to 1
 * @param asian likewise
 * @param caucasian likewise
 */
record Kin(boolean man, double years, double african, double asian, double caucasian) {
  private static final double GROWN = 17;
  private static final double YOUNG = 32;

  /** One kind of ancestors mostly: their shares are numbers of 0 to 1 to this power. */
  private static final double PURITY = 4;

  private static final double LEAST = 0.01;

  static Kin draw(Draw draw, Population population) {
    boolean man = !draw.chance(population.women());
    double life = draw.unit();
    double years;
    if (life < population.children()) {
      years = draw.between(8, 16.99);
    } else if (life < population.children() + population.old()) {
      double late = draw.unit();
      years = YOUNG + 53 * late * (0.6 + 0.4 * late);
    } else {
      years = draw.between(GROWN, YOUNG);
    }
    double a = population.african() * StrictMath.pow(LEAST + draw.unit(), PURITY);
    double e = population.asian() * StrictMath.pow(LEAST + draw.unit(), PURITY);
    double c = population.caucasian() * StrictMath.pow(LEAST + draw.unit(), PURITY);
    double sum = a + e + c;
    return new Kin(man, years, a / sum, e / sum, c / sum);
  }

  /** 0 at 8 years to 1 from 17 on. */
  double grown() {
    return Math.max(0, Math.min(1, (years - 8) / (GROWN - 8)));
  }

  /** 0 up to 30 years to 1 at 80. */
  double age() {
    return Math.max(0, Math.min(1.1, (years - 30) / 50));
  }
}
