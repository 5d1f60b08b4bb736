package org.kubi.nn.train;

/**
 * How pictures are changed, each time anew, before the network sees them: so that light, camera and
 * what covers a face matter less. Each is drawn for each picture; gray values are in [0, 1].
 *
 * @param mirror share of pictures with left and right swapped, labels too, 0 to 1
 * @param gamma standard deviation of log(exponent) of the gray values, 0 or more
 * @param contrast standard deviation of log(factor) about middle gray, 0 or more
 * @param brightness standard deviation of what is added, 0 or more
 * @param noise highest amplitude of the noise added to each pixel, 0 or more
 * @param blur share of pictures made smaller (to a third at least) and large again, 0 to 1
 * @param erase share of pictures with an even rectangle over a part, 0 to 1
 */
public record Augmentation(
    double mirror,
    double gamma,
    double contrast,
    double brightness,
    double noise,
    double blur,
    double erase) {
  /** Pictures as they are. */
  public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 0, 0);

  public Augmentation {
    checkShare("mirror", mirror);
    checkShare("blur", blur);
    checkShare("erase", erase);
    for (double spread : new double[] {gamma, contrast, brightness, noise}) {
      if (!(spread >= 0 && spread < 10)) {
        throw new IllegalArgumentException(
            "gamma, contrast, brightness and noise are 0 or more, found " + spread);
      }
    }
  }

  private static void checkShare(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "the share of " + name + " is between 0 and 1, found " + share);
    }
  }

  /** What carried networks from rendered to real faces in our studies. */
  public static Augmentation defaults() {
    return new Augmentation(0.5, 0.35, 0.3, 0.12, 0.06, 0.4, 0.3);
  }
}
