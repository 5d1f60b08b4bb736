package org.kubi.render.character.builtin;

/**
 * The build of a face beyond its measures.
 *
 * @param lips fullness, about 1
 * @param eyeTilt how much higher the outer corner of the eye is than the middle, millimetres
 * @param eyeRoundness height of the open eye, about 1
 * @param crease depth of the fold above the lid, 0 to 1.2
 * @param browRidge millimetres, men more
 * @param noseRoot how far the root stands out more than the mean, millimetres
 * @param noseHump the same for the bridge
 * @param noseTurn how far the tip turns up, millimetres
 * @param noseBend to the figure's left, millimetres
 * @param jaw breadth of the chin, about 1
 * @param chin how far it stands out more than the mean, millimetres
 * @param hollow of the cheeks, millimetres
 * @param age 0 young to 1 old: folds
 */
record Features(
    double lips,
    double eyeTilt,
    double eyeRoundness,
    double crease,
    double browRidge,
    double noseRoot,
    double noseHump,
    double noseTurn,
    double noseBend,
    double jaw,
    double chin,
    double hollow,
    double age) {

  static Features draw(Draw draw, boolean man) {
    return new Features(
        draw.normal(man ? 0.98 : 1.08, 0.14),
        draw.normal(1.2, 1.0),
        draw.normal(man ? 0.98 : 1.06, 0.07),
        draw.between(0.2, 1.2),
        man ? draw.normal(0.8, 0.7) : draw.normal(-1.2, 0.5),
        draw.normal(0, 1.4),
        draw.normal(man ? 0.4 : -0.4, 1.2),
        draw.normal(man ? 0 : 1.2, 1.6),
        draw.normal(0, 0.7),
        draw.normal(man ? 1.05 : 0.88, 0.1),
        draw.normal(0, 1.8),
        draw.normal(0.2, 0.7),
        draw.unit() * draw.unit());
  }
}
