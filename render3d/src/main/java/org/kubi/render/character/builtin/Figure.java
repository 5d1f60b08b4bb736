package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.step;

import java.util.ArrayList;
import java.util.List;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;

/** Puts a drawn person together. */
final class Figure {
  private static final double SKIN_SPECULAR = 0.1;

  /** The gray of the shared textures, which tints turn into colours. */
  private static final double EAR_GRAY = 245;

  private static final double HAIR_GRAY = 190;

  private final Workshop shop;
  private final Person person;
  private final Shape shape;
  private final Limbs limbs;
  private final double ground;
  private final Hair hair;
  private final JawTurn jaw;

  Figure(Workshop shop, Person person) {
    this.shop = shop;
    this.person = person;
    Measures m = person.measures();
    shape = new Shape(m, person.features());
    limbs = new Limbs(m, shape);
    ground = m.stature() - m.tragionToTop();
    hair = new Hair(shop, shape, person.hair(), person.seed(), ground);
    jaw = new JawTurn(shape, person.expression().mouthOpen());
  }

  CharacterModel model(String id) {
    int[] landmarks = shop.head.landmarks();
    return new CharacterModel(id, skeleton(), parts(), landmarks, landmarks);
  }

  private Skeleton skeleton() {
    return Rig.skeleton(shape, limbs, ground);
  }

  List<MeshPart> parts() {
    Looks looks = person.looks();
    Kin kin = person.kin();
    Mimic mimic = new Mimic(shop.head, person.expression(), person.features());
    HeadSkin skin = new HeadSkin(shop.head, shape, mimic, jaw, ground);
    List<MeshPart> parts = new ArrayList<>();
    parts.add(shaded(skin.part(skinMaterial())));
    Texture iris = Eyes.paint(looks.iris(), kin.age());
    parts.add(Eyes.balls(shape, person.expression(), iris, ground));
    Measures m = person.measures();
    parts.add(shaded(Ears.part(shape, m, shop.ears, looks.skin().tint(EAR_GRAY), ground)));
    parts.add(Teeth.part(shape, jaw, shop.teeth, ground));
    Fringes fringes = new Fringes(shop.head, skin, ground);
    Texture brow = shop.brow((looks.browWeight() - 0.5) / 1.1, looks.browArch());
    parts.add(fringes.brows(new Material(brow, looks.brow().tint(HAIR_GRAY), true, true, 0)));
    Tone lash = looks.brow().times(0.45);
    parts.add(
        fringes.lashes(
            new Material(shop.lashes, lash.tint(HAIR_GRAY), true, true, 0), kin.man() ? 5 : 7));
    parts.addAll(hair.parts(looks.hair()));
    for (MeshPart part : new Clothes(m, kin, shape, limbs, ground).parts(shop.cloth, looks)) {
      parts.add(shaded(part));
    }
    return parts;
  }

  private Material skinMaterial() {
    int shift = (int) (person.seed() * 0x9E3779B97F4A7C15L >>> 46);
    Texture texture =
        SkinPainter.paint(
            shop.layers,
            person.looks(),
            person.kin().age(),
            hair.line().scalp(shop.layers, person.hair().bald()),
            shift);
    return new Material(texture, Material.Tint.NONE, false, false, SKIN_SPECULAR);
  }

  /** A part with the mean man's openness, darker beside hair that hangs. */
  private MeshPart shaded(MeshPart part) {
    byte[] open = shop.openness(part).clone();
    if (person.hair().hangs()) {
      float[] p = part.positions();
      for (int i = 0; i < open.length; i++) {
        double x = Math.abs(1e3 * p[3 * i]);
        double y = 1e3 * p[3 * i + 1] - ground;
        double z = 1e3 * p[3 * i + 2];
        double beside = step(48, 68, x) * step(80, 50, y) * step(-200, -150, y);
        double behind = step(0, -40, z) * step(100, 70, y) * step(-200, -150, y);
        open[i] = (byte) Math.round((open[i] & 0xff) * (1 - 0.4 * Math.max(beside, behind)));
      }
    }
    return part.withOpenness(open);
  }
}
