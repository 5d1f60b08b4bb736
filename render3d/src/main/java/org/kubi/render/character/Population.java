package org.kubi.render.character;

/**
 * Who is among the people of a source: how often and how much. Shares are between 0 and 1. A source
 * that lacks one of these things (a skin, a hat) leaves it out.
 *
 * @param women share of women
 * @param children share of people from 8 to 16 years
 * @param old share of people above 32 years
 * @param african how often, relative to the next two, skin, hair and shape are of this kind, 0 and
 *     up; people are mixed
 * @param asian likewise
 * @param caucasian likewise
 * @param detail standard deviation of the sliders of the face's details, 0 to 1
 * @param expression share of people whose face is not at rest
 * @param openMouth share of those whose mouth is open
 * @param closedEyes share of those whose eyes are closed, in part or wholly
 * @param bald share of grown men without hair; more when old
 * @param mirroredHair share of hair styles that are mirrored left to right
 * @param beard share of grown men with a beard, a moustache or stubble
 * @param glasses share of people with clear glasses
 * @param sunglasses share of people with dark glasses
 * @param headwear share of people with a cap, a hat or a scarf
 */
public record Population(
    double women,
    double children,
    double old,
    double african,
    double asian,
    double caucasian,
    double detail,
    double expression,
    double openMouth,
    double closedEyes,
    double bald,
    double mirroredHair,
    double beard,
    double glasses,
    double sunglasses,
    double headwear) {
  /** All kinds of people, as in photos. */
  public static final Population ANYONE =
      new Population(
          0.5, 0.12, 0.3, 1, 1, 1, 0.35, 0.6, 0.4, 0.2, 0.12, 0.5, 0.35, 0.18, 0.04, 0.1);

  public Population {
    share("women", women);
    share("children", children);
    share("old", old);
    if (children + old > 1) {
      throw new IllegalArgumentException(
          "people.children and people.old are at most 1 together, found " + (children + old));
    }
    if (!(african >= 0 && asian >= 0 && caucasian >= 0 && african + asian + caucasian > 0)) {
      throw new IllegalArgumentException(
          "people.african, asian and caucasian are 0 or more and not all 0, found %s, %s, %s"
              .formatted(african, asian, caucasian));
    }
    share("detail", detail);
    share("expression", expression);
    share("openMouth", openMouth);
    share("closedEyes", closedEyes);
    share("bald", bald);
    share("mirroredHair", mirroredHair);
    share("beard", beard);
    share("glasses", glasses);
    share("sunglasses", sunglasses);
    if (glasses + sunglasses > 1) {
      throw new IllegalArgumentException(
          "people.glasses and people.sunglasses are at most 1 together, found "
              + (glasses + sunglasses));
    }
    share("headwear", headwear);
  }

  private static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "people.%s is between 0 and 1, found %s".formatted(name, value));
    }
  }
}
